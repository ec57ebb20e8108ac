import type { App } from '@slack/bolt';

/** How Slack saw the app take what it was sent. */
export interface Delivery {
  outcome: 'acknowledged' | 'timed-out' | 'failed';
  /** What the app said with its ack. */
  response: unknown;
  body: object;
}

export interface Underway {
  /** Settles when Slack knows: acknowledged, failed, or three seconds over. */
  answered: Promise<Delivery>;
  /** Settles when every listener of the app has. */
  settled: Promise<void>;
}

export interface DeliveryOptions {
  startTimer: (callback: () => void, milliseconds: number) => () => void;
  onError: (error: unknown) => void;
  retry?: { retryNum: number; retryReason: string } | undefined;
}

const ACK_WITHIN = 3000;

export function deliver(app: Pick<App, 'processEvent'>, body: object, options: DeliveryOptions): Underway {
  let settled: Promise<void> = Promise.resolve();
  const answered = new Promise<Delivery>((resolve) => {
    const stopTimer = options.startTimer(
      () => resolve({ outcome: 'timed-out', response: undefined, body }),
      ACK_WITHIN,
    );
    const ack = async (response?: unknown): Promise<void> => {
      stopTimer();
      resolve({ outcome: 'acknowledged', response, body });
    };
    settled = app.processEvent({ body, ack, ...options.retry }).then(
      () => {
        // A listener that ended without an ack would keep Slack waiting for nothing.
        stopTimer();
        resolve({ outcome: 'timed-out', response: undefined, body });
      },
      (error: unknown) => {
        stopTimer();
        options.onError(error);
        resolve({ outcome: 'failed', response: undefined, body });
      },
    );
  });
  return { answered, settled };
}
