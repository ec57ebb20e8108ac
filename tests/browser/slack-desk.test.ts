import { describe, expect, it } from 'vitest';
import { button, hasBrowser, inChannel, isSeen, send } from '../browser.js';
import { choose, dialog, slackPage } from './slack-page.js';

const { page, slack } = slackPage();

const FILE = `teams:
  - name: Databases
    holds:
      aws/rds: [backup]
  - name: Platform
    holds:
      everything: [os, runtime]
`;

describe.skipIf(!hasBrowser)('teams', () => {
  it('a form makes one, and the next answer names it', async () => {
    await send(page(), '/whoowns teams');
    await button(page(), 'Add a team').click();
    await dialog(page()).getByRole('textbox', { name: 'Name' }).fill('Platform');
    await choose(page(), 'Layers that it holds', 'oper', 'Operating system');
    await dialog(page()).getByRole('button', { name: 'Save' }).click();
    await isSeen(dialog(page()).getByText('Platform is a new team.'));
    await page().keyboard.press('Escape');
    await send(page(), '/whoowns os on ec2');
    await isSeen(page().getByText('You (Platform)'));
  });

  it('the same without a mouse', async () => {
    const { keyboard } = page();
    await page().getByRole('textbox', { name: 'Message #general' }).focus();
    await keyboard.type('/whoowns teams new');
    await keyboard.press('Enter');
    await isSeen(dialog(page()));
    await keyboard.type('Platform');
    await keyboard.press('Tab');
    await keyboard.type('oper');
    await isSeen(page().getByRole('option', { name: 'Operating system' }));
    await keyboard.press('Enter');
    await isSeen(page().getByRole('button', { name: 'Remove Operating system' }));
    for (let at = 0; at < 20 && (await page().locator(':focus').innerText()) !== 'Save'; at += 1) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
    await isSeen(dialog(page()).getByText('Platform is a new team.'));
    expect(await page().locator(':focus').innerText()).toBe('Close');
    await keyboard.press('Escape');
    await dialog(page()).waitFor({ state: 'hidden' });
    await keyboard.type('/whoowns os on ec2');
    await keyboard.press('Enter');
    await isSeen(page().getByText('You (Platform)'));
  });

  it('gaps: what nobody has taken is given away with a press', async () => {
    await slack().command('/whoowns', 'teams set os to Platform');
    await send(page(), '/whoowns teams gaps');
    await button(page(), 'Assign Data to a team').click();
    await isSeen(dialog(page()).getByRole('button', { name: 'Remove Data' }));
    await dialog(page()).getByRole('textbox', { name: 'Name' }).fill('Stewards');
    await dialog(page()).getByRole('button', { name: 'Save' }).click();
    await isSeen(dialog(page()).getByText(/^Stewards takes Data on /));
    await dialog(page()).getByRole('button', { name: 'Gaps' }).click();
    await isSeen(dialog(page()).getByText(/layers of your half have no team/));
    expect(await dialog(page()).getByText('Data', { exact: true }).count()).toBe(0);
  });

  it('an import is pasted, looked over and confirmed', async () => {
    await slack().command('/whoowns', 'teams set os to Platform');
    await send(page(), '/whoowns teams import');
    await dialog(page()).getByRole('textbox', { name: 'YAML or CSV' }).fill(FILE.replace('runtime', 'runtme'));
    await button(page(), 'Check').click();
    await isSeen(dialog(page()).getByText(/I do not know the layer “runtme”. Did you mean runtime\?/));
    await page().getByRole('button', { name: 'Back', exact: true }).first().click();
    await dialog(page()).getByRole('textbox', { name: 'YAML or CSV' }).fill(FILE);
    await button(page(), 'Check').click();
    await isSeen(dialog(page()).getByText('2 teams, 3 layers; replaces 1 team.'));
    await button(page(), 'Import').click();
    await isSeen(dialog(page()).getByText('Databases is a new team.'));
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
    await send(page(), '/whoowns teams');
    await isSeen(inChannel(page(), '2 teams hold your half.'));
  });
});

describe.skipIf(!hasBrowser)('a comparison', () => {
  const columns = () => page().getByRole('table').last().getByRole('columnheader').allInnerTexts();

  it('shows only what differs, takes a service in and another out, all in place', async () => {
    await send(page(), '/whoowns compare ec2, lambda');
    await button(page(), 'Only differences').click();
    await isSeen(button(page(), 'All layers'));
    const rows = await page().getByRole('table').last().getByRole('row').allInnerTexts();
    expect(rows.slice(1).every((row) => row.startsWith('≠'))).toBe(true);
    await choose(page(), 'Add a service…', 'farg', /AWS Fargate/);
    await expect.poll(columns).toEqual(['Layer', 'Amazon EC2', 'AWS Lambda', 'AWS Fargate']);
    await choose(page(), 'Remove a service…', 'lambda', 'AWS Lambda');
    await expect.poll(columns).toEqual(['Layer', 'Amazon EC2', 'AWS Fargate']);
    expect(await page().getByRole('article').count()).toBe(1);
  });
});

describe.skipIf(!hasBrowser)('a checklist', () => {
  it('comes as Markdown and as CSV: to the asker as text', async () => {
    await send(page(), '/whoowns checklist rds, s3');
    await button(page(), 'Markdown').click();
    await isSeen(inChannel(page(), /# What is yours to do: Amazon RDS, Amazon S3/));
    await button(page(), 'CSV').click();
    await isSeen(inChannel(page(), /^Layer,What you must do,/));
  });

  it('in a thread as files, which can be saved', async () => {
    await send(page(), '@whoowns checklist rds, s3');
    await page()
      .getByRole('button', { name: /1 reply/ })
      .click();
    await button(page(), 'CSV').click();
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'Download checklist.csv' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('checklist.csv');
  });
});

describe.skipIf(!hasBrowser)('a picture', () => {
  it('is posted for everybody, with words for those who cannot see it', async () => {
    await send(page(), '/whoowns picture ec2, rds, lambda');
    await button(page(), 'Post as picture').click();
    const picture = page().getByRole('img', { name: /Amazon EC2.*Amazon RDS.*AWS Lambda/s });
    await isSeen(picture);
    await expect.poll(() => page().evaluate("document.querySelector('.file img').naturalWidth")).toBeGreaterThan(500);
    const message = page().getByRole('article').filter({ has: picture });
    await isSeen(message.getByText(/Shared by/));
    expect(await message.getByText('Only visible to you').count()).toBe(0);
  });
});

describe.skipIf(!hasBrowser)('an answer', () => {
  it('is called right', async () => {
    await send(page(), '/whoowns os on lambda');
    const right = page().getByRole('button', { name: 'This answer is right' });
    await right.click();
    await isSeen(inChannel(page(), 'Thank you: noted that this is right.'));
    expect(await right.getAttribute('aria-pressed')).toBe('true');
  });

  it('or wrong, and what it should be', async () => {
    await send(page(), '/whoowns os on lambda');
    await page().getByRole('button', { name: 'This answer is wrong: say what it should be' }).click();
    await isSeen(dialog(page()).getByText('AWS owns this: Operating system · AWS Lambda'));
    await button(page(), 'Send').click();
    await isSeen(dialog(page()).getByRole('alert').getByText('Please complete this required field.'));
    await dialog(page()).getByRole('textbox', { name: 'What should the answer be?' }).fill('Ours, as we use images');
    await button(page(), 'Send').click();
    await expect.poll(() => dialog(page()).count()).toBe(0);
  });
});
