import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/page/wire.js';
import { YOU } from '../../src/playground/seed.js';
import { blockTypes, buttons, workplace } from '../slack/workplace.js';

const last = (messages: readonly Message[]): Message | undefined => messages.at(-1);

const pressing = async (slack: Awaited<ReturnType<typeof workplace>>['slack'], message: Message | undefined) =>
  slack.act(message ?? 'home', buttons(message)['Post as picture'] ?? '');

describe('/whoowns picture ec2, lambda', () => {
  it('shows the asker the table, since a file is seen by everybody, with the button that posts it', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'picture ec2, lambda');
    const [answer, ...rest] = slack.messages();
    expect(rest).toEqual([]);
    expect(answer?.visibleTo).toBe(YOU);
    expect(blockTypes(answer)).toContain('table');
    expect(buttons(answer)).toHaveProperty('Post as picture');
  });

  it('becomes a picture in the channel, naming who shared it, with words for those who cannot see it', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'picture ec2, lambda');
    await pressing(slack, slack.messages()[0]);

    const posted = last(slack.messages());
    expect(posted?.visibleTo).toBeUndefined();
    expect(posted?.text).toBe(`Amazon EC2, AWS Lambda: 5 of 22 layers differ in owner, marked ≠. Shared by <@${YOU}>`);
    expect(posted?.files).toMatchObject([
      {
        name: 'who-owns-what.png',
        title: 'Who owns each layer: Amazon EC2, AWS Lambda',
        kind: 'image',
        altText: expect.stringMatching(/^Who owns each layer\. Amazon EC2\. You: Data/),
      },
    ]);
    const file = slack.file(posted?.files[0]?.id ?? '');
    expect(
      Buffer.from(file?.bytes ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('takes one service as well, and is on its overview and on comparisons', async () => {
    const { slack } = await workplace();
    for (const text of ['picture rds', 'rds', 'compare rds, dynamodb']) {
      await slack.command('/whoowns', text);
      expect(buttons(last(slack.messages()))).toHaveProperty('Post as picture');
    }
    await pressing(slack, last(slack.messages()));
    expect(last(slack.messages())?.files).toMatchObject([
      { title: 'Who owns each layer: Amazon RDS, Amazon DynamoDB' },
    ]);
  });
});

describe('@whoowns picture ec2, lambda', () => {
  it('posts the picture in the thread', async () => {
    const { slack } = await workplace();
    const question = await slack.say('#incidents', '@whoowns picture ec2, lambda');
    const answer = last(slack.messages());
    expect(answer).toMatchObject({ thread_ts: question.ts, channel: question.channel, files: [{ kind: 'image' }] });
    expect(answer?.text).not.toContain('Shared by');
  });

  it('is the same in a direct message', async () => {
    const { slack } = await workplace();
    await slack.say('dm', 'draw lambda');
    expect(last(slack.messages())).toMatchObject({ files: [{ kind: 'image' }] });
    expect(last(slack.messages())?.thread_ts).toBeUndefined();
  });

  it('gets a button in the thread answered in the thread', async () => {
    const { slack } = await workplace();
    const question = await slack.say('#general', '@whoowns lambda');
    await pressing(slack, last(slack.messages()));
    expect(last(slack.messages())).toMatchObject({ thread_ts: question.ts, files: [{ kind: 'image' }] });
  });
});

describe('where Slack takes no picture, nothing is lost', () => {
  it('without the permission, the table comes instead and says which one', async () => {
    const { slack, logged } = await workplace();
    slack.revoke('files:write');
    const question = await slack.say('#general', '@whoowns picture ec2, lambda');
    const answer = last(slack.messages());
    expect(answer).toMatchObject({ thread_ts: question.ts, files: [] });
    expect(blockTypes(answer)).toContain('table');
    expect(answer?.text).toMatch(/“files:write”: an admin of this workspace can grant it/);
    expect(JSON.stringify(answer?.blocks)).toContain('an admin of this workspace can grant it');
    expect(logged).not.toHaveBeenCalled();
  });

  it('a press tells the presser alone, and the table stays', async () => {
    const { slack } = await workplace();
    slack.revoke('files:write');
    await slack.command('/whoowns', 'lambda');
    await pressing(slack, slack.messages()[0]);
    const [table, why] = slack.messages();
    expect(blockTypes(table)).toContain('table');
    expect(why?.visibleTo).toBe(YOU);
    expect(why?.text).toMatch(/needs the permission “files:write”/);
  });

  it.each(['not_in_channel', 'channel_not_found'])('%s: it says how to let me in', async (error) => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'lambda');
    slack.fail('files.completeUploadExternal', { error });
    await pressing(slack, slack.messages()[0]);
    expect(last(slack.messages())?.text).toMatch(/I am not in this conversation.*\/invite @whoowns/);
  });

  it('any other failure is told and logged', async () => {
    const { slack, logged } = await workplace();
    slack.fail('files.getUploadURLExternal', { status: 500 });
    await slack.say('#general', '@whoowns picture ec2, lambda');
    expect(blockTypes(last(slack.messages()))).toContain('table');
    expect(last(slack.messages())?.text).toMatch(/Slack did not take the picture/);
    expect(logged).toHaveBeenCalled();
  });
});
