import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commandForm, payloadForm, post } from '../service/signed.js';
import { httpApp } from './http-app.js';

vi.setConfig({ testTimeout: 60_000 });

const EACH = Number(process.env.FUZZ ?? 60);

const TEAM = {
  team: { id: 'T1', domain: 'd' },
  user: { id: 'U1', team_id: 'T1' },
  api_app_id: 'A1',
  trigger_id: '1.2',
};
const MESSAGE = { type: 'message', user: 'U1', ts: '1.000001', text: 'os on lambda', thread_ts: '1.000001' };
const CHANNEL = { channel: { id: 'C1', name: 'general' } };
const VIEW = { id: 'V1', type: 'modal', state: { values: {} }, private_metadata: '', hash: '1' };

const event = (fields: object) => ({
  type: 'event_callback',
  team_id: 'T1',
  api_app_id: 'A1',
  event_id: 'Ev1',
  event: { channel: 'C1', user: 'U1', ts: '1.000001', text: '<@UBOT> os on lambda', ...fields },
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
});

/** One of each kind that Slack sends, and of what it may hold. */
const EVENTS: Record<string, object> = {
  'a mention': event({ type: 'app_mention' }),
  'a direct message': event({ type: 'message', channel_type: 'im' }),
  'App Home': event({ type: 'app_home_opened', tab: 'home' }),
  'a workflow’s step': event({
    type: 'function_executed',
    function: { id: 'Fn1', callback_id: 'lookup_owner' },
    inputs: { service: 'aws/lambda', layer: 'os' },
    function_execution_id: 'Fx1',
    bot_access_token: 'xwfp-1',
  }),
  'an uninstallation': event({ type: 'app_uninstalled' }),
};
const INTERACTIONS: Record<string, object> = {
  'a button': {
    ...TEAM,
    ...CHANNEL,
    type: 'block_actions',
    container: { type: 'message', message_ts: '1.000001', channel_id: 'C1', is_ephemeral: false },
    message: MESSAGE,
    actions: [{ type: 'button', action_id: 'ask:0', block_id: 'b', value: 'aws/lambda#os', action_ts: '1.1' }],
  },
  'a form': { ...TEAM, type: 'view_submission', view: { ...VIEW, callback_id: 'tips-form' } },
  'what is typed into a select': {
    ...TEAM,
    type: 'block_suggestion',
    action_id: 'zone',
    block_id: 'zone',
    value: 'lon',
    container: { type: 'view', view_id: 'V1' },
    view: VIEW,
  },
  'a shortcut': { ...TEAM, type: 'shortcut', callback_id: 'look_up', action_ts: '1.1' },
  'a message’s shortcut': {
    ...TEAM,
    ...CHANNEL,
    type: 'message_action',
    callback_id: 'who_owns_this',
    message: MESSAGE,
    message_ts: '1.000001',
    action_ts: '1.1',
  },
};

/** The same with some of its fields gone, and some that are something else altogether. */
function bent(value: unknown): fc.Arbitrary<unknown> {
  const whatever = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('__proto__', '<!channel>', '\u0000', '\ud800'),
  );
  if (Array.isArray(value)) return spoiled(fc.tuple(...value.map(bent)), whatever);
  if (typeof value !== 'object' || value === null) return spoiled(fc.constant(value), whatever);
  const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, bent(field)]));
  return spoiled(fc.record(fields, { requiredKeys: [] }), whatever);
}

const spoiled = (good: fc.Arbitrary<unknown>, whatever: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: whatever, weight: 1 });

/** Slack understands success, refusals and failures; it tries again only after the last. */
const UNDERSTOOD = [200, 400, 404, 500];

async function bombard(bodies: readonly string[]): Promise<void> {
  const { url, slack } = await httpApp();
  // all at once: what no listener takes is answered by Bolt after some seconds
  const responses = await Promise.all(bodies.map((body) => post(url, body)));
  for (const { status } of responses) expect(UNDERSTOOD).toContain(status);
  const before = slack.responses().length;
  expect((await post(url, commandForm('os on lambda', slack.responseUrl))).status).toBe(200); // it still stands
  await expect.poll(() => slack.responses().length).toBeGreaterThan(before);
}

describe('whatever is in a payload, Slack gets an answer and the next question too', () => {
  it.each(Object.entries(EVENTS))('%s', async (_title, payload) => {
    const payloads = fc.sample(bent(payload), { numRuns: EACH, seed: 7 });
    await bombard(payloads.map((body, each) => JSON.stringify(body).replace('"Ev1"', `"Ev${each}"`)));
  });

  it.each(Object.entries(INTERACTIONS))('%s', async (_title, payload) => {
    await bombard(fc.sample(bent(payload), { numRuns: EACH, seed: 7 }).map(payloadForm));
  });

  it('a command', async () => {
    const fields = [...new URLSearchParams(commandForm('os on lambda', 'http://127.0.0.1:9/'))];
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '<!channel>', ''));
    const forms = fc.array(fc.tuple(fc.constantFrom(...fields.map(([name]) => name)), field), { maxLength: 12 });
    const bodies = fc.sample(forms, { numRuns: EACH, seed: 7 }).map((changes) => {
      const form = new URLSearchParams(fields);
      for (const [name, value] of changes) form.set(name, value);
      return form.toString();
    });
    await bombard(bodies);
  });
});
