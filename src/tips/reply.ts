import type { Tip } from '../catalog/schema.js';
import type { SentTip } from '../store/sent-tips.js';
import type { Subscription } from '../store/subscriptions.js';
import type { CalendarDate } from './calendar-date.js';
import type { Unclear } from './unclear.js';

/** A subscription, and which day it is where it runs. */
export interface Dated {
  readonly subscription: Subscription;
  readonly today: CalendarDate;
}

export interface Listed extends Dated {
  readonly sent: readonly SentTip[];
}

/** Tips were set up, changed or resumed. */
export interface TipsSet extends Dated {
  readonly kind: 'set';
  /** Undefined where there were none. */
  readonly before: Subscription | undefined;
}

/** What came of a `tips` command. */
export type TipsReply =
  | TipsSet
  | ({ readonly kind: 'paused' } & Dated)
  | { readonly kind: 'off'; readonly wasOn: boolean }
  | { readonly kind: 'list'; readonly of: 'channel' | 'asker'; readonly tips: readonly Listed[] }
  | { readonly kind: 'preview'; readonly tip: Tip | undefined }
  | { readonly kind: 'form'; readonly subscription: Subscription | undefined }
  | { readonly kind: 'unclear'; readonly unclear: Unclear };
