import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

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
  return { page, close: () => context.close() };
}

export async function closeBrowser(): Promise<void> {
  const running = browser;
  browser = null;
  await (await running)?.close();
}
