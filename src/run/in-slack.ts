import type { App } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import type { Catalog } from '../catalog/catalog.js';
import { systemClock } from '../clock.js';
import type { Config } from '../config.js';
import type { RunOptions } from '../slack/app.js';
import { assemble, build, closeTips, sendTips, stopAll } from './assemble.js';
import type { Running } from './run.js';

interface InSlack {
  readonly options: RunOptions & { readonly token: string };
  readonly place: string;
  readonly start: (app: App) => Promise<unknown>;
}

export async function runInSlack(
  config: Config,
  catalog: Catalog,
  { options, place, start }: InSlack,
): Promise<Running> {
  const inside = assemble(config, catalog, systemClock);
  try {
    const app = await build(config, options, inside.parts);
    await start(app);
    const tips = sendTips(inside, catalog, systemClock, options.token, {});
    return {
      place,
      tips,
      lost: inside.lost,
      stop: () => stopAll([() => app.stop(), () => closeTips(tips, inside.database)]),
    };
  } catch (error) {
    throw new Error(whyNotStarted(error), { cause: error });
  }
}

/** What stands between us and Slack, and what to do about it. */
function whyNotStarted(error: unknown): string {
  if (error instanceof WebAPIPlatformError) {
    return `Slack refuses the tokens (${error.data.error}): copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from the settings of your Slack app.`;
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return `Slack cannot be reached (${error.message}): check this machine's network and proxy, then start again.`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken: stop what runs there, or set PORT to another.';
  }
  return error instanceof Error ? error.message : String(error);
}
