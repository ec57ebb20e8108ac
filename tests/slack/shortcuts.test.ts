import { describe, expect, it } from 'vitest';
import { LOOKUP_FIELDS } from '../../src/slack/views/lookup-form.js';
import { buttons, workplace } from './workplace.js';

describe('“Who owns this?” on a message', () => {
  it('answers the asker alone, about what the message names', async () => {
    const { slack } = await workplace();
    const message = await slack.say('#incidents', 'The nightly job died. Is the OS of our RDS patched? Nobody knows.');
    await slack.shortcut('who_owns_this', { message });
    expect(slack.messages().at(-1)).toMatchObject({
      visibleTo: expect.any(String),
      text: expect.stringContaining('Operating system · Amazon RDS'),
    });
  });

  it('can be shared in the thread of that message', async () => {
    const { slack } = await workplace();
    const message = await slack.say('#incidents', 'who patches the os on lambda?');
    await slack.shortcut('who_owns_this', { message });
    const answer = slack.messages().at(-1);
    await slack.act(answer ?? 'home', buttons(answer)['Share in thread'] ?? '');
    const shared = slack.messages({ thread_ts: message.ts }).at(-1);
    expect(shared?.text).toMatch(/^AWS owns this: Operating system · AWS Lambda/);
    expect(shared?.visibleTo).toBeUndefined();
  });

  it('says so when the message names nothing', async () => {
    const { slack } = await workplace();
    const message = await slack.say('#general', 'See you all at the party on Friday!');
    await slack.shortcut('who_owns_this', { message });
    expect(slack.messages().at(-1)?.text).toMatch(/^That message names no service and no layer/);
  });
});

describe('“Look up an owner”', () => {
  it('offers services and layers while one types', async () => {
    const { slack } = await workplace();
    await slack.shortcut('look_up_owner');
    const services = await slack.suggest('modal', LOOKUP_FIELDS.service, 'lamb');
    expect(JSON.stringify(services)).toContain('AWS Lambda (AWS)');
    const layers = await slack.suggest('modal', LOOKUP_FIELDS.layers, 'patching');
    expect(JSON.stringify(layers)).toContain('Operating system');
  });

  it('answers in the place of the form', async () => {
    const { slack } = await workplace();
    await slack.shortcut('look_up_owner');
    await slack.suggest('modal', LOOKUP_FIELDS.service, 'lambda');
    await slack.suggest('modal', LOOKUP_FIELDS.layers, 'operating');
    await slack.submit({ [LOOKUP_FIELDS.service]: 'aws/lambda', [LOOKUP_FIELDS.layers]: ['os'] });
    expect(JSON.stringify(slack.modal()?.view)).toContain('AWS owns this');
  });

  it('a button of the answer answers in the same dialog', async () => {
    const { slack } = await workplace();
    await slack.shortcut('look_up_owner');
    await slack.suggest('modal', LOOKUP_FIELDS.service, 'lambda');
    await slack.suggest('modal', LOOKUP_FIELDS.layers, 'operating');
    await slack.submit({ [LOOKUP_FIELDS.service]: 'aws/lambda', [LOOKUP_FIELDS.layers]: ['os'] });
    await slack.act('modal', 'ask:0');
    expect(JSON.stringify(slack.modal()?.view)).toContain('you own');
    expect(slack.errors).toEqual([]);
  });

  it('wants a service, a layer, or both', async () => {
    const { slack } = await workplace();
    await slack.shortcut('look_up_owner');
    await slack.submit({});
    expect(slack.modal()?.errors).toEqual({ [LOOKUP_FIELDS.service]: 'Choose a service, a layer, or both.' });
  });
});

describe('the workflow step that looks up an owner', () => {
  it('gives the owner, the summary and the source', async () => {
    const { slack } = await workplace();
    const result = await slack.step('lookup_owner', { service: 'lambda', layer: 'os' });
    expect(result).toEqual({
      outputs: {
        owner: 'AWS',
        team: '',
        source: expect.stringMatching(/^https:/),
        summary: expect.stringMatching(/^AWS owns this: Operating system · AWS Lambda/),
      },
    });
  });

  it('stops the workflow where there is no single answer', async () => {
    const { slack } = await workplace();
    const result = await slack.step('lookup_owner', { service: 'sql', layer: 'patching' });
    expect(result.error).toMatch(/^No single answer for “patching” on “sql”: name one service and its layer/);
  });

  it('wants both of its inputs', async () => {
    const { slack } = await workplace();
    expect((await slack.step('lookup_owner', { service: 'lambda', layer: ' ' })).error).toMatch(/^Fill in both/);
  });
});

it('the workflow step that gives the tip of the day gives the tip that everybody sees', async () => {
  const { slack } = await workplace();
  await slack.command('/whoowns', 'tip');
  expect(await slack.step('daily_tip', {})).toEqual({ outputs: { text: slack.messages()[0]?.text } });
});
