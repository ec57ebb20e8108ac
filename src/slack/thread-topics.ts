import type { Catalog } from '../catalog/catalog.js';
import { LayerId } from '../catalog/schema.js';
import type { Topic } from '../question/follow-up.js';
import type { Question } from '../question/question.js';
import type { Database } from '../store/database.js';
import { inTime } from '../store/in-time.js';
import { recallThread, rememberThread, type ThreadPlace } from '../store/threads.js';
import type { Note } from './conversation.js';
import { knownSubjects } from './question-value.js';

/** What a thread is about, so that "and backups?" needs no name. Ids only; it is forgotten after 30 days. */
export interface ThreadTopics {
  recall(place: ThreadPlace): Promise<Topic | undefined>;
  readonly remember: Note;
}

export interface ThreadTopicParts {
  readonly catalog: Catalog;
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

/** An answer without the thread's topic beats one that is late: the store may still be opening. */
const PATIENCE_MS = 500;

export function createThreadTopics({ catalog, database, now, onError }: ThreadTopicParts): ThreadTopics {
  const recall = async (place: ThreadPlace): Promise<Topic | undefined> => {
    const kept = await recallThread(await database, place, now());
    return (
      kept && {
        subjects: knownSubjects(catalog, kept.subjects),
        layers: kept.layers.flatMap((id) => LayerId.safeParse(id).data ?? []),
      }
    );
  };
  return {
    async recall(place) {
      try {
        return await inTime(recall(place), PATIENCE_MS, undefined);
      } catch (error) {
        onError(error);
        return undefined;
      }
    },
    remember({ thread, question }) {
      const topic = topicOf(question);
      if (thread && topic) database.then((sql) => rememberThread(sql, thread, topic, now())).catch(onError);
    },
  };
}

function topicOf(question: Question): Topic | undefined {
  switch (question.kind) {
    case 'ask':
    case 'compare':
      return { subjects: question.subjects, layers: question.layers };
    case 'picture':
    case 'checklist':
      return question.subjects.length > 0 ? { subjects: question.subjects, layers: [] } : undefined;
    default:
      return undefined;
  }
}

/** A direct message outside a thread is one long conversation. */
export const DIRECT = 'direct';
