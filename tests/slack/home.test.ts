import { expect, it } from 'vitest';
import type { View } from '../../src/playground/page/wire.js';
import { HOME_SEARCH } from '../../src/slack/views/home.js';
import { temporaryStore } from './temporary-store.js';
import { workplace } from './workplace.js';

const store = temporaryStore();

const shown = (view: View | undefined): string => JSON.stringify(view);

it('App Home shows a search, examples, the tip of the day and your tips', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.openHome();
  const home = shown(slack.home());
  for (const part of ['Search for a service', 'os on lambda', 'Today’s tip', 'You have set up no tips']) {
    expect(home).toContain(part);
  }
  expect(slack.errors).toEqual([]);
});

it('offers what you asked lately, to you alone and by its names, never by your words', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.command('/whoowns', 'whos on the hook for patchign os on lamda');
  await slack.openHome();
  expect(shown(slack.home())).toContain('Operating system · AWS Lambda');
  expect(shown(slack.home())).not.toContain('on the hook');
  const [, other] = slack.snapshot().users.filter(({ isBot }) => !isBot);
  await slack.openHome(other?.id);
  expect(shown(slack.home(other?.id))).not.toContain('Operating system · AWS Lambda');
});

it('the search opens every layer of a service', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.openHome();
  const offered = await slack.suggest('home', HOME_SEARCH, 'cloud sql');
  expect(JSON.stringify(offered)).toContain('Cloud SQL');
  await slack.act('home', HOME_SEARCH, { value: 'gcp/cloud-sql' });
  expect(shown(slack.modal()?.view)).toContain('Cloud SQL');
  expect(slack.errors).toEqual([]);
});

it('is drawn while the store is still opening', async () => {
  const { slack } = await workplace();
  await slack.openHome();
  expect(shown(slack.home())).toContain('Still waking up');
});
