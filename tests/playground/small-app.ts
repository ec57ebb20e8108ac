import { App, type BlockButtonAction, type Logger, LogLevel } from '@slack/bolt';
import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { PlaygroundSlack, type SlackOptions } from '../../src/playground/slack.js';

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text });

const SERVICES = ['EC2', 'ECS', 'Lambda'].map((name) => ({ text: plain(name), value: `aws/${name.toLowerCase()}` }));

export const answer = (text: string): KnownBlock[] => [
  { type: 'section', block_id: 'answer', text: { type: 'mrkdwn', text } },
  {
    type: 'actions',
    block_id: 'next',
    elements: [
      { type: 'button', action_id: 'more', text: plain('All layers'), value: 'aws/lambda' },
      { type: 'static_select', action_id: 'mode', placeholder: plain('Mode'), options: SERVICES },
      { type: 'external_select', action_id: 'compare', placeholder: plain('Compare'), min_query_length: 0 },
    ],
  },
];

const lookup: ModalView = {
  type: 'modal',
  callback_id: 'lookup',
  title: plain('Look up'),
  submit: plain('Ask'),
  blocks: [
    {
      type: 'input',
      block_id: 'service',
      label: plain('Service'),
      element: { type: 'external_select', action_id: 'find' },
    },
    {
      type: 'input',
      block_id: 'why',
      label: plain('Why'),
      optional: true,
      element: { type: 'plain_text_input', action_id: 'reason', max_length: 20 },
    },
  ],
};

/** What goes wrong in these tests goes wrong on purpose. */
const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** The smallest app that does everything ours does, and the Slack it lives in. */
export function smallApp(options: SlackOptions = {}): { slack: PlaygroundSlack; app: App } {
  const slack = new PlaygroundSlack({
    menu: { shortcuts: [{ name: 'Look up', type: 'global', callback_id: 'form', description: 'A form' }] },
    ...options,
  });
  const app = new App({
    token: 'xoxb-playground',
    receiver: slack,
    convoStore: false,
    logger: quiet,
    clientOptions: {
      slackApiUrl: 'http://slack.invalid/api/',
      fetch: slack.fetch,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });

  app.command('/whoowns', async ({ ack, command, respond }) => {
    await ack();
    await respond({ text: command.text, blocks: answer(command.text) });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: event.text, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say({ text: `You said: ${message.text}`, thread_ts: message.ts });
  });
  app.action<BlockButtonAction>('more', async ({ ack, action, respond }) => {
    await ack();
    await respond({ replace_original: true, text: `All layers of ${action.value}`, blocks: [] });
  });
  app.action('mode', async ({ ack, payload, respond }) => {
    await ack();
    if (payload.type === 'static_select') await respond(`mode ${payload.selected_option.value}`);
  });
  app.action('compare', async ({ ack, payload, respond }) => {
    await ack();
    if (payload.type === 'external_select') await respond(`compare ${payload.selected_option?.value}`);
  });
  app.options(/compare|find/, async ({ ack, options: { value } }) => {
    await ack({ options: SERVICES.filter(({ text }) => text.text.toLowerCase().includes(value)) });
  });
  app.shortcut('form', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: lookup });
  });
  app.shortcut('who', async ({ ack, respond, shortcut }) => {
    await ack();
    if (shortcut.type === 'message_action') await respond(`about: ${shortcut.message.text}`);
  });
  app.view('lookup', async ({ ack, view, client, body }) => {
    const chosen = view.state.values.service?.find?.selected_option?.value;
    if (chosen === 'aws/ecs') {
      await ack({ response_action: 'errors', errors: { service: 'ECS has modes: choose one.' } });
      return;
    }
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `You asked about ${chosen}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: homeView('Nothing pressed yet') });
  });
  app.action('press', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions' && body.view) {
      await client.views.publish({ user_id: body.user.id, hash: body.view.hash, view: homeView('Pressed') });
    }
  });
  return { slack, app };
}

const homeView = (text: string) => ({
  type: 'home' as const,
  blocks: [
    { type: 'section', text: plain(text) },
    { type: 'actions', elements: [{ type: 'button', action_id: 'press', text: plain('Press') }] },
  ],
});
