import type { App } from '@slack/bolt';
import { type Delivery, type DeliveryOptions, deliver } from './delivery.js';

/** The way from Slack to the app. */
export class Connection {
  /** What listeners threw and the app did not handle, and answers that Slack cannot read. */
  readonly errors: unknown[] = [];
  readonly #startTimer: DeliveryOptions['startTimer'];
  #app: Pick<App, 'processEvent'> | null = null;
  #lastEvent: object | null = null;
  #retries = 0;

  constructor(startTimer: DeliveryOptions['startTimer']) {
    this.#startTimer = startTimer;
  }

  connect(app: Pick<App, 'processEvent'>): void {
    this.#app = app;
  }

  /** Settles when the app's listeners have; `onAnswer` hears as soon as Slack would. */
  async send(
    body: object,
    onAnswer?: (delivery: Delivery) => void,
    retry?: DeliveryOptions['retry'],
  ): Promise<Delivery> {
    if (this.#app === null) throw new Error('No app yet: pass this object to new App({ receiver }).');
    const onError = (error: unknown): void => {
      this.errors.push(error);
    };
    const { answered, settled } = deliver(this.#app, body, { startTimer: this.#startTimer, onError, retry });
    const delivery = await answered;
    onAnswer?.(delivery);
    await settled;
    return delivery;
  }

  sendEvent(body: object): Promise<Delivery> {
    this.#lastEvent = body;
    this.#retries = 0;
    return this.send(body);
  }

  async sendLastEventAgain(): Promise<Delivery> {
    if (this.#lastEvent === null) throw new Error('There is no event to send again: say() something first.');
    this.#retries += 1;
    return this.send(this.#lastEvent, undefined, { retryNum: this.#retries, retryReason: 'http_timeout' });
  }
}
