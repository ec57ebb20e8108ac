import { afterAll, it } from 'vitest';
import { startPlayground } from '../../src/playground/server.js';
import { closeBrowser, openPage } from '../browser.js';
import { workplace } from '../slack/workplace.js';

const PICTURES = new URL('./pictures/', import.meta.url).pathname;

afterAll(closeBrowser);

it.each([
  ['answer', 1024, 560, ['/whoowns os on lambda']],
  ['compare', 1024, 900, ['/whoowns compare ec2, lambda, fargate']],
])('%s', async (name, width, height, questions) => {
  const playground = await startPlayground({ slack: (await workplace()).slack, port: 0 });
  const { page, close } = await openPage(playground.url, { width, height });
  for (const question of questions) {
    await page.getByRole('textbox', { name: 'Message #general' }).fill(question);
    await page.keyboard.press('Enter');
    await page.getByText('Only visible to you').last().waitFor();
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${PICTURES}${name}.png` });
  await close();
  await playground.close();
});
