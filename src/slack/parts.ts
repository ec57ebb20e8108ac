import type { ConversationParts } from './conversation.js';
import type { ForgetWorkspace } from './forget-workspace.js';
import type { FeedbackParts } from './listeners/feedback.js';
import type { SettingsDesk } from './listeners/settings.js';
import type { Recents } from './recents.js';
import type { TeamsParts } from './teams-replies.js';
import type { TipsParts } from './tips-replies.js';

/** What the listeners work with. */
export interface Parts extends ConversationParts {
  readonly tips: TipsParts;
  readonly teams: TeamsParts;
  readonly recents: Recents;
  readonly feedback: FeedbackParts;
  readonly settingsDesk: SettingsDesk;
  readonly forgetWorkspace: ForgetWorkspace;
}
