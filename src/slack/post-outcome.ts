import type { PostOutcome } from '../tips/outcome.js';
import { faultOf } from './faults.js';

/** What a failed chat.postMessage means for a message that must not go out twice. */
export function outcomeOf(error: unknown): Exclude<PostOutcome, { kind: 'sent' }> {
  const { code, remedy, retryAfterSeconds } = faultOf(error);
  switch (remedy) {
    case 'wait':
      return { kind: 'unsent', error: code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    case 'alone':
    case 'shut-out':
      return { kind: 'permanent', error: code };
    case 'plainer':
    case 'ask-again':
    case 'give-up':
      return { kind: 'unknown', error: code };
  }
}
