import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/server.js';
import { type Running, run } from '../../src/run/run.js';
import {
  addressOf,
  button,
  closeBrowser,
  hasBrowser,
  inChannel,
  isSeen,
  type OpenPage,
  openPage,
  openPlace,
  send,
} from '../browser.js';
import { testCatalog } from '../catalog.js';
import { workplace } from '../slack/workplace.js';

let playground: Playground;
let open: OpenPage;

beforeEach(async () => {
  playground = await startPlayground({ slack: (await workplace()).slack, port: 0 });
  open = await openPage(playground.url);
}, 30_000);
afterEach(async () => {
  await open.close();
  await playground.close();
});
afterAll(closeBrowser);

describe.skipIf(!hasBrowser)('a newcomer in the playground', () => {
  it('clicks the first example and reads who owns it, with the source', async () => {
    const { page } = open;
    await page.getByRole('button', { name: '/whoowns backups on rds' }).click();
    await isSeen(inChannel(page, /Shared between you and AWS/));
    await isSeen(page.getByRole('link', { name: 'docs.aws.amazon.com' }).first());
    await isSeen(inChannel(page, /Only visible to you/));
  });

  it('shares an answer with the channel', async () => {
    const { page } = open;
    await send(page, '/whoowns os on lambda');
    await button(page, 'Share in channel').click();
    await isSeen(inChannel(page, /Shared by/));
    expect(await inChannel(page, /Only visible to you/).count()).toBe(0);
  });

  it('mentions the app and finds the answer in the thread', async () => {
    const { page } = open;
    await send(page, '@whoowns who patches rds?');
    await page.getByRole('button', { name: /1 reply/ }).click();
    await isSeen(page.getByText(/Shared between you and AWS/).first());
  });

  it('is told what it depends on, and picks one way', async () => {
    const { page } = open;
    await send(page, '/whoowns eks node patching');
    await isSeen(inChannel(page, /It depends how you run/));
    await button(page, 'Fargate').click();
    await isSeen(inChannel(page, /Amazon EKS on (AWS )?Fargate/));
    expect(await inChannel(page, /It depends how you run/).count()).toBe(0);
  });

  it('compares services in a table, the rows that differ first', async () => {
    const { page } = open;
    await send(page, '/whoowns compare ec2 lambda fargate');
    const table = page.getByRole('table').last();
    await isSeen(table);
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows[0]).toMatch(/Layer.*Amazon EC2.*AWS Lambda.*AWS Fargate/s);
    expect(rows[1]).toMatch(/^≠/);
    expect(rows.at(-1)).not.toMatch(/^≠/);
  });

  it('is asked which one, and chooses', async () => {
    const { page } = open;
    await send(page, '/whoowns sql');
    await isSeen(inChannel(page, /Which one\?/));
    await button(page, 'Cloud SQL').click();
    await isSeen(inChannel(page, /you own \d+ of 22 layers/));
  });

  it('is told what the app does not know', async () => {
    const { page } = open;
    await send(page, '/whoowns what’s for lunch');
    await isSeen(inChannel(page, /I don’t know/));
  });

  it('sees the classic chart, and a tip', async () => {
    const { page } = open;
    await send(page, '/whoowns matrix');
    await isSeen(page.getByRole('table').last());
    expect(await page.getByRole('table').last().getByRole('row').count()).toBe(10);
    await send(page, '/whoowns tip');
    await button(page, 'Another tip').click();
    await isSeen(inChannel(page, /Applies to/));
  });

  it('asks in a direct message', async () => {
    const { page } = open;
    await openPlace(page, 'whoowns');
    await send(page, 'os on lambda');
    await isSeen(inChannel(page, /AWS owns this/));
  });
});

describe.skipIf(!hasBrowser)('what npm start opens', () => {
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

  const visit = async (): Promise<OpenPage> => openPage(addressOf(running));

  it('shows an answer before anything is asked, questions to click, and where Home is', {
    timeout: 30_000,
  }, async () => {
    const { page, close } = await visit();
    await isSeen(inChannel(page, /AWS owns this/));
    await isSeen(inChannel(page, /Shared by/));
    await isSeen(page.getByRole('button', { name: /1 reply/ }));
    await isSeen(page.getByRole('button', { name: '/whoowns backups on rds' }));
    await isSeen(page.getByRole('button', { name: 'App Home New' }));
    await close();
  });

  it('has daily tips, which are set up and come when the clock is moved on; a restart in between loses nothing', {
    timeout: 60_000,
  }, async () => {
    const first = await visit();
    await send(first.page, '/whoowns tips on at 9 UTC every day');
    await isSeen(inChannel(first.page, /Next tip: .* 09:00 \(UTC\)/));
    await first.close();
    await running.stop();

    running = await start();
    const { page, close } = await visit();
    await page.getByRole('button', { name: 'Move the clock a day on' }).click();
    await isSeen(inChannel(page, /Security tip of the day/));
    await send(page, '/whoowns tips list');
    await isSeen(inChannel(page, /sent/));
    await send(page, '/whoowns tips pause');
    await isSeen(inChannel(page, /Paused until you resume/));
    await send(page, '/whoowns tips off');
    await isSeen(inChannel(page, /Tips are off here/));
    await close();
  });

  it('has a form for daily tips', { timeout: 60_000 }, async () => {
    const { page, close } = await visit();
    await send(page, '/whoowns tips');
    const form = page.getByRole('dialog');
    await isSeen(form);
    await form.getByRole('button', { name: 'Save' }).click();
    await isSeen(inChannel(page, /Next tip: /));
    await close();
  });
});
