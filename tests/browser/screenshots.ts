import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { type Running, run } from '../../src/run/run.js';
import { addressOf, closeBrowser, openPage, openPlace, send } from '../browser.js';
import { testCatalog } from '../catalog.js';

const PICTURES = new URL('./pictures/', import.meta.url).pathname;

let folder: string;
let running: Running;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whoowns-pictures-'));
  running = await run({ run: 'playground', port: 0, logLevel: 'error', store: { dataDir: folder } }, testCatalog());
  await running.tips;
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await running.stop();
  rmSync(folder, { recursive: true });
});

it.each([
  ['first', 1280, 800, 'cloud', []],
  ['answer', 1024, 560, 'general', ['/whoowns os on lambda']],
  ['compare', 1024, 900, 'incidents', ['/whoowns compare ec2, lambda, fargate']],
  ['home', 1024, 700, 'App Home', []],
])('%s', { timeout: 30_000 }, async (name, width, height, place, questions) => {
  const { page, close } = await openPage(addressOf(running), { width, height });
  await openPlace(page, place);
  for (const question of questions) {
    await send(page, question);
    await page.getByText('Only visible to you').last().waitFor();
  }
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${PICTURES}${name}.png` });
  await close();
});
