import { expect, it } from 'vitest';
import { seedFirstDay } from '../../src/playground/first-day.js';
import { APP, YOU } from '../../src/playground/seed.js';
import { temporaryStore } from '../slack/temporary-store.js';
import { workplace } from '../slack/workplace.js';

const database = temporaryStore();

it('a newcomer finds in #cloud a shared answer, one in a thread, and a word to themselves', {
  timeout: 20_000,
}, async () => {
  const { slack } = await workplace({ database: database() });
  const went: number[] = [];
  await seedFirstDay(slack, (minutes) => went.push(minutes));

  const said = slack.messages({ channel: '#cloud' });
  const [question, shared, , mention, reply, invitation] = said;
  expect(question?.text).toContain('Lambda');
  expect(shared).toMatchObject({ user: APP.user, text: expect.stringContaining('AWS owns this') });
  expect(reply).toMatchObject({ user: APP.user, thread_ts: mention?.ts, text: expect.stringContaining('Amazon RDS') });
  expect(invitation?.text).toContain(`<@${YOU}>`);
  expect(said.every(({ visibleTo }) => visibleTo === undefined)).toBe(true);
  expect(went).toEqual(went.toSorted((a, b) => b - a));
  expect(went.at(-1)).toBe(0);
});
