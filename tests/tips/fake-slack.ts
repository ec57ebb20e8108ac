import type { TipSend } from '../../src/store/ledger.js';
import type { Subscription } from '../../src/store/subscriptions.js';
import type { Courier } from '../../src/tips/delivery.js';
import type { Finding, PostOutcome } from '../../src/tips/outcome.js';

/** A Slack that answers as it is told, with a clock that is moved by hand. */
export class FakeSlack implements Courier {
  time = new Date(0);
  /** What it answers next; then it takes everything. `lost` is taken, and the answer lost on the way. */
  answers: (PostOutcome | 'lost' | 'hangs')[] = [];
  historyIsOpen = true;
  /** What arrived. */
  readonly posted: { id: string; channel: string; day: string; tip: string }[] = [];
  readonly switchedOff: { channel: string; reason: string }[] = [];

  now = () => this.time;
  chooseTip: Courier['chooseTip'] = (_subscription, day) => `tip-of-${day}`;

  async post(send: TipSend, tip: string): Promise<PostOutcome> {
    const answer = this.answers.shift();
    if (answer === 'hangs') return new Promise(() => undefined);
    if (typeof answer === 'object') return answer;
    this.posted.push({ id: send.id, channel: send.channel, day: send.day, tip });
    if (answer === 'lost') throw new Error('socket hang up');
    return { kind: 'sent', ts: `${this.posted.length}.0` };
  }

  async find(send: TipSend): Promise<Finding> {
    if (!this.historyIsOpen) return { kind: 'cannot-look' };
    const at = this.posted.findIndex(({ id }) => id === send.id);
    return at === -1 ? { kind: 'absent' } : { kind: 'found', ts: `${at + 1}.0` };
  }

  async onSwitchedOff({ channel }: Subscription, reason: string): Promise<void> {
    this.switchedOff.push({ channel, reason });
  }
}
