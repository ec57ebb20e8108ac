import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import type { Metrics } from './metrics.js';

/** Measures every request from its arrival to the end of all that came of it. */
export const timed =
  (metrics: Pick<Metrics, 'took'>): Middleware<AnyMiddlewareArgs> =>
  async (args) => {
    const started = performance.now();
    try {
      await args.next();
    } finally {
      metrics.took(kindOf(args), (performance.now() - started) / 1000);
    }
  };

/** Of a few kinds: each is a time series of its own. */
function kindOf(args: AnyMiddlewareArgs): string {
  if ('command' in args) return 'command';
  if ('event' in args) return 'event';
  if ('action' in args) return 'button';
  if ('options' in args) return 'suggestions';
  if ('view' in args) return 'form';
  if ('shortcut' in args) return 'shortcut';
  return 'other';
}
