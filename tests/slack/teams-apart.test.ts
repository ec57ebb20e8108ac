import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { testAsk } from '../catalog.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { buttons, workplace } from './workplace.js';

const ask = testAsk();
const store = temporaryStore();
const ELSEWHERE = { id: 'T0ELSEWHERE', domain: 'elsewhere', name: 'Elsewhere' };

/** Our workspace, whose Zebra team holds the OS. */
async function ours(): Promise<PlaygroundSlack> {
  const { slack } = await workplace({ ask, database: store() });
  await slack.command('/whoowns', 'teams set os to Zebra');
  return slack;
}

const everythingSeenBy = (slack: PlaygroundSlack, user: string): string =>
  JSON.stringify([slack.messages({ user }).map(({ text, blocks }) => [text, blocks]), slack.modal(user)?.view.blocks]);

beforeEach(() => store().exec('truncate team, holding, team_change, team_editor, team_import, recent'));

describe('a workspace’s teams', () => {
  it('are not those of another', async () => {
    const here = await ours();
    const { slack: there } = await workplace({ ask, database: store(), team: ELSEWHERE });
    for (const text of ['teams', 'os on ec2', 'who is zebra', 'teams history', 'teams export yaml', 'teams gaps']) {
      await there.command('/whoowns', text);
      expect(lastWord(there)).not.toContain('Zebra');
    }
    await there.command('/whoowns', 'teams set os to Theirs');
    await here.command('/whoowns', 'os on ec2');
    expect(lastWord(here)).toContain('You (Zebra)');
    await there.command('/whoowns', 'os on ec2');
    expect(lastWord(there)).toContain('You (Theirs)');
  });

  it('are not named in a channel that is shared with another', async () => {
    const slack = await ours();
    const guest = slack.share('#incidents', ELSEWHERE);
    await slack.say('#incidents', '@whoowns os on ec2');
    await slack.say('#incidents', '@whoowns what does zebra own?');
    await slack.say('#incidents', '@whoowns teams', { user: guest.id });
    await slack.say('#incidents', '@whoowns teams export yaml', { user: guest.id });
    expect(everythingSeenBy(slack, guest.id).replaceAll('what does zebra own', '')).not.toMatch(/zebra/i);
    expect(slack.messages({ user: guest.id }).at(-1)?.text).toMatch(
      /^This channel is shared with another organisation/,
    );
    await slack.say('#general', '@whoowns os on ec2');
    expect(lastWord(slack)).toContain('You (Zebra)');
  });

  it('are not named to whoever presses a button there, nor when an answer is shared', async () => {
    const slack = await ours();
    const guest = slack.share('#incidents', ELSEWHERE);
    await slack.say('#incidents', '@whoowns os on ec2');
    const answer = slack.messages().at(-1);
    await slack.act(answer ?? 'home', buttons(answer)['All layers'] ?? '', { user: guest.id });
    expect(slack.messages({ user: guest.id }).at(-1)?.text).toMatch(/^Amazon EC2/);
    await slack.command('/whoowns', 'os on ec2', { channel: '#incidents' });
    const mine = slack.messages().at(-1);
    expect(mine?.text).toContain('You (Zebra)');
    await slack.act(mine ?? 'home', 'share');
    expect(slack.messages({ user: guest.id }).at(-1)?.text).toMatch(/^You own this/);
    expect(everythingSeenBy(slack, guest.id)).not.toContain('Zebra');
  });

  it('are named where an answer is shared among ourselves, if Slack says that it is', async () => {
    const slack = await ours();
    for (const isNamed of [true, false]) {
      if (!isNamed) slack.revoke('channels:read');
      await slack.command('/whoowns', 'os on ec2');
      await slack.act(slack.messages().at(-1) ?? 'home', 'share');
      expect(lastWord(slack).includes('You (Zebra)')).toBe(isNamed);
    }
  });
});
