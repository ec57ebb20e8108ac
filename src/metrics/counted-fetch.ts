import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { Metrics } from './metrics.js';

type Fetch = NonNullable<WebClientOptions['fetch']>;
type Answer = Awaited<ReturnType<Fetch>>;

const Refusal = z.object({ ok: z.literal(false), error: z.string().regex(/^[a-z_]{1,60}$/) });

/** Counts what Slack refuses, whichever call it was. */
export const countedFetch =
  (fetch: Fetch, metrics: Pick<Metrics, 'slackRefused'>): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init).catch((error: unknown) => {
      metrics.slackRefused('no_connection');
      throw error;
    });
    const code = await codeOf(response);
    if (code) metrics.slackRefused(code);
    return response;
  };

async function codeOf(response: Answer): Promise<string | undefined> {
  if (!response.ok) return `http_${response.status}`;
  const isJson = response.headers.get('content-type')?.includes('application/json'); // a response_url answers "ok"
  if (!isJson || !(response instanceof Response)) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined); // whoever asked will find that out, too
  return Refusal.safeParse(body).data?.error;
}
