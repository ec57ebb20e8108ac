import type { Answer } from '../answer/answer.js';
import type { Ask } from '../answer/ask.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Question } from '../question/question.js';
import type { Place } from '../store/subscriptions.js';
import type { ThreadPlace } from '../store/threads.js';
import { NO_TEAMS } from '../teams/team-book.js';
import type { Client } from './client.js';
import { deliver, type Payload } from './deliver.js';
import { type PostPicture, sayPicture } from './post-picture.js';
import type { Setting, Settings } from './settings.js';
import type { ThreadTopics } from './thread-topics.js';
import { answerMessage } from './views/answer.js';
import { assumptionIn, withAssumption } from './views/assumed.js';
import { judgeable } from './views/feedback.js';
import type { Message } from './views/message.js';
import { type ShareTo, shareable } from './views/share.js';

export type Surface = 'command' | 'mention' | 'direct' | 'button' | 'shortcut' | 'home' | 'workflow';

/** What somebody said to us, wherever it was. */
export interface Said extends Place {
  readonly surface: Surface;
  readonly user: string;
  /** Without the mention that called us. */
  readonly text: string;
  readonly isDirect: boolean;
  /** Others than this workspace's people read what is answered there: its teams are none of their business. */
  readonly isShared?: boolean;
  /** The thread whose topic a question may lean on and then sets; none where each question stands alone. */
  readonly thread?: ThreadPlace & { readonly hasBegun: boolean };
}

export type Post = (payload: Payload) => Promise<unknown>;

/** The ways to reply. */
export interface Tell {
  readonly client: Client;
  /** Where an answer goes. */
  readonly answer: Post;
  readonly share: ShareTo;
  /** To the asker alone. */
  readonly alone: Post;
  /** Without one no form can be opened. */
  readonly trigger?: string | undefined;
}

/** Something to be done, not a question about the model: tips, teams, settings. */
export interface Errand {
  readonly isMeant: (text: string, setting: Setting) => boolean;
  readonly run: (said: Said, tell: Tell) => Promise<void>;
}

/** A question that was asked, and what came of it. */
export interface Heard extends Said {
  readonly question: Question;
  readonly answer: Answer;
}

/** Remembers something of a question. Never holds an answer up, and never fails one. */
export type Note = (heard: Heard) => void;

export interface ConversationParts {
  readonly ask: Ask;
  readonly settings: Settings;
  readonly errands: readonly Errand[];
  readonly topics: Pick<ThreadTopics, 'recall'>;
  readonly postPicture: PostPicture;
  readonly notes: readonly Note[];
}

/** Runs the errand or answers the question. */
export async function hear(parts: ConversationParts, said: Said, tell: Tell): Promise<void> {
  const { ask, settings, errands, topics, notes } = parts;
  const setting = forAll(await settings.of(said), said.isShared);
  const errand = errands.find(({ isMeant }) => isMeant(said.text, setting));
  if (errand) return errand.run(said, tell);
  const topic = said.thread?.hasBegun ? await topics.recall(said.thread) : undefined;
  const question = ask.read(said.text, { topic, provider: setting.provider });
  const answer = ask.answer(question, setting.teams);
  for (const note of notes) note({ ...said, question, answer });
  if (answer.kind === 'picture' && !tell.share) return sayPicture(parts.postPicture, answer, said, tell);
  await deliver(dressed({ question, answer, ...setting, ...said, catalog: ask.catalog }, tell.share), tell.answer);
}

/** The reply to a question whose words were read before, as a button's are. */
export async function replyTo(
  { ask, settings }: Pick<ConversationParts, 'ask' | 'settings'>,
  place: Place & Pick<Said, 'isShared'>,
  question: Question,
  share: ShareTo,
): Promise<Message> {
  const setting = forAll(await settings.of(place), place.isShared);
  const answer = ask.answer(question, setting.teams);
  return dressed({ question, answer, ...setting, ...place, catalog: ask.catalog }, share);
}

const forAll = (setting: Setting, isShared = false): Setting => (isShared ? { ...setting, teams: NO_TEAMS } : setting);

export interface Answered extends Pick<Setting, 'provider'>, Pick<Place, 'channel'> {
  readonly question: Question;
  readonly answer: Answer;
  readonly catalog: Catalog;
}

/** The answer; under it what was taken as meant, whether it is right, and who else should see it. */
export function dressed({ question, answer, catalog, ...place }: Answered, share: ShareTo): Message {
  const assumption = assumptionIn(catalog, question, place);
  const message = answerMessage(answer);
  const explained = assumption ? withAssumption(message, assumption) : message;
  const judged = judgeable(explained, answer, question);
  return share ? shareable(judged, answer, question, share) : judged;
}
