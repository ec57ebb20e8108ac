import type { Answer } from '../answer/answer.js';
import type { Ask } from '../answer/ask.js';
import type { Question } from '../question/question.js';
import type { Place } from '../store/subscriptions.js';
import type { ThreadPlace } from '../store/threads.js';
import type { Client } from './client.js';
import { deliver, type Payload } from './deliver.js';
import type { Setting, Settings } from './settings.js';
import type { ThreadTopics } from './thread-topics.js';
import { answerMessage } from './views/answer.js';
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
  readonly notes: readonly Note[];
}

/** Runs the errand or answers the question. */
export async function hear(parts: ConversationParts, said: Said, tell: Tell): Promise<void> {
  const { ask, settings, errands, topics, notes } = parts;
  const setting = await settings.of(said);
  const errand = errands.find(({ isMeant }) => isMeant(said.text, setting));
  if (errand) return errand.run(said, tell);
  const topic = said.thread?.hasBegun ? await topics.recall(said.thread) : undefined;
  const question = ask.read(said.text, { topic, provider: setting.provider });
  const answer = ask.answer(question, setting.teams);
  for (const note of notes) note({ ...said, question, answer });
  await deliver(dressed(question, answer, tell.share), tell.answer);
}

/** The reply to a question whose words were read before, as a button's are. */
export async function replyTo(
  { ask, settings }: Pick<ConversationParts, 'ask' | 'settings'>,
  place: Place,
  question: Question,
  share: ShareTo,
): Promise<Message> {
  const { teams } = await settings.of(place);
  return dressed(question, ask.answer(question, teams), share);
}

function dressed(question: Question, answer: Answer, share: ShareTo): Message {
  const message = answerMessage(answer);
  return share ? shareable(message, answer, question, share) : message;
}
