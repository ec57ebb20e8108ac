import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { type Running, run } from '../../src/run/run.js';
import { addressOf, button, closeBrowser, openPage, openPlace, send } from '../browser.js';
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

/** The whole page, what is beside the channels, or the newest answer alone. */
type Crop = 'page' | 'main' | 'answer';

interface Scene {
  readonly place: string;
  readonly crop: Crop;
  readonly size: { readonly width: number; readonly height: number };
  /** Where the picture ends at the latest. */
  readonly tallest?: number;
  readonly asks?: readonly string[];
  /** What is pressed on the newest answer. */
  readonly press?: string;
}

const BESIDE_OTHERS = { width: 900, height: 812 };

const SCENES: Readonly<Record<string, Scene>> = {
  first: { place: 'cloud', crop: 'page', size: { width: 1280, height: 800 } },
  answer: { place: 'general', crop: 'page', size: { width: 1024, height: 560 }, asks: ['os on lambda'] },
  compare: {
    place: 'incidents',
    crop: 'answer',
    size: BESIDE_OTHERS,
    asks: ['compare ec2, lambda, fargate'],
    press: 'Only differences',
  },
  picture: {
    place: 'incidents',
    crop: 'answer',
    size: { width: 900, height: 1700 },
    tallest: 640,
    asks: ['picture ec2, rds, lambda'],
    press: 'Post as picture',
  },
  teams: {
    place: 'general',
    crop: 'answer',
    size: BESIDE_OTHERS,
    asks: ['teams set os, runtime to Platform', 'teams set backup on rds to Databases', 'os on ec2'],
  },
  home: { place: 'App Home', crop: 'main', size: BESIDE_OTHERS },
};

it.each(Object.entries(SCENES))(
  '%s',
  { timeout: 30_000 },
  async (name, { place, crop, size, tallest = size.height, asks = [], press }) => {
    const { page, close } = await openPage(addressOf(running), size);
    await openPlace(page, place);
    for (const asked of asks) {
      const answers = await page.getByText('Only visible to you').count();
      await send(page, `/whoowns ${asked}`);
      await page.getByText('Only visible to you').nth(answers).waitFor();
    }
    if (press) await button(page, press).click();
    await page.waitForTimeout(1000);
    // Nothing is under the pointer, and nothing has the focus.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
    const shown = {
      page: page.locator('body'),
      main: page.getByRole('main'),
      answer: page.getByRole('article').last(),
    };
    const { x = 0, y = 0, width = 0, height = 0 } = (await shown[crop].boundingBox()) ?? {};
    const clip = { x, y, width, height: Math.min(height, tallest) };
    await page.screenshot({ path: `${PICTURES}${name}.png`, clip });
    await close();
  },
);
