import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { movableClock } from '../../src/clock.js';
import { createLogger } from '../../src/log/logger.js';
import { PlaygroundSlack } from '../../src/playground/slack.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { claimsInMemory } from '../../src/slack/dedupe.js';
import { REMEDIES } from '../../src/slack/faults.js';
import { type Fetch, leanFetch } from '../../src/slack/lean-fetch.js';
import { testAsk } from '../catalog.js';
import { mentionJson } from '../service/signed.js';
import { fakeSocketSlack } from './fake-socket.js';
import { temporaryStore } from './temporary-store.js';
import { blockTypes, buttons, workplace } from './workplace.js';

const RECONNECTS = { timeout: 30_000 };
vi.setConfig({ testTimeout: 60_000 });
const MENTION = JSON.parse(mentionJson('Ev1', 'os on lambda'));

const ask = testAsk();
const store = temporaryStore();
const atWork = async () => workplace({ ask, database: store() });

const texts = (slack: PlaygroundSlack): string[] =>
  slack
    .messages()
    .filter(({ bot_id }) => bot_id !== undefined)
    .map(({ text }) => text);

const ANSWER = expect.stringMatching(/^AWS owns this/);
const WENT_WRONG = expect.stringMatching(/^That went wrong on my side/);
const codes = (remedy: string): string[] => Object.keys(REMEDIES).filter((code) => REMEDIES[code] === remedy);

describe('what Slack does not take for now goes out once it does', () => {
  it.concurrent.each(['chat.postMessage', 'respond'])('429 on %s', async (method) => {
    const { slack } = await atWork();
    slack.fail(method, { status: 429, retryAfter: 1 });
    const started = performance.now();
    if (method === 'respond') await slack.command('/whoowns', 'os on lambda');
    else await slack.say('#general', '@whoowns os on lambda');
    expect(texts(slack)).toEqual([ANSWER]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
  });

  it('429 on users.info: the time zone is asked for instead', async () => {
    const { slack } = await atWork();
    slack.fail('users.info', { status: 429, retryAfter: 1 });
    await slack.command('/whoowns', 'tips on');
    expect(texts(slack)).toEqual([expect.stringMatching(/time zone/i)]);
  });

  it('429 on views.open: the form cannot wait, so the asker is told', async () => {
    const { slack } = await atWork();
    slack.fail('views.open', { status: 429, retryAfter: 30 });
    await slack.command('/whoowns', 'tips');
    expect(texts(slack)).toEqual([WENT_WRONG]);
  });

  it('not for longer than an answer is worth anything', async () => {
    const { slack } = await atWork();
    slack.fail('chat.postMessage', { status: 429, retryAfter: 31 });
    await slack.say('#general', '@whoowns os on lambda');
    expect(texts(slack)).toEqual([WENT_WRONG]);
  });

  it.concurrent.each(codes('wait'))('%s', async (error) => {
    const { slack } = await atWork();
    slack.fail('chat.postMessage', { error });
    await slack.say('#general', '@whoowns os on lambda');
    expect(texts(slack)).toEqual([ANSWER]);
  });

  it.concurrent('one channel’s rate limit holds up no other', async () => {
    const { slack } = await atWork();
    slack.fail('chat.postMessage', { status: 429, retryAfter: 2 });
    const limited = slack.say('#general', '@whoowns os on lambda');
    await slack.say('dm', 'os on lambda');
    expect(texts(slack)).toHaveLength(1);
    await limited;
    expect(texts(slack)).toHaveLength(2);
  });
});

describe('what Slack does not like the looks of goes out plainer', () => {
  it.each(codes('plainer'))('%s', async (error) => {
    const { slack } = await atWork();
    slack.fail('chat.postMessage', { error, times: 2 });
    await slack.say('#general', '@whoowns rds');
    expect(texts(slack)).toEqual([expect.stringContaining('Operating system')]);
    expect(blockTypes(slack.messages().at(-1))).toEqual([]);
  });
});

describe('where we may not speak, the asker alone is told what to do', () => {
  it.each(codes('alone'))('%s', async (error) => {
    const { slack } = await atWork();
    slack.fail('chat.postMessage', { error });
    slack.fail('chat.postEphemeral', { error });
    await slack.say('#general', '@whoowns os on lambda');
    const told = slack.messages({ channel: 'dm' });
    expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(/^I cannot post in that channel.*invite/i)]);
    expect(texts(slack)).toHaveLength(1);
  });
});

describe('where we are shut out, nobody can be told, and it is logged', () => {
  it.each(codes('shut-out'))('%s', async (error) => {
    const { slack, logged } = await atWork();
    slack.fail('chat.postMessage', { error });
    await slack.say('#general', '@whoowns os on lambda');
    expect(texts(slack)).toEqual([]);
    expect(slack.calls.filter(({ method }) => method.startsWith('chat.'))).toHaveLength(1);
    expect(logged).toHaveBeenCalledOnce();
  });
});

describe('what came too late has to be asked for again', () => {
  it.each(codes('ask-again'))('%s', async (error) => {
    const { slack } = await atWork();
    slack.fail('views.open', { error });
    await slack.command('/whoowns', 'tips');
    expect(texts(slack)).toEqual([expect.stringMatching(/too late.*once more/)]);
  });

  it.each([
    ['used five times', 0],
    ['half an hour old', 31 * 60_000],
  ])('a response_url %s: the asker is told by other means', async (_title, age) => {
    const clock = movableClock();
    const { slack } = await workplace({
      ask: {
        ...ask,
        read: (text, context) => {
          clock.advance(age);
          return ask.read(text, context);
        },
      },
      database: store(),
      clock,
    });
    if (age === 0) slack.fail('respond', { status: 404, times: 2 });
    await slack.command('/whoowns', 'os on lambda');
    expect(texts(slack)).toEqual([expect.stringMatching(/too late.*once more/)]);
    expect(slack.calls.at(-1)?.method).toBe('chat.postEphemeral');
  });
});

