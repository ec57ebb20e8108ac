import { describe, expect, it, vi } from 'vitest';
import { APP, SAM, YOU } from '../../src/playground/seed.js';
import { answer, smallApp } from './small-app.js';

describe('a slash command', () => {
  it('is answered to the asker alone', async () => {
    const { slack } = smallApp();

    const delivery = await slack.command('/whoowns', 'os on lambda', { channel: '#incidents' });

    expect(delivery).toMatchObject({ outcome: 'acknowledged' });
    expect(slack.messages({ channel: '#incidents' })).toMatchObject([
      { text: 'os on lambda', user: APP.user, visibleTo: YOU, channel: 'C0INCIDENT1' },
    ]);
    expect(slack.messages({ user: SAM })).toEqual([]);
  });

  it('reaches the app as Slack escapes it', async () => {
    const { slack } = smallApp();
    await slack.command('/whoowns', 'a < b & @sam @platform in #general @nobody @here');
    expect(slack.messages()[0]?.text).toBe(
      `a &lt; b &amp; <@${SAM}|sam> <!subteam^S0PLATFORM1|@platform> in <#C0GENERAL1|general> @nobody <!here>`,
    );
  });

  it('that does not exist never reaches the app', async () => {
    const { slack } = smallApp();
    expect(await slack.command('/whoami')).toBeNull();
    expect(slack.messages()).toMatchObject([
      { user: 'USLACKBOT', text: expect.stringContaining('not a valid command') },
    ]);
  });

  it('may be answered by its ack', async () => {
    const { slack, app } = smallApp({ menu: { slash_commands: [{ command: '/ping', description: 'pong' }] } });
    app.command('/ping', async ({ ack }) => ack({ text: 'pong', response_type: 'in_channel' }));
    await slack.command('/ping');
    expect(slack.messages({ user: SAM })).toMatchObject([{ text: 'pong' }]);
  });
});

describe('a mention', () => {
  it('is answered in its thread', async () => {
    const { slack } = smallApp();

    const question = await slack.say('#general', '@whoowns who patches rds?');

    expect(question.text).toBe(`<@${APP.user}> who patches rds?`);
    expect(slack.messages({ thread_ts: question.ts })).toMatchObject([
      { user: YOU },
      { user: APP.user, bot_id: APP.bot, thread_ts: question.ts },
    ]);
  });

  it('stays in the thread it was made in', async () => {
    const { slack } = smallApp();
    const { ts } = await slack.say('#general', 'Something is down');
    await slack.say('#general', '@whoowns who patches rds?', { thread_ts: ts });
    expect(slack.messages({ thread_ts: ts })).toHaveLength(3);
  });

  it('carries what Slack sends with an event', async () => {
    const { slack, app } = smallApp();
    const seen = vi.fn();
    app.use(async ({ body, context, next }) => {
      seen(body, context.retryNum);
      await next();
    });
    await slack.say('#general', '@whoowns hello');
    expect(seen).toHaveBeenCalledWith(
      expect.objectContaining({
        type: 'event_callback',
        team_id: 'T0PLAYGRND',
        event_id: expect.stringMatching(/^Ev/),
        authorizations: [expect.objectContaining({ user_id: APP.user, is_bot: true })],
        event: expect.objectContaining({ type: 'app_mention', team: 'T0PLAYGRND', channel: 'C0GENERAL1', user: YOU }),
      }),
      undefined,
    );
    await slack.redeliver();
    expect(seen.mock.calls[1]?.[0]).toEqual(seen.mock.calls[0]?.[0]);
    expect(seen.mock.calls[1]?.[1]).toBe(1);
  });

  it('is the only thing said in a channel that the app hears', async () => {
    const { slack } = smallApp();
    await slack.say('#general', 'Good morning');
    expect(slack.messages()).toHaveLength(1);
  });
});

it('a direct message needs no mention', async () => {
  const { slack } = smallApp();
  const { ts } = await slack.say('dm', 'os on lambda');
  expect(slack.messages({ channel: 'dm', thread_ts: ts })).toMatchObject([{}, { text: 'You said: os on lambda' }]);
  expect(slack.messages({ user: SAM })).toEqual([]);
});

