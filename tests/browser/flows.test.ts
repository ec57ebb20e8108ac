import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/server.js';
import { type Running, run } from '../../src/run/run.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from '../browser.js';
import { testCatalog } from '../catalog.js';
import { workplace } from '../slack/workplace.js';

let playground: Playground;
let open: OpenPage;

beforeEach(async () => {
  playground = await startPlayground({ slack: (await workplace()).slack, port: 0 });
  open = await openPage(playground.url);
});
afterEach(async () => {
  await open.close();
  await playground.close();
});
afterAll(closeBrowser);

/** Types into the composer of the channel and sends it. */
async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message #general' }).fill(text);
  await page.keyboard.press('Enter');
}

const inChannel = (page: Page, text: string | RegExp): Locator => page.getByRole('log').first().getByText(text).first();

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true }).last();

const isSeen = (what: Locator): Promise<void> => what.waitFor({ timeout: 5000 });

describe.skipIf(!hasBrowser)('a newcomer in the playground', () => {
  it('clicks the first example and reads who owns it, with the source', async () => {
    const { page } = open;
    await page.getByRole('button', { name: '/whoowns os on lambda' }).click();
    await isSeen(inChannel(page, /AWS owns this/));
    await isSeen(page.getByRole('link', { name: 'docs.aws.amazon.com' }).first());
    await isSeen(inChannel(page, /Only visible to you/));
  });

  it('shares an answer with the channel', async () => {
    const { page } = open;
    await type(page, '/whoowns os on lambda');
    await button(page, 'Share in channel').click();
    await isSeen(inChannel(page, /Shared by/));
    expect(await inChannel(page, /Only visible to you/).count()).toBe(0);
  });

  it('mentions the app and finds the answer in the thread', async () => {
    const { page } = open;
    await type(page, '@whoowns who patches rds?');
    await page.getByRole('button', { name: /1 reply/ }).click();
    await isSeen(page.getByText(/Shared between you and AWS/).first());
  });

  it('is told what it depends on, and picks one way', async () => {
    const { page } = open;
    await type(page, '/whoowns eks node patching');
    await isSeen(inChannel(page, /It depends how you run/));
    await button(page, 'Fargate').click();
    await isSeen(inChannel(page, /Amazon EKS on (AWS )?Fargate/));
    expect(await inChannel(page, /It depends how you run/).count()).toBe(0);
  });

  it('compares services in a table, the rows that differ first', async () => {
    const { page } = open;
    await type(page, '/whoowns compare ec2 lambda fargate');
    const table = page.getByRole('table').last();
    await isSeen(table);
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows[0]).toMatch(/Layer.*Amazon EC2.*AWS Lambda.*AWS Fargate/s);
    expect(rows[1]).toMatch(/^≠/);
    expect(rows.at(-1)).not.toMatch(/^≠/);
  });

  it('is asked which one, and chooses', async () => {
    const { page } = open;
    await type(page, '/whoowns sql');
    await isSeen(inChannel(page, /Which one\?/));
    await button(page, 'Cloud SQL').click();
    await isSeen(inChannel(page, /you own \d+ of 22 layers/));
  });

  it('is told what the app does not know', async () => {
    const { page } = open;
    await type(page, '/whoowns what’s for lunch');
    await isSeen(inChannel(page, /I don’t know/));
  });

  it('sees the classic chart, and a tip', async () => {
    const { page } = open;
    await type(page, '/whoowns matrix');
    await isSeen(page.getByRole('table').last());
    expect(await page.getByRole('table').last().getByRole('row').count()).toBe(10);
    await type(page, '/whoowns tip');
    await button(page, 'Another tip').click();
    await isSeen(inChannel(page, /Applies to/));
  });

  it('asks in a direct message', async () => {
    const { page } = open;
    await page
      .getByRole('button', { name: /whoowns/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: /whoowns/ }).fill('os on lambda');
    await page.keyboard.press('Enter');
    await isSeen(inChannel(page, /AWS owns this/));
  });
});

describe.skipIf(!hasBrowser)('daily tips in the playground', () => {
  let folder: string;
  let running: Running;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whoowns-browser-'));
    running = await start();
  });
  afterEach(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  /** What `npm start` runs when no Slack variable is set, once its store is open. */
  async function start(): Promise<Running> {
    const started = await run(
      { run: 'playground', port: 0, logLevel: 'error', store: { dataDir: folder } },
      testCatalog(),
    );
    await started.tips;
    return started;
  }

  const visit = async (): Promise<OpenPage> => openPage(/http:\S+/.exec(running.place)?.[0] ?? '');

  it('are set up, and come when the clock is moved on; a restart in between loses nothing', {
    timeout: 60_000,
  }, async () => {
    const first = await visit();
    await type(first.page, '/whoowns tips on at 9 UTC every day');
    await isSeen(inChannel(first.page, /Next tip: .* 09:00 \(UTC\)/));
    await first.close();
    await running.stop();

    running = await start();
    const { page, close } = await visit();
    await page.getByRole('button', { name: 'Move the clock a day on' }).click();
    await isSeen(inChannel(page, /Security tip of the day/));
    await type(page, '/whoowns tips list');
    await isSeen(inChannel(page, /sent/));
    await type(page, '/whoowns tips pause');
    await isSeen(inChannel(page, /Paused until you resume/));
    await type(page, '/whoowns tips off');
    await isSeen(inChannel(page, /Tips are off here/));
    await close();
  });

  it('are set up with the form', { timeout: 60_000 }, async () => {
    const { page, close } = await visit();
    await type(page, '/whoowns tips');
    const form = page.getByRole('dialog');
    await isSeen(form);
    await form.getByRole('button', { name: 'Save' }).click();
    await isSeen(inChannel(page, /Next tip: /));
    await close();
  });
});
