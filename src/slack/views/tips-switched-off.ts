import type { Subscription } from '../../store/subscriptions.js';
import { section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { reasonInWords } from './tips-reasons.js';

/** Told once, to whoever set the tips up. */
export function switchedOffMessage({ channel }: Subscription, reason: string): Message {
  const lead = 'The daily security tips that you set up are off now';
  const why = `${reasonInWords(reason)}.`;
  const how = 'Once that is mended, turn them on again with /whoowns tips on in the channel.';
  return {
    text: `${lead} (${channel}): ${why} ${how}`,
    blocks: [section(`${bold(lead)} (<#${channel}>): ${escapeMrkdwn(why)}\n${how}`)],
  };
}