describe('what is pressed or picked', () => {
  const asked = async () => {
    const small = smallApp();
    await small.slack.command('/whoowns', 'os on lambda');
    const [message] = small.slack.messages();
    if (message === undefined) throw new Error('no answer');
    return { ...small, message };
  };

  it('a button can replace the message it stands in', async () => {
    const { slack, message } = await asked();
    await slack.act(message, 'more');
    expect(slack.messages()).toMatchObject([
      { ts: message.ts, text: 'All layers of aws/lambda', edited: true, visibleTo: YOU },
    ]);
  });

  it('a static select sends the option', async () => {
    const { slack, message } = await asked();
    await slack.act(message, 'mode', { value: 'aws/ecs' });
    expect(slack.messages().at(-1)).toMatchObject({ text: 'mode aws/ecs', visibleTo: YOU });
    expect(message.state).toMatchObject({ next: { mode: { selected_option: { value: 'aws/ecs' } } } });
  });

  it('an external select asks the app while one types', async () => {
    const { slack, message } = await asked();
    expect(await slack.suggest(message, 'compare', 'ec')).toMatchObject({
      options: [{ value: 'aws/ec2' }, { value: 'aws/ecs' }],
    });
    await slack.act(message, 'compare', { value: 'aws/ec2' });
    expect(slack.messages().at(-1)?.text).toBe('compare aws/ec2');
  });

  it('can only be what is there', async () => {
    const { slack, message } = await asked();
    await expect(slack.act(message, 'launch')).rejects.toThrow(
      'There is no "launch" here; there is more, mode, compare',
    );
    await expect(slack.act(message, 'mode', { value: 'gcp/gke' })).rejects.toThrow(
      '"gcp/gke" is not an option of mode',
    );
  });

  it('tells the app where it stands', async () => {
    const { slack, app } = await asked();
    const bodies: unknown[] = [];
    app.use(async ({ body, next }) => {
      bodies.push(body);
      await next();
    });
    await slack.openHome();
    await slack.act('home', 'press');
    const said = await app.client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x', blocks: answer('x') });
    const message = slack.messages().find(({ ts }) => ts === said.ts);
    if (message !== undefined) await slack.act(message, 'more');
    expect(bodies).toMatchObject([
      {},
      { type: 'block_actions', container: { type: 'view' }, view: { type: 'home' } },
      {
        type: 'block_actions',
        container: { type: 'message', message_ts: said.ts, is_ephemeral: false },
        message: { ts: said.ts, bot_id: APP.bot, text: 'x' },
        channel: { id: 'C0GENERAL1', name: 'general' },
        state: { values: { next: { mode: { selected_option: null } } } },
      },
    ]);
    expect(bodies[1]).not.toHaveProperty('message');
  });
});

describe('a form', () => {
  const opened = async () => {
    const small = smallApp();
    await small.slack.shortcut('form');
    return small;
  };

  it('opens, insists on what is required, and is submitted', async () => {
    const { slack } = await opened();
    expect(slack.modal()?.view.title.text).toBe('Look up');

    expect(await slack.submit()).toEqual({
      outcome: 'errors',
      errors: { service: 'Please complete this required field.' },
    });

    await slack.suggest('modal', 'find', 'lam');
    expect(await slack.submit({ service: 'aws/lambda', why: 'curiosity' })).toEqual({ outcome: 'closed' });
    expect(slack.modal()).toBeUndefined();
    expect(slack.messages({ channel: 'dm' })).toMatchObject([{ text: 'You asked about aws/lambda' }]);
  });

  it('shows what the app says is wrong, under the field', async () => {
    const { slack } = await opened();
    await slack.suggest('modal', 'find', 'ecs');
    await slack.submit({ find: 'aws/ecs' });
    expect(slack.modal()?.errors).toEqual({ service: 'ECS has modes: choose one.' });
  });

  it('takes only so many characters', async () => {
    const { slack } = await opened();
    await slack.suggest('modal', 'find', 'lam');
    expect(await slack.submit({ find: 'aws/lambda', reason: 'x'.repeat(21) })).toMatchObject({ outcome: 'errors' });
  });

  it('opens only within three seconds, once', async () => {
    let now = 1_800_000_000_000;
    const { slack, app } = smallApp({ now: () => now });
    const tried: unknown[] = [];
    app.shortcut('late', async ({ ack, client, shortcut: { trigger_id } }) => {
      await ack();
      const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Late' }, blocks: [] };
      now += 3001;
      await client.views.open({ trigger_id, view }).catch((error) => tried.push(error.data.error));
    });
    await slack.shortcut('late');
    expect(tried).toEqual(['expired_trigger_id']);
  });

  it('gets an address for the conversation that was picked, where everybody reads', async () => {
    const { slack, app } = smallApp();
    const element = {
      type: 'conversations_select' as const,
      action_id: 'where',
      default_to_current_conversation: true,
      response_url_enabled: true,
    };
    const label = { type: 'plain_text' as const, text: 'Where' };
    app.shortcut('where', async ({ ack, client, shortcut: { trigger_id } }) => {
      await ack();
      const blocks = [{ type: 'input' as const, block_id: 'where', label, element }];
      const view = { type: 'modal' as const, callback_id: 'where', title: label, submit: label, blocks };
      await client.views.open({ trigger_id, view });
    });
    app.view('where', async ({ ack, respond }) => {
      await ack();
      await respond('Here it is');
    });
    const message = await slack.say('#incidents', 'RDS is down', { user: SAM });
    await slack.shortcut('where', { message });
    await slack.submit();
    expect(slack.messages({ channel: '#incidents', user: SAM }).at(-1)).toMatchObject({ text: 'Here it is' });
  });

  it('can be closed', async () => {
    const { slack } = await opened();
    await slack.close();
    expect(slack.modal()).toBeUndefined();
  });
});

