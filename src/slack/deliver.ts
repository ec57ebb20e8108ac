import { RespondError } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import type { Message } from './views/message.js';
import { escapeMrkdwn } from './views/mrkdwn.js';

/** What every way of posting takes. Links in an answer are sources: previews of them would bury it. */
export interface Payload {
  text: string;
  blocks?: KnownBlock[];
  unfurl_links: false;
  unfurl_media: false;
}

/**
 * Posts a message; where Slack refuses its blocks, once more without a table, then as text alone.
 * An answer is never lost to its own looks.
 */
export async function deliver(message: Message, post: (payload: Payload) => Promise<unknown>): Promise<void> {
  const forms = [message.blocks, message.tableless].filter((form) => form !== undefined);
  for (const blocks of forms) {
    if (await accepted(post(payload(message, blocks)))) return;
  }
  await post(payload(message));
}

const payload = ({ text }: Message, blocks?: readonly KnownBlock[]): Payload => ({
  text: escapeMrkdwn(text),
  ...(blocks && { blocks: [...blocks] }),
  unfurl_links: false,
  unfurl_media: false,
});

const Refusal = z.object({ ok: z.literal(false), error: z.enum(['invalid_blocks', 'invalid_attachments']) });

/** False when Slack refused the blocks; every other failure is thrown on. */
async function accepted(posting: Promise<unknown>): Promise<boolean> {
  try {
    const result = await posting;
    return !(result instanceof Response && isRefusal(await result.text()));
  } catch (error) {
    if (error instanceof WebAPIPlatformError) {
      if (Refusal.safeParse(error.data).success) return false;
    } else if (error instanceof RespondError && error.statusCode === 400) {
      return false; // a response_url answers refused blocks with 400, and Bolt keeps its body to itself
    }
    throw error;
  }
}

function isRefusal(body: string): boolean {
  try {
    return Refusal.safeParse(JSON.parse(body)).success;
  } catch {
    return false; // the usual body is a bare "ok"
  }
}
