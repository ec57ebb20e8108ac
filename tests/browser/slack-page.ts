import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/server.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { closeBrowser, hasBrowser, isSeen, type OpenPage, openPage, openPlace } from '../browser.js';
import { testAsk } from '../catalog.js';
import { temporaryStore } from '../slack/temporary-store.js';
import { workplace } from '../slack/workplace.js';

export interface SlackPage {
  readonly page: () => Page;
  readonly slack: () => PlaygroundSlack;
  /** Stops the app and starts it again: what it had in memory is gone. */
  readonly restart: () => Promise<void>;
}

/** For each test a fresh Slack, and the page that shows it; the tests of a file share a browser and what is remembered. */
export function slackPage(): SlackPage {
  vi.setConfig({ testTimeout: 20_000 });
  const database = temporaryStore();
  let slack: PlaygroundSlack;
  let playground: Playground;
  let open: OpenPage;

  beforeEach(async () => {
    if (!hasBrowser) return;
    await database().exec('truncate recent, team, holding, team_change, team_editor, team_import, channel_default');
    ({ slack } = await workplace({ ask: testAsk(), database: database() }));
    playground = await startPlayground({ slack, port: 0 });
    open = await openPage(playground.url);
  }, 30_000);
  afterEach(async () => {
    if (!hasBrowser) return;
    await open.close();
    await playground.close();
  });
  afterAll(closeBrowser);

  return {
    page: () => open.page,
    slack: () => slack,
    restart: async () => {
      await workplace({ slack, ask: testAsk(), database: database() });
    },
  };
}

/** Types into a select and takes what it offers first under that name. */
export async function choose(page: Page, select: string, typed: string, offered: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: select }).last().fill(typed);
  await page.getByRole('option', { name: offered }).first().click();
}

export const dialog = (page: Page) => page.getByRole('dialog');

export async function openHome(page: Page): Promise<void> {
  await openPlace(page, 'App Home');
  await isSeen(page.getByRole('heading', { name: 'Who owns what in the cloud' }));
}
