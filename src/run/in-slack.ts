import type { HTTPReceiverOptions } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import type { Catalog } from '../catalog/catalog.js';
import { systemClock } from '../clock.js';
import type { Config } from '../config.js';
import { createPrometheus } from '../metrics/prometheus.js';
import type { Access } from './access.js';
import { assemble, build, type Inside, sendTips } from './assemble.js';
import type { Door } from './door.js';
import { healthRoutes, pagesOf } from './health.js';
import { createHttpReceiver } from './receiver.js';
import type { Running } from './run.js';
import { finish } from './stop.js';

interface InSlack {
  readonly access: (inside: Inside) => Access;
  /** Where Slack calls us; nowhere in Socket Mode. */
  readonly called?: Pick<HTTPReceiverOptions, 'signingSecret'> & { readonly door: Door };
  /** In Socket Mode, where the pages for whoever watches over the process are, if anywhere. */
  readonly watched?: Door | undefined;
  readonly place: string;
}

export async function runInSlack(
  config: Config,
  catalog: Catalog,
  { access, called, watched, place }: InSlack,
): Promise<Running> {
  const prometheus = createPrometheus();
  const inside = assemble(config, catalog, systemClock, prometheus);
  const { database, inHand, logger, parts } = inside;
  let isStopping = false;
  const routes = healthRoutes({ database, prometheus, isStopping: () => isStopping });
  const { options, tokenOf, routes: installRoutes } = access(inside);
  const customRoutes = [...routes, ...installRoutes];
  const http = called && {
    receiver: createHttpReceiver({ signingSecret: called.signingSecret, customRoutes, logger }, called.door),
  };
  try {
    const app = await build({ ...options, ...http }, inside);
    await app.start();
    watched?.open(pagesOf(routes));
    const tips = sendTips(inside, catalog, systemClock, tokenOf, {});
    return {
      place,
      tips,
      lost: inside.lost,
      logger,
      stop: async () => {
        isStopping = true;
        const stopTips = async () => (await tips).stop();
        const answered = Promise.all([app.stop(), inHand.done()]).finally(parts.recents.settle);
        await finish({ work: [answered, stopTips()], inHand, database, logger });
        await watched?.close();
      },
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
  return error instanceof Error ? error.message : String(error);
}
