import type { Ask } from '../answer/ask.js';
import type { NoteMiss } from './misses.js';
import type { ThreadTopics } from './thread-topics.js';
import type { TipsParts } from './tips-replies.js';

/** What the listeners work with. */
export interface Parts {
  readonly ask: Ask;
  readonly tips: TipsParts;
  readonly noteMiss: NoteMiss;
  readonly topics: ThreadTopics;
}