/** Asks by a mention or a command, where the first call of a method goes another way. */
async function askedWhere(method: string, first: Fetch): Promise<PlaygroundSlack> {
  const slack = new PlaygroundSlack();
  let left = 1;
  const fetch: Fetch = (url, init) =>
    String(url).includes(method) && left-- > 0 ? first(url, init) : slack.fetch(url, init);
  await createApp(
    {
      token: 'xoxb-test',
      receiver: slack,
      logger: createLogger({ level: 'error', format: 'json', redact: String, write: () => undefined }),
      clientOptions: { slackApiUrl: 'http://slack.invalid/api/', fetch },
    },
    createParts({ ask, database: Promise.resolve(store()), now: () => new Date(), onError: () => undefined }),
    claimsInMemory(),
  );
  if (method === 'respond') await slack.command('/whoowns', 'os on lambda');
  else await slack.say('#general', '@whoowns os on lambda');
  return slack;
}

describe('whoever keeps us waiting is not waited for', () => {
  const hang: RequestListener = () => undefined;
  const dribble: RequestListener = (_request, response) => response.writeHead(200).write('{');

  it.each([
    ['no answer to a message', 'chat.postMessage', hang],
    ['an answer whose body does not end', 'chat.postMessage', dribble],
    ['no answer to a reply', 'respond', hang],
    ['an answer to a reply whose body does not end', 'respond', dribble],
  ])('%s', async (_title, method, slowly) => {
    const url = await serving(slowly);
    const slack = await askedWhere(method, (_url, init) => leanFetch(50)(url, init));
    expect(texts(slack)).toEqual([WENT_WRONG]);
  });
});

it.each(['chat.postMessage', 'respond'])('where %s finds nobody listening, it is tried again', async (method) => {
  const slack = await askedWhere(method, (_url, init) => leanFetch(5000)('http://127.0.0.1:1/', init));
  expect(texts(slack)).toEqual([ANSWER]);
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

describe('in Socket Mode', () => {
  const start = async () => {
    const slack = await fakeSocketSlack();
    const app = await createApp(
      {
        token: 'xoxb-1',
        appToken: 'xapp-1',
        socketMode: true,
        logger: createLogger({ level: 'error', format: 'json', redact: String, write: () => undefined }),
        clientOptions: { slackApiUrl: slack.api() },
      },
      createParts({ ask, database: Promise.resolve(store()), now: () => new Date(), onError: () => undefined }),
      claimsInMemory(),
    );
    await app.start();
    onTestFinished(async () => {
      await app.stop();
      await slack.close();
    });
    const answers = () => slack.calls.filter((path) => path.endsWith('chat.postMessage')).length;
    const deliver = (envelope: string) => slack.send({ envelope_id: envelope, type: 'events_api', payload: MENTION });
    return { slack, answers, deliver };
  };

  it('an event whose connection was cut before it was acknowledged comes again, and is answered once', async () => {
    const { slack, answers, deliver } = await start();
    deliver('E1');
    slack.cut();
    await expect.poll(slack.connections, RECONNECTS).toBe(2);
    deliver('E2');
    await expect.poll(() => slack.fromApp.join(), RECONNECTS).toContain('"envelope_id":"E2"');
    await expect.poll(answers, RECONNECTS).toBe(1);
  });

  it('asked to reconnect, it does, and goes on answering', async () => {
    const { slack, answers, deliver } = await start();
    slack.send({ type: 'disconnect', reason: 'refresh_requested' });
    await expect.poll(slack.connections, RECONNECTS).toBe(2);
    deliver('E1');
    await expect.poll(answers, RECONNECTS).toBe(1);
  });
});

describe('what may have been taken is not sent twice, and the asker is told', () => {
  it.each([
    ['HTTP 500', { status: 500 }],
    ['HTTP 503', { status: 503 }],
    ['a cut connection', { status: 0 }],
    ['internal_error', { error: 'internal_error' }],
    ['an error of tomorrow', { error: 'an_error_of_tomorrow' }],
  ])('%s', async (_title, fault) => {
    const { slack, logged } = await atWork();
    slack.fail('chat.postMessage', fault);
    await slack.say('#general', '@whoowns os on lambda');
    expect(texts(slack)).toEqual([WENT_WRONG]);

    slack.fail('respond', fault);
    await slack.command('/whoowns', 'os on lambda');
    expect(texts(slack)).toEqual([WENT_WRONG, WENT_WRONG]);
    expect(logged).toHaveBeenCalledTimes(2);
    expect(slack.errors).toEqual([]);
  });

  it.each([
    ['with its status', { status: 500, times: 2 }],
    ['in words alone', { error: 'internal_error', times: 2 }],
  ])('where it was asked refuses the apology %s: it comes to the asker alone', async (_title, fault) => {
    const { slack } = await atWork();
    slack.fail('respond', fault);
    slack.fail('chat.postEphemeral', { error: 'not_in_channel' });
    await slack.command('/whoowns', 'os on lambda');
    expect(slack.messages({ channel: 'dm' }).map(({ text }) => text)).toEqual([WENT_WRONG]);
  });

  it('a button’s answer, too', async () => {
    const { slack } = await atWork();
    await slack.command('/whoowns', 'os on lambda');
    const answer = slack.messages().at(-1);
    slack.fail('respond', { status: 500, times: 2 });
    await slack.act(answer ?? 'home', buttons(answer)['All layers'] ?? '');
    expect(texts(slack)).toEqual([ANSWER, WENT_WRONG]);
  });
});
