import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { faultOf, RefusedResponse } from './faults.js';
import type { Message } from './views/message.js';
import { escapeMrkdwn } from './views/mrkdwn.js';
import { waitOut } from './wait-out.js';

/** What every way of posting takes. Links in an answer are sources: previews of them would bury it. */
export interface Payload {
  text: string;
  blocks?: KnownBlock[];
  unfurl_links: false;
  unfurl_media: false;
}

type Post = (payload: Payload) => Promise<unknown>;

/**
 * Posts a message; where Slack refuses its blocks, once more without a table, then as text alone; where it takes
 * nothing for now, again later. An answer is never lost to its own looks, nor to a busy moment.
 */
export const deliver = (message: Message, post: Post): Promise<void> =>
  deliverNow(message, (payload) => waitOut(() => taken(post(payload))));

/** For who tries again by other means. */
export async function deliverNow(message: Message, post: Post): Promise<void> {
  const forms = [message.blocks, message.tableless].filter((form) => form !== undefined);
  for (const blocks of forms) {
    if (await accepted(taken(post(payload(message, blocks))))) return;
  }
  await taken(post(payload(message)));
}

const payload = ({ text }: Message, blocks?: readonly KnownBlock[]): Payload => ({
  text: escapeMrkdwn(text),
  ...(blocks && { blocks: [...blocks] }),
  unfurl_links: false,
  unfurl_media: false,
});

/** False when Slack refused the blocks; every other failure is thrown on. */
async function accepted(posting: Promise<unknown>): Promise<boolean> {
  try {
    await posting;
    return true;
  } catch (error) {
    if (faultOf(error).remedy === 'plainer') return false;
    throw error;
  }
}

const Refusal = z.object({ ok: z.literal(false), error: z.string() });

/**
 * Believes a response_url only what its body says: it refuses with a status that says that all is well.
 * @throws RefusedResponse
 */
export async function taken(posting: Promise<unknown>): Promise<void> {
  const result = await posting;
  if (!(result instanceof Response)) return;
  const refusal = Refusal.safeParse(parsed(await result.text()));
  if (refusal.success) throw new RefusedResponse(refusal.data.error);
}

function parsed(body: string): unknown {
  if (!body.startsWith('{')) return undefined; // usually a bare "ok"
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
