import type { ConversationParts } from './conversation.js';
import type { Recents } from './recents.js';
import type { TipsParts } from './tips-replies.js';

/** What the listeners work with. */
export interface Parts extends ConversationParts {
  readonly tips: TipsParts;
  readonly recents: Recents;
}
