import type { Courier } from '../tips/delivery.js';
import type { PostOutcome } from '../tips/outcome.js';
import type { Metrics, TipCount } from './metrics.js';

const LATE_MS = 10 * 60_000;

const COUNTED: Record<PostOutcome['kind'], TipCount> = {
  sent: 'sent',
  unsent: 'retried',
  permanent: 'failed',
  unknown: 'unknown',
};

/** Counts what becomes of each tip. */
export const countedCourier = (courier: Courier, metrics: Pick<Metrics, 'tip'>): Courier => ({
  ...courier,
  async post(send, tip) {
    if (send.attempts === 1) metrics.tip('due');
    const outcome = await courier.post(send, tip);
    metrics.tip(COUNTED[outcome.kind]);
    if (outcome.kind === 'sent' && courier.now().getTime() - send.dueAt.getTime() > LATE_MS) metrics.tip('late');
    return outcome;
  },
});