it('a message shortcut brings the message', async () => {
  const { slack } = smallApp();
  const message = await slack.say('#incidents', 'RDS is down', { user: SAM });
  await slack.shortcut('who', { message });
  expect(slack.messages().at(-1)).toMatchObject({ text: 'about: RDS is down', visibleTo: YOU });
});

it('App Home is published, and its button works', async () => {
  const { slack } = smallApp();
  await slack.openHome();
  expect(slack.home()?.blocks[0]).toMatchObject({ text: { text: 'Nothing pressed yet' } });
  await slack.act('home', 'press');
  expect(slack.home()?.blocks[0]).toMatchObject({ text: { text: 'Pressed' } });
  expect(slack.home(SAM)).toBeUndefined();
});

it('a workflow step ends with outputs', async () => {
  const { slack, app } = smallApp();
  app.function('lookup_owner', async ({ inputs, complete }) => {
    await complete({ outputs: { owner: `owner of ${inputs.service}` } });
  });
  expect(await slack.step('lookup_owner', { service: 'aws/rds' })).toEqual({ outputs: { owner: 'owner of aws/rds' } });
});

describe('Slack refuses', () => {
  const header = (text: string) => ({ type: 'header' as const, text: { type: 'plain_text' as const, text } });
  const table = { type: 'table' as const, rows: [[{ type: 'raw_text' as const, text: 'x' }]] };

  it('blocks over a limit, and says which', async () => {
    const { slack, app } = smallApp();
    const posting = app.client.chat.postMessage({
      channel: 'C0GENERAL1',
      text: 'x',
      blocks: [header('x'.repeat(151))],
    });
    await expect(posting).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
    expect(slack.messages()).toEqual([]);
  });

  it('two tables in one message', async () => {
    const { app } = smallApp();
    const posting = app.client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x', blocks: [table, table] });
    await expect(posting).rejects.toMatchObject({ data: { error: 'invalid_attachments' } });
  });

  it('a table in App Home', async () => {
    const { app } = smallApp();
    const publishing = app.client.views.publish({ user_id: YOU, view: { type: 'home', blocks: [table] } });
    await expect(publishing).rejects.toMatchObject({ data: { error: 'invalid_arguments' } });
  });

  it("a method it does not know, a channel it does not have, somebody else's message", async () => {
    const { slack, app } = smallApp();
    const { ts, channel } = await slack.say('#general', 'mine');
    await expect(app.client.apiCall('chat.sing')).rejects.toMatchObject({ data: { error: 'unknown_method' } });
    await expect(app.client.chat.postMessage({ channel: 'CNOWHERE', text: 'x' })).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    });
    await expect(app.client.chat.update({ channel, ts, text: 'yours' })).rejects.toMatchObject({
      data: { error: 'cant_update_message' },
    });
  });

  it('a response_url after five uses, and after half an hour', async () => {
    let now = 1_800_000_000_000;
    const { slack, app } = smallApp({
      now: () => now,
      menu: { slash_commands: [{ command: '/many', description: '' }] },
    });
    const statuses: number[] = [];
    let again: () => Promise<unknown> = async () => undefined;
    app.command('/many', async ({ ack, command }) => {
      await ack();
      again = async () => {
        const answered = await slack.fetch(command.response_url, { body: JSON.stringify({ text: 'x' }) });
        statuses.push(answered.status);
      };
    });
    await slack.command('/many');
    for (let use = 1; use <= 6; use += 1) await again();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);

    await slack.command('/many');
    now += 30 * 60 * 1000 + 1;
    await again();
    expect(statuses.at(-1)).toBe(404);
  });
});

describe('time and trouble', () => {
  it('a command not acknowledged within three seconds has failed, whatever comes later', async () => {
    vi.useFakeTimers();
    const { slack, app } = smallApp({ menu: { slash_commands: [{ command: '/slow', description: 'late' }] } });
    app.command('/slow', async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 3100));
      await ack('too late');
    });
    const given = slack.command('/slow');
    await vi.advanceTimersByTimeAsync(3200);
    vi.useRealTimers();
    expect(await given).toMatchObject({ outcome: 'timed-out' });
    expect(slack.messages()).toMatchObject([{ text: '/slow failed with the error "operation_timeout"' }]);
  });

  it('the Web API fails as often as it is told to', async () => {
    const { slack, app } = smallApp();
    slack.fail('chat.postMessage', { error: 'not_in_channel' });
    slack.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    const post = () => app.client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x' });
    await expect(post()).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post()).resolves.toMatchObject({ ok: true });
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(3);
  });

  it('a listener that throws is seen', async () => {
    const { slack, app } = smallApp({ menu: { slash_commands: [{ command: '/bad', description: 'breaks' }] } });
    app.error(async (error) => {
      throw error;
    });
    app.command('/bad', async () => {
      throw new Error('broken');
    });
    expect(await slack.command('/bad')).toMatchObject({ outcome: 'failed' });
    expect(slack.errors).toMatchObject([{ message: 'broken' }]);
  });
});
