import { expect, it } from 'vitest';
import type { View } from '../../src/playground/page/wire.js';
import { SAM } from '../../src/playground/seed.js';
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

it('offers a long question, too, by a name that fits on a button', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.command('/whoowns', 'compare alloydb omni, eks hybrid nodes, ec2 bare metal, ec2 spot, rds, lambda');
  await slack.openHome();
  expect(shown(slack.home())).toMatch(/"Compare · [^"]* and 4 more"/);
  expect(slack.errors).toEqual([]);
});

it('shows the teams and what none has taken; what editors do is shown to them alone', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.command('/whoowns', 'teams set os to Platform');
  await slack.openHome();
  for (const part of ['*Platform*  ·  1 layer', 'Without a team: Data, ', 'Add a team']) {
    expect(shown(slack.home())).toContain(part);
  }
  await slack.openHome(SAM);
  expect(shown(slack.home(SAM))).toContain('*Platform*');
  expect(shown(slack.home(SAM))).not.toContain('Add a team');
});

it('is drawn where Slack is busy, and does not say just now who is an admin', async () => {
  const { slack } = await workplace({ database: store() });
  slack.fail('users.info', { status: 429, retryAfter: 1 });
  slack.fail('views.publish', { status: 429, retryAfter: 1 });
  await slack.openHome();
  expect(shown(slack.home())).toContain('Today’s tip');
  expect(shown(slack.home())).not.toContain('Add a team');
});

it('answers about a picture with the table alone: there is no conversation to post it in', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.command('/whoowns', 'picture ec2, rds');
  await slack.openHome();
  const asked = slack.home()?.blocks.find((block) => JSON.stringify(block).includes('Picture · '));
  await slack.act('home', 'ask:0', { blockId: asked?.block_id ?? '' });
  expect(shown(slack.modal()?.view)).toContain('Amazon EC2 · Amazon RDS');
  expect(shown(slack.modal()?.view)).not.toContain('Post as picture');
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

it('shows those who may edit what found no answer here, and not who asked', async () => {
  const { slack } = await workplace({ database: store() });
  await slack.command('/whoowns', 'who directed the film aurora');
  const [you, other] = slack.snapshot().users.filter(({ isBot }) => !isBot);
  await expect
    .poll(async () => {
      await slack.openHome(you?.id);
      return shown(slack.home(you?.id));
    })
    .toContain('who directed the film aurora  ·  1×');
  await slack.openHome(other?.id);
  expect(shown(slack.home(other?.id))).not.toContain('directed the film');
});
