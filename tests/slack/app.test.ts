import { describe, expect, it } from 'vitest';
import { createAsk } from '../../src/answer/ask.js';
import { testAsk, testCatalog } from '../catalog.js';
import { blockTypes, buttons, workplace } from './workplace.js';

const last = <T>(list: readonly T[]): T | undefined => list.at(-1);

describe('/whoowns', () => {
  it('answers the asker alone, the owner first', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'os on lambda');
    expect(slack.messages()).toEqual([
      expect.objectContaining({
        visibleTo: expect.any(String),
        text: expect.stringMatching(/^AWS owns this: Operating system · AWS Lambda/),
      }),
    ]);
  });

  it('can be shared with the channel, naming who shared it; the private answer goes away', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'os on lambda');
    const [answer] = slack.messages();
    await slack.act(answer ?? 'home', buttons(answer)['Share in channel'] ?? '');
    const [shared, ...rest] = slack.messages();
    expect(rest).toEqual([]);
    expect(shared?.visibleTo).toBeUndefined();
    expect(JSON.stringify(shared?.blocks)).toContain(`Shared by <@${answer?.visibleTo}>`);
    expect(buttons(shared)).not.toHaveProperty('Share in channel');
  });

  it('shows every layer when asked', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'os on lambda');
    const [answer] = slack.messages();
    await slack.act(answer ?? 'home', buttons(answer)['All layers'] ?? '');
    expect(blockTypes(last(slack.messages()))).toContain('table');
  });

  it('asks back when the words fit several services, and puts the answer in the place of the question', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'sql');
    const [question] = slack.messages();
    expect(question?.text).toMatch(/^Several services fit/);
    await slack.act(question ?? 'home', Object.values(buttons(question))[0] ?? '');
    expect(slack.messages().map(({ text }) => text)).toEqual([expect.not.stringMatching(/^Several services fit/)]);
  });

  it('says that it does not know, and offers no guess', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'what’s for lunch');
    expect(slack.messages()[0]?.text).toMatch(/^I don’t know/);
    expect(buttons(slack.messages()[0])).toEqual({});
  });
});

describe('@whoowns', () => {
  it('starts a thread under a channel message', async () => {
    const { slack } = await workplace();
    const question = await slack.say('#incidents', '@whoowns who patches rds?');
    const answer = last(slack.messages());
    expect(answer).toMatchObject({ thread_ts: question.ts, channel: question.channel });
    expect(answer?.visibleTo).toBeUndefined();
  });

  it('stays in the thread it was asked in', async () => {
    const { slack } = await workplace();
    const root = await slack.say('#incidents', 'The database is down');
    await slack.say('#incidents', '@whoowns who patches rds?', { thread_ts: root.ts });
    expect(last(slack.messages())?.thread_ts).toBe(root.ts);
  });

  it('says what it depends on, with a button for each way to run it', async () => {
    const { slack } = await workplace();
    await slack.say('#general', '@whoowns eks node patching');
    const answer = last(slack.messages());
    expect(answer?.text).toMatch(/^It depends how you run Amazon E/);
    await slack.act(answer ?? 'home', buttons(answer).Fargate ?? '');
    expect(last(slack.messages())?.text).toMatch(/Fargate/);
  });

  it('answers once, however often Slack delivers the event', async () => {
    const { slack } = await workplace();
    await slack.say('#general', '@whoowns os on lambda');
    await slack.redeliver();
    await slack.redeliver();
    expect(slack.messages()).toHaveLength(2);
  });

  it('leaves messages alone that do not mention it', async () => {
    const { slack } = await workplace();
    await slack.say('#general', 'who patches rds?');
    expect(slack.messages()).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('is a question', async () => {
    const { slack } = await workplace();
    await slack.say('dm', 'os on lambda');
    expect(last(slack.messages())?.text).toMatch(/^AWS owns this/);
  });

  it('gets its buttons answered in the conversation', async () => {
    const { slack } = await workplace();
    await slack.say('dm', 'os on lambda');
    const answer = last(slack.messages());
    await slack.act(answer ?? 'home', buttons(answer)['All layers'] ?? '');
    expect(last(slack.messages())?.visibleTo).toBeUndefined();
    expect(slack.messages()).toHaveLength(3);
  });
});

describe('nothing typed can mention anyone', () => {
  it.each([
    '<!channel>',
    '<!here> os on lambda',
    '<@U0000000SAM> os on lambda',
    '<!subteam^S0PLATFORM1> rds',
    '&lt;!channel&gt; s3',
  ])('%s', async (text) => {
    const { slack } = await workplace();
    await slack.command('/whoowns', text);
    await slack.say('#general', `@whoowns ${text}`);
    const replies = slack.messages().filter(({ bot_id }) => bot_id !== undefined);
    expect(replies).toHaveLength(2);
    expect(JSON.stringify(replies)).not.toMatch(/<[!@]/);
  });
});

describe('when something goes wrong', () => {
  it.each(['invalid_blocks', 'invalid_attachments'])(
    'a table that Slack refuses (%s) goes out without it',
    async (error) => {
      const { slack } = await workplace();
      slack.fail('chat.postMessage', { error });
      await slack.say('#general', '@whoowns rds');
      const answer = last(slack.messages());
      expect(blockTypes(answer)).not.toContain('table');
      expect(blockTypes(answer)).toContain('section');
    },
  );

  it('goes out as text where Slack refuses every block', async () => {
    const { slack } = await workplace();
    slack.fail('chat.postMessage', { error: 'invalid_blocks', times: 2 });
    await slack.say('#general', '@whoowns rds');
    expect(last(slack.messages())).toMatchObject({ blocks: [], text: expect.stringContaining('Operating system') });
  });

  it('a slash command’s refused blocks go out as text, too', async () => {
    const { slack } = await workplace();
    slack.fail('respond', { status: 400, times: 2 });
    await slack.command('/whoowns', 'rds');
    expect(last(slack.messages())).toMatchObject({ blocks: [], text: expect.stringContaining('Operating system') });
  });

  it('a crash is told to the asker and logged once', async () => {
    const broken = { ...createAsk(testCatalog(), () => new Date()), answer: () => crash() };
    const { slack, logged } = await workplace({ ask: broken });
    await slack.command('/whoowns', 'os on lambda');
    await slack.say('#general', '@whoowns os on lambda');
    const replies = slack.messages().filter(({ bot_id }) => bot_id !== undefined);
    expect(replies.map(({ text }) => text)).toEqual([
      expect.stringMatching(/went wrong/),
      expect.stringMatching(/went wrong/),
    ]);
    expect(logged).toHaveBeenCalledTimes(2);
    expect(slack.errors).toEqual([]);
  });

  it('a button of long ago still answers', async () => {
    const { slack } = await workplace({ ask: { ...testAsk(), catalog: { ...testCatalog(), services: new Map() } } });
    await slack.say('dm', 'os on lambda');
    const answer = last(slack.messages());
    await slack.act(answer ?? 'home', buttons(answer)['All layers'] ?? '');
    expect(last(slack.messages())?.text).toMatch(/^Ask who owns what/);
  });
});

function crash(): never {
  throw new Error('the catalog fell over');
}
