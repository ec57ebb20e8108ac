import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAM } from '../../src/playground/seed.js';
import { type Playground, startPlayground } from '../../src/playground/server.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { closeBrowser, hasBrowser, isGone, isSeen, type OpenPage, openPage, openPlace, send } from '../browser.js';
import { smallApp } from './small-app.js';

const GENERAL = 'C0GENERAL1';
const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const option = (words: string) => ({ text: text(words), value: words.toLowerCase() });

describe.skipIf(!hasBrowser)('on the page', () => {
  let slack: PlaygroundSlack;
  let app: App;
  let playground: Playground;
  let open: OpenPage;

  beforeEach(async () => {
    const inputs = [
      { name: 'service', title: 'Service', description: 'As people call it', required: true },
      { name: 'note', title: 'Note', description: '', required: false },
    ];
    ({ slack, app } = smallApp({
      scopes: ['chat:write', 'files:write'],
      steps: [{ callback_id: 'owner', title: 'Find the owner', description: '', inputs }],
    }));
    playground = await startPlayground({ slack, port: 0 });
    open = await openPage(playground.url);
  });

  afterEach(async () => {
    await open.close();
    await playground.close();
  });

  afterAll(closeBrowser);

  it('a file shows its first lines and can be saved; a picture is drawn', async () => {
    const { page } = open;
    await app.client.filesUploadV2({ channel_id: GENERAL, filename: 'owners.csv', content: 'layer,owner\nos,AWS\n' });
    await isSeen(page.getByText('layer,owner'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download owners.csv' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('owners.csv');

    const pixel = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    await app.client.filesUploadV2({ channel_id: GENERAL, filename: 'chart.gif', file: pixel, alt_text: 'The chart' });
    await isSeen(page.getByRole('img', { name: 'The chart' }));
    await expect.poll(() => page.evaluate("document.querySelector('.file img').naturalWidth")).toBe(1);
  });

  it('what is new is marked: in the sidebar, with a number if it is for me, and with a line', async () => {
    const { page } = open;
    await slack.say('#incidents', 'RDS is down', { user: SAM });
    await isSeen(page.getByRole('button', { name: 'incidents (1 new)' }));
    await slack.say('#incidents', '@you can you look?', { user: SAM });
    await isSeen(page.locator('.sidebar-count', { hasText: '1' }));
    await page.getByRole('button', { name: 'incidents (2 new)' }).click();
    await isSeen(page.getByRole('separator', { name: 'New messages' }));
    await openPlace(page, 'general');
    await openPlace(page, 'incidents');
    await isGone(page.getByRole('separator', { name: 'New messages' }));
  });

  it('a step of a workflow is run by hand, and says what came of it', async () => {
    const { page } = open;
    app.function('owner', async ({ inputs, complete }) => {
      await complete({ outputs: { owner: `AWS, for ${inputs.service}` } });
    });
    await openPlace(page, 'Workflow steps');
    const step = page.getByRole('form', { name: 'Find the owner' });
    await step.getByLabel('Service').fill('lambda');
    await page.keyboard.press('Enter');
    await isSeen(step.getByText('AWS, for lambda'));
    await page.keyboard.press('Escape');
    await isGone(page.getByRole('dialog'));
  });

  it('Slack can be made to fail, and shows that it does', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'How Slack behaves: All well' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await isSeen(page.getByText('Slack: Refuses blocks'));
    await send(page, '/whoowns os on lambda');
    await expect.poll(() => slack.errors.length).toBe(1);
    expect(slack.messages()).toEqual([]);
    await page.getByRole('button', { name: 'How Slack behaves: Refuses blocks' }).click();
    await page.getByRole('menuitemradio', { name: /All well/ }).click();
    await expect.poll(() => page.getByText('Slack: Refuses blocks').count()).toBe(0);
  });

  it('a command shows how it goes on while one types it', async () => {
    const { page } = open;
    await page.getByRole('textbox', { name: 'Message #general' }).fill('/whoowns ');
    await isSeen(page.getByRole('note').filter({ hasText: '/whoowns os on lambda' }));
    await page.getByRole('textbox', { name: 'Message #general' }).fill('hi @sa');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox', { name: 'Message #general' }).inputValue()).toBe('hi @sam ');
  });

  it('everything is reached by keyboard, in the order in which it is seen', async () => {
    const { page } = open;
    await slack.say('#general', 'Good morning', { user: SAM });
    await isSeen(page.getByText('Good morning'));
    const met: (string | null)[] = [];
    for (let at = 0; at < 18; at += 1) {
      await page.keyboard.press('Tab');
      met.push(await page.evaluate('document.activeElement.ariaLabel ?? document.activeElement.innerText.trim()'));
    }
    expect(met).toEqual([
      'Skip to the message box',
      'How Slack behaves: All well',
      'general',
      'incidents',
      'whoowns',
      expect.stringContaining('App Home'),
      'Workflow steps',
      'Messages',
      'Reply in thread',
      'View JSON',
      ...slack.snapshot().examples,
      'Message #general',
      'Shortcuts',
      ...met.slice(16),
    ]);
  });

  it('messages are walked with arrows, the newest first', async () => {
    const { page } = open;
    for (const words of ['first', 'second', 'third']) await slack.say('#general', words, { user: SAM });
    await isSeen(page.getByText('third'));
    await page.getByRole('log').first().focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').innerText()).toContain('third');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').innerText()).toContain('second');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Reply in thread');
    await page.keyboard.press('Enter');
    await isSeen(page.getByRole('complementary', { name: 'Thread' }).getByText('second'));
  });

  it('tabs are walked with arrows, and keep the focus', async () => {
    const { page } = open;
    await openPlace(page, 'whoowns');
    await page.getByRole('tab', { name: 'Messages' }).focus();
    await page.keyboard.press('ArrowLeft');
    await isSeen(page.getByText('Nothing pressed yet'));
    expect(await page.locator(':focus').innerText()).toBe('Home');
    await page.getByRole('button', { name: 'Press' }).press('Enter');
    await isSeen(page.getByText('Pressed', { exact: true }));
    expect(await page.locator(':focus').innerText()).toBe('Press');
  });

  it('what was begun in a channel waits there', async () => {
    const { page } = open;
    await page.getByRole('textbox', { name: 'Message #general' }).fill('half a thought');
    await openPlace(page, 'incidents');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Message #incidents');
    expect(await page.locator(':focus').inputValue()).toBe('');
    await openPlace(page, 'general');
    expect(await page.locator(':focus').inputValue()).toBe('half a thought');
  });

  it('a form counts letters, asks the app with each of them, and goes on to another form and back', async () => {
    const { page } = open;
    const heard: unknown[] = [];
    const next = { type: 'modal' as const, title: text('Second'), blocks: [] as KnownBlock[] };
    const first: KnownBlock[] = [
      {
        type: 'input',
        block_id: 'name',
        dispatch_action: true,
        label: text('Name'),
        element: {
          type: 'plain_text_input',
          action_id: 'name',
          max_length: 20,
          dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
        },
      },
      {
        type: 'input',
        block_id: 'layers',
        label: text('Layers'),
        element: { type: 'multi_external_select', action_id: 'layers', min_query_length: 0, focus_on_load: true },
      },
      {
        type: 'input',
        block_id: 'where',
        label: text('Where'),
        element: { type: 'conversations_select', action_id: 'where', default_to_current_conversation: true },
      },
      { type: 'actions', elements: [{ type: 'button', action_id: 'on', text: text('More') }] },
    ];
    app.shortcut('long form', async ({ ack, client, shortcut }) => {
      await ack();
      const view = { type: 'modal' as const, title: text('First'), submit: text('Save'), blocks: first };
      await client.views.open({ trigger_id: shortcut.trigger_id, view });
    });
    app.options('layers', async ({ ack }) => {
      await ack({ option_groups: [{ label: text('Usual'), options: [option('OS'), option('Backup')] }] });
    });
    app.action('name', async ({ ack, payload }) => {
      await ack();
      if (payload.type === 'plain_text_input') heard.push(payload.value);
    });
    app.action('on', async ({ ack, client, body }) => {
      await ack();
      if (body.type === 'block_actions') await client.views.push({ trigger_id: body.trigger_id, view: next });
    });

    await slack.shortcut('long form');
    const form = page.getByRole('dialog', { name: 'First' });
    await isSeen(form);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Layers');
    await page.keyboard.press('ArrowDown');
    await isSeen(form.getByRole('option', { name: 'OS' }));
    await page.keyboard.press('Escape');
    expect(await form.getByRole('option').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await form.getByRole('group', { name: 'Usual' }).getByRole('option', { name: 'OS' }).click();
    await form.getByRole('textbox', { name: 'Name' }).fill('Platform');
    await expect.poll(() => heard).toEqual(['Platform']);
    await isSeen(form.getByText('12', { exact: true }));
    await form.getByRole('button', { name: 'More' }).click();
    await isSeen(page.getByRole('dialog', { name: 'Second' }));
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await isSeen(form);
    expect(await form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Platform');
    await isSeen(form.getByRole('button', { name: 'Remove OS' }));
  });
});
