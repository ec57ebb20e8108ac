import { createHash } from 'node:crypto';
import type { Place } from '../store/subscriptions.js';

const LONGEST_SECONDS = 60;

/** Spreads the tips of a full hour over a minute: the same channel waits the same seconds every day. */
export const jitterSeconds = ({ tenant, channel }: Place): number =>
  createHash('sha256').update(`${tenant}/${channel}`).digest().readUInt32BE() % (LONGEST_SECONDS + 1);
