import { describe, expect, it } from 'vitest';
import { SAM } from '../../src/playground/seed.js';
import { button, hasBrowser, inChannel, isGone, isSeen, openPlace, send } from '../browser.js';
import { choose, dialog, openHome, slackPage } from './slack-page.js';

const { page, slack, restart } = slackPage();

describe.skipIf(!hasBrowser)('App Home', () => {
  it('finds a service while one types, and answers in a dialog; its buttons answer there, too', async () => {
    await openHome(page());
    await choose(page(), 'Search for a service', 'kuber', /Amazon EKS/);
    await isSeen(dialog(page()).getByText(/you own \d+ of 22 layers/));
    await dialog(page()).getByRole('button', { name: 'Fargate' }).click();
    await isSeen(
      dialog(page())
        .getByText(/Amazon EKS on (AWS )?Fargate/)
        .first(),
    );
    await page().keyboard.press('Escape');
    await isGone(dialog(page()));
  });

  it('asks again what one asked lately', async () => {
    await send(page(), '/whoowns os on lambda');
    await isSeen(inChannel(page(), /AWS owns this/));
    await openHome(page());
    await button(page(), 'Operating system · AWS Lambda').click();
    await isSeen(dialog(page()).getByText(/AWS owns this/));
  });

  it('opens the form for tips, and another tip', async () => {
    await openHome(page());
    await button(page(), 'Set up').click();
    await isSeen(page().getByRole('dialog', { name: 'Daily security tips' }));
    await button(page(), 'Cancel').click();
    await button(page(), 'Another tip').click();
    await isSeen(dialog(page()).getByText(/Applies to/));
  });

  it('shows the teams, what has none, and what editors can do', async () => {
    await slack().command('/whoowns', 'teams set os, runtime to Platform');
    await openHome(page());
    await isSeen(page().getByText('1 team holds your half.'));
    await isSeen(page().getByText(/^Without a team: Data, /));
    await button(page(), 'What has no team').click();
    await isSeen(dialog(page()).getByText(/layers of your half have no team/));
    await dialog(page()).getByRole('button', { name: 'Close' }).last().click();
    await choose(page(), 'Look up a team', 'plat', 'Platform');
    await isSeen(dialog(page()).getByText('Platform holds your half of these layers.'));
    await dialog(page()).getByRole('button', { name: 'Edit' }).click();
    await isSeen(page().getByRole('dialog', { name: 'Who holds what' }).getByRole('textbox', { name: 'Name' }));
  });
});

describe.skipIf(!hasBrowser)('shortcuts', () => {
  it('“Who owns this?” answers about a message, and is shared in its thread', async () => {
    await openPlace(page(), 'incidents');
    await slack().say('#incidents', 'The nightly job died. Is the OS of our RDS patched?', { user: SAM });
    await inChannel(page(), /nightly job/).hover();
    await page().getByRole('button', { name: 'More actions' }).click();
    await page()
      .getByRole('menuitem', { name: /Who owns this\?/ })
      .click();
    await isSeen(inChannel(page(), /Shared between you and AWS/));
    await button(page(), 'Share in thread').click();
    await page()
      .getByRole('button', { name: /1 reply/ })
      .click();
    await isSeen(
      page()
        .getByRole('complementary', { name: 'Thread' })
        .getByText(/Shared by/),
    );
  });

  it('“Look up an owner” wants a service or a layer, then answers in the place of the form', async () => {
    await page().getByRole('button', { name: 'Shortcuts' }).click();
    await page()
      .getByRole('menuitem', { name: /Look up an owner/ })
      .click();
    await button(page(), 'Look up').click();
    await isSeen(dialog(page()).getByRole('alert').getByText('Choose a service, a layer, or both.'));
    await choose(page(), 'Service', 'lamb', /AWS Lambda/);
    await choose(page(), 'Layers', 'patching', 'Operating system');
    await button(page(), 'Look up').click();
    await isSeen(dialog(page()).getByText(/AWS owns this/));
  });
});

describe.skipIf(!hasBrowser)('the workflow step', () => {
  const runStep = async (service: string, layer: string) => {
    const step = page().getByRole('form', { name: 'Look up an owner' });
    await step.getByLabel('Service').fill(service);
    await step.getByLabel('Layer').fill(layer);
    await step.getByRole('button', { name: 'Run this step' }).click();
    return step.getByRole('status');
  };

  it('shows what it ends with, and what stops it', async () => {
    await openPlace(page(), 'Workflow steps');
    const outcome = await runStep('lambda', 'os');
    await isSeen(outcome.getByText(/^AWS owns this: Operating system/));
    await isSeen(outcome.getByText(/^https:\/\/docs\.aws\.amazon\.com/));
    await runStep('sql', 'patching');
    await isSeen(outcome.getByText(/^No single answer for “patching” on “sql”/));
  });
});

describe.skipIf(!hasBrowser)('a channel’s provider', () => {
  it('is taken as meant where a name fits several, which the answer says; all are one press away', async () => {
    await send(page(), '/whoowns settings provider aws');
    await isSeen(inChannel(page(), /this channel means AWS/));
    await send(page(), '/whoowns kubernetes');
    await isSeen(inChannel(page(), /Read as AWS, this channel’s default/));
    await button(page(), 'All providers').click();
    await isSeen(inChannel(page(), /Several services fit/));
  });
});

describe.skipIf(!hasBrowser)('what goes wrong', () => {
  it('nothing: a button that is older than the app still answers', async () => {
    await send(page(), '/whoowns os on lambda');
    await isSeen(inChannel(page(), /AWS owns this/));
    await restart();
    await button(page(), 'All layers').click();
    await isSeen(inChannel(page(), /you own \d+ of 22 layers/));
  });

  const under = async (weather: RegExp) => {
    await page()
      .getByRole('button', { name: /^How Slack behaves/ })
      .click();
    await page().getByRole('menuitemradio', { name: weather }).click();
    await isSeen(page().getByText(/^Slack: /));
  };

  it('Slack refuses blocks: the whole answer comes as text', async () => {
    await under(/^Refuses blocks/);
    await send(page(), '/whoowns rds');
    await isSeen(inChannel(page(), /you own \d+ of 22 layers/));
    expect(await page().getByRole('article').last().innerText()).toMatch(
      /You own this:\s+- Data: [\s\S]*AWS owns this:[\s\S]*- Physical security/,
    );
    expect(await page().getByRole('table').count()).toBe(0);
  });

  it('Slack says 429: the answer comes when it may', async () => {
    await under(/^429/);
    await send(page(), '/whoowns os on lambda');
    await isSeen(inChannel(page(), /AWS owns this/));
  });

  it('Slack says 500: the asker is told, and what to do', async () => {
    await under(/^500/);
    await send(page(), '@whoowns os on lambda');
    await page()
      .getByRole('button', { name: /1 reply/ })
      .click();
    await isSeen(page().getByText(/^That went wrong on my side, so you have no answer\. Ask once more/));
    await send(page(), '/whoowns os on lambda');
    await isSeen(inChannel(page(), /That went wrong on my side/));
  });
});
