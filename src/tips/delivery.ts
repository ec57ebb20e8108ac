import type { Database } from '../store/database.js';
import { inTime } from '../store/in-time.js';
import { claimSends, type Ended, refuse, type Settlement, settle, type TipSend } from '../store/ledger.js';
import type { Subscription } from '../store/subscriptions.js';
import { gather } from './gather.js';
import type { Finding, PostOutcome } from './outcome.js';
import { isLate, retryAt, type Timing } from './timing.js';

/** The world outside the ledger. */
export interface Courier {
  /** The id of the tip for that day, a date in the subscription's zone; undefined if there is none. */
  chooseTip(subscription: Subscription, day: string): string | undefined;
  /** Must give up by itself before `Timing.post` is over, so that nothing arrives after it was looked for. */
  post(send: TipSend, tip: string): Promise<PostOutcome>;
  /** Looks for `send.id` in what was posted; throws where it could not be told this time. */
  find(send: TipSend): Promise<Finding>;
  /** Slack will take no more there. Called once for each subscription that is switched off. */
  onSwitchedOff(subscription: Subscription, reason: string): Promise<void>;
  now(): Date;
}

export interface DeliveryParts {
  readonly database: Database;
  readonly courier: Courier;
  readonly timing: Pick<Timing, 'post' | 'lease'>;
}

type Verdict = Settlement | { readonly state: 'refused'; readonly error: string };

/** Claims, posts and writes down: never twice, and lost only where the ledger says so. */
export function deliver(parts: DeliveryParts): (ids: readonly string[]) => Promise<void> {
  const { database, courier, timing } = parts;
  const writeDown = gather<Ended>((ended) => settle(database, ended, courier.now()));

  async function deliverOne(send: TipSend): Promise<void> {
    const verdict = await attempt(courier, send, timing.post * 1000);
    if (verdict.state !== 'refused') return writeDown({ send, settlement: verdict });
    const switchedOff = await refuse(database, send, verdict.error, courier.now());
    if (switchedOff) await courier.onSwitchedOff(switchedOff, verdict.error);
  }

  return async (ids) => {
    const sends = await claimSends(database, ids, courier.now(), timing.lease * 1000);
    const ends = await Promise.allSettled(sends.map(deliverOne));
    const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    if (failures.length > 0) throw new AggregateError(failures, 'Some deliveries could not be written down');
  };
}

async function attempt(courier: Courier, send: TipSend, postMs: number): Promise<Verdict> {
  if (send.mayHaveArrived) {
    const settled = await lookUp(courier, send);
    if (settled) return settled;
  }
  const { subscription } = send;
  if (subscription?.status.kind !== 'on') return { state: 'skipped', error: subscription?.status.kind ?? 'removed' };
  if (isLate(send, courier.now())) return { state: 'skipped', error: 'late' };
  const tip = courier.chooseTip(subscription, send.day);
  if (tip === undefined) return { state: 'skipped', error: 'no_tip' };

  const outcome = await outcomeOf(courier.post(send, tip), postMs);
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', tip, ts: outcome.ts };
    case 'permanent':
      return { state: 'refused', error: outcome.error };
    case 'unsent': {
      const readyAt = retryAt(send, courier.now(), outcome.retryAfterSeconds);
      return readyAt ? { state: 'queued', readyAt, error: outcome.error } : { state: 'failed', error: outcome.error };
    }
    case 'unknown':
      return lookLater(courier, send, outcome.error);
  }
}

/** @returns undefined where it surely did not arrive, so that it may be sent */
async function lookUp(courier: Courier, send: TipSend): Promise<Settlement | undefined> {
  let finding: Finding;
  try {
    finding = await courier.find(send);
  } catch (error) {
    return lookLater(courier, send, String(error));
  }
  switch (finding.kind) {
    case 'found':
      return { state: 'sent', tip: null, ts: finding.ts };
    case 'absent':
      return undefined;
    case 'cannot-look':
      return { state: 'unknown', error: 'outcome_unknown' };
  }
}

function lookLater(courier: Courier, send: TipSend, error: string): Settlement {
  const readyAt = retryAt(send, courier.now());
  return readyAt ? { state: 'sending', readyAt, error } : { state: 'unknown', error };
}

/** Whatever goes wrong on the way, the message may have gone through. */
const outcomeOf = (posting: Promise<PostOutcome>, ms: number): Promise<PostOutcome> =>
  inTime<PostOutcome, PostOutcome>(posting, ms, { kind: 'unknown', error: 'timeout' }).catch((error: unknown) => ({
    kind: 'unknown',
    error: String(error),
  }));
