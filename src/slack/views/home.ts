import type { HomeView, KnownBlock } from '@slack/types';
import type { AnswerOf, HelpExample } from '../../answer/answer.js';
import type { Recent } from '../recents.js';
import { askButtons, type Choice } from './ask-button.js';
import { context, divider, header, section } from './blocks.js';
import { drawnOn } from './dialog.js';
import type { Message } from './message.js';
import { tipMessage } from './tip.js';

export const HOME_SEARCH = 'home-search';

/** What one person's App Home shows. */
export interface HomeContents {
  readonly examples: readonly HelpExample[];
  readonly tip: AnswerOf<'tip'>;
  readonly recents: readonly Recent[];
  /** The daily tips that this person set up; null while the store is not open. */
  readonly tips: Message | null;
  /** This workspace's teams, and what nobody has taken. */
  readonly teams: readonly KnownBlock[];
  /** For those who may edit; none for others. */
  readonly editing: readonly KnownBlock[];
}

export function homeView({ examples, tip, recents, tips, teams, editing }: HomeContents): HomeView {
  const asked: Choice[] = recents.map(({ label, question }) => ({ label, question }));
  const blocks: KnownBlock[] = [
    header('Who owns what in the cloud'),
    section(
      'Is it the provider’s, yours, or both? Search for a service, or ask in your own words: `/whoowns os on lambda`.',
    ),
    search,
    askButtons(examples.map(({ ask, question }) => ({ label: ask, question }))),
    ...(asked.length > 0 ? [header('You asked'), askButtons(asked)] : []),
    divider,
    header('Today’s tip'),
    ...tipMessage(tip).blocks,
    ...(teams.length > 0 ? [divider, header('Your teams'), ...teams] : []),
    divider,
    header('Daily tips'),
    ...(tips ? tips.blocks : [context('Still waking up: open this page again in a moment.')]),
    ...(editing.length > 0 ? [divider, header('For editors'), ...editing] : []),
  ];
  return { type: 'home', blocks: drawnOn('home', blocks) };
}

const search: KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'external_select',
      action_id: HOME_SEARCH,
      min_query_length: 2,
      placeholder: { type: 'plain_text', text: 'Search for a service', emoji: false },
    },
  ],
};
