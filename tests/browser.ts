import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Tests that look at a page need Debian's chromium; without it they are skipped, and say so. */
export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.warn(`No ${CHROMIUM}: the tests that look at pages are skipped (apt-get install chromium).`);

export interface PageOptions {
  width?: number;
  height?: number;
  dark?: boolean;
}

export interface OpenPage {
  page: Page;
  close: () => Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** A page in a fresh browser profile; every page shares one browser, which ends with the tests. */
export async function openPage(
  url: string,
  { width = 1440, height = 900, dark = false }: PageOptions = {},
): Promise<OpenPage> {
  browser ??= chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: width < 700,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#sidebar button').first().waitFor({ state: 'attached' }); // from now on it hears what happens
  return { page, close: () => context.close() };
}

export async function closeBrowser(): Promise<void> {
  const running = browser;
  browser = null;
  await (await running)?.close();
}

/** Where the page of a playground is that `run` has started. */
export const addressOf = ({ place }: { place: string }): string => /http:\S+/.exec(place)?.[0] ?? '';

/** Writes into the box of what is open, a channel or the direct message, and sends it. */
export async function send(page: Page, text: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('textbox', { name: /^Message / })
    .fill(text);
  await page.keyboard.press('Enter');
}

/** Opens what the sidebar has under this name, whatever is new there: a channel, the app's messages, App Home. */
export const openPlace = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}( |$)`) })
    .click();

/** In what is said in the channel. */
export const inChannel = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('main').getByRole('log').getByText(text).first();

/** The newest button with these words. */
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true }).last();

export const isSeen = (what: Locator): Promise<void> => what.waitFor({ timeout: 10_000 });

export const isGone = (what: Locator): Promise<void> => what.waitFor({ state: 'hidden', timeout: 10_000 });
