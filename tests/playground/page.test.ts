import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/server.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage, send } from '../browser.js';
import { smallApp } from './small-app.js';

describe.skipIf(!hasBrowser)('the page, in a browser', () => {
  let slack: PlaygroundSlack;
  let app: App;
  let playground: Playground;
  let open: OpenPage;

  beforeEach(async () => {
    ({ slack, app } = smallApp());
    playground = await startPlayground({ slack, port: 0 });
    open = await openPage(playground.url);
  });

  afterEach(async () => {
    await open.close();
    await playground.close();
  });

  afterAll(closeBrowser);

  it('starts with questions to click, and shows the answer to you alone', async () => {
    const { page } = open;
    await page.getByRole('button', { name: '/whoowns backups on rds' }).click();
    const answer = page.getByRole('article').last();
    await answer.getByText('Only visible to you').waitFor();
    expect(await answer.getByText('backups on rds', { exact: true }).count()).toBe(1);
    expect(await page.getByRole('button', { name: '/whoowns backups on rds' }).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Message #general');
  });

  it('opens the thread in which a mention is answered', async () => {
    const { page } = open;
    await page.getByRole('button', { name: '@whoowns who patches eks nodes?' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('article').nth(1).waitFor();
    await page.keyboard.press('Tab');
    await thread.getByRole('textbox').fill('and backups?');
    await page.keyboard.press('Enter');
    await thread.getByText('and backups?').waitFor();
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'hidden' });
  });

  it('works by keyboard: a hint, a command, a select with type-ahead', async () => {
    const { page } = open;
    await page.getByRole('textbox', { name: 'Message #general' }).focus();
    await page.keyboard.type('/who');
    await page.keyboard.press('Tab');
    await page.keyboard.type('os on lambda');
    await page.keyboard.press('Enter');
    const compare = page.getByRole('combobox', { name: 'Compare' });
    await compare.focus();
    await page.keyboard.type('ec');
    await page.getByRole('option', { name: 'EC2' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('compare aws/ecs').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Compare');
  });

  it('puts what a button brings where the message was', async () => {
    const { page } = open;
    await send(page, '/whoowns os on lambda');
    await page.getByRole('button', { name: 'All layers' }).click();
    await page.getByText('All layers of aws/lambda').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('shows a form, what is wrong in it, and closes it', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Look up' }).click();
    const form = page.getByRole('dialog', { name: 'Look up' });
    await form.getByRole('button', { name: 'Ask' }).click();
    await form.getByRole('alert').filter({ hasText: 'Please complete this required field.' }).waitFor();
    await form.getByRole('combobox', { name: 'Service' }).fill('ecs');
    await form.getByRole('option', { name: 'ECS' }).click();
    await form.getByRole('textbox', { name: 'Why' }).fill('curiosity');
    await form.getByRole('button', { name: 'Ask' }).click();
    await form.getByText('ECS has modes: choose one.').waitFor();
    expect(await form.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('curiosity');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  });

  it('draws App Home, and its button works', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'App Home' }).click();
    await page.getByText('Nothing pressed yet').waitFor();
    await page.getByRole('button', { name: 'Press' }).click();
    await page.getByText('Pressed', { exact: true }).waitFor();
  });

  it('draws tables that sort, folds that open, feedback that stays pressed, and asks before what is dangerous', async () => {
    const { page } = open;
    const text = (words: string) => ({ type: 'plain_text' as const, text: words });
    const row = (...cells: string[]) => cells.map((cell) => ({ type: 'raw_text' as const, text: cell }));
    const blocks: KnownBlock[] = [
      { type: 'data_table', caption: 'Owners', rows: [row('Layer', 'Owner'), row('OS', 'AWS'), row('Data', 'You')] },
      {
        type: 'container',
        title: text('Why'),
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Because* of `this`' } }],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'drop',
            text: text('Delete'),
            confirm: { text: text('Really?'), deny: text('Keep') },
          },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'feedback',
            positive_button: { text: text('Right'), value: 'right' },
            negative_button: { text: text('Wrong'), value: 'wrong' },
          },
        ],
      },
    ];
    await app.client.chat.postMessage({ channel: 'C0GENERAL1', text: 'Owners', blocks });

    await page.getByRole('columnheader', { name: 'Layer' }).getByRole('button').click();
    expect(await page.getByRole('row').nth(1).textContent()).toBe('DataYou');

    expect(await page.getByText('Because').isVisible()).toBe(false);
    await page.getByText('Why').click();
    expect(await page.getByText('Because').isVisible()).toBe(true);

    const pressed: string[] = [];
    app.action(/drop|feedback/, async ({ ack, payload }) => {
      await ack();
      if ('value' in payload && typeof payload.value === 'string') pressed.push(payload.value);
    });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Wrong' }).click();
    await page.getByRole('button', { name: 'Wrong', pressed: true }).waitFor();
    await expect.poll(() => pressed).toEqual(['wrong']);

    await page.getByRole('button', { name: 'View JSON' }).click();
    const builder = page.getByRole('link', { name: 'Open in Block Kit Builder' });
    expect(await builder.getAttribute('rel')).toContain('noopener');
    expect(await builder.getAttribute('href')).toMatch(
      /^https:\/\/app\.slack\.com\/block-kit-builder\/#%7B%22blocks%22/,
    );
  });

  it('never reads what people type as HTML', async () => {
    const { page } = open;
    await slack.say('#general', '<img src=x onerror="document.title = 1"> *bold* & `<b>code</b>`');
    await page.getByText('<img src=x onerror="document.title = 1">').waitFor();
    expect(await page.getByRole('article').locator('img').count()).toBe(0);
    expect(await page.getByRole('article').locator('code').textContent()).toBe('<b>code</b>');
    expect(await page.title()).toBe('whoowns playground');
  });

  it.each([
    [1440, false],
    [1024, true],
    [390, false],
    [390, true],
  ])('fits %i pixels (dark: %s), and says nothing in the console', async (width, dark) => {
    const narrow = await openPage(playground.url, { width, height: 844, dark });
    const said: string[] = [];
    narrow.page.on('console', (message) => said.push(message.text()));
    narrow.page.on('pageerror', (error) => said.push(error.message));
    await send(narrow.page, '/whoowns os on lambda');
    await narrow.page.getByRole('button', { name: 'All layers' }).waitFor();
    expect(await narrow.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(said).toEqual([]);
    await narrow.close();
  });
});
