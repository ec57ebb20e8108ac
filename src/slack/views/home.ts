import type { HomeView, KnownBlock } from '@slack/types';
import type { AnswerOf, HelpExample } from '../../answer/answer.js';
import type { Miss } from '../../store/misses.js';
import type { Recent } from '../recents.js';
import { askButtons, type Choice } from './ask-button.js';
import { context, divider, header, section } from './blocks.js';
import { drawnOn } from './dialog.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';
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
  /** What was asked here and found no answer; for those who may edit. */
  readonly misses: readonly Pick<Miss, 'question' | 'times'>[];
}

export function homeView({ examples, tip, recents, tips, teams, editing, misses }: HomeContents): HomeView {
  const asked: Choice[] = recents.map(({ label, question }) => ({ label, question }));
  const blocks: KnownBlock[] = [
    header('Who owns what in the cloud'),
    section('The provider’s, yours, or both? Search for a service, or ask anywhere: `/whoowns os on lambda`.'),
    search,
    askButtons(examples.map(({ ask, question }) => ({ label: ask, question }))),
    ...(asked.length > 0 ? [divider, header('You asked'), askButtons(asked)] : []),
    divider,
    header('Today’s tip'),
    ...tipMessage(tip).blocks,
    ...(teams.length > 0 ? [divider, header('Your teams'), ...teams, ...editing] : []),
    divider,
    header('Daily tips'),
    ...(tips ? tips.blocks : [context('Still waking up: open this page again in a moment.')]),
    ...missesPart(misses),
  ];
  return { type: 'home', blocks: drawnOn('home', blocks) };
}

/** Editors know best what people here mean by these words. */
const missesPart = (misses: HomeContents['misses']): KnownBlock[] =>
  misses.length === 0
    ? []
    : [
        divider,
        header('What I could not answer here'),
        section(misses.map(({ question, times }) => `• ${escapeMrkdwn(question)}  ·  ${times}×`).join('\n')),
        context('Only those who may edit see this, and nobody sees who asked.'),
      ];

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
