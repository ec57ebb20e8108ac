import type { Catalog } from '../catalog/catalog.js';
import type { Tip } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import type { Answer, AnswerOf } from './answer.js';
import { layerCard, subjectCard } from './cards.js';

type TipQuestion = Extract<Question, { kind: 'tip' }>;

/** Today's tip, or the tip of the day about a topic: a function of the date and the topic alone. */
export function tip(catalog: Catalog, question: TipQuestion, today: string): Answer {
  const about = catalog.tips.filter((each) => fits(catalog, each, question));
  const pool = about.length > 0 ? about : catalog.tips;
  const skip = question.skip ?? 0;
  const chosen = tipOfTheDay(pool, today, skip);
  if (!chosen) return { kind: 'unknown', examples: [] };
  return {
    kind: 'tip',
    ...tipCard(catalog, chosen),
    missedTopic: about.length > 0 ? null : topicName(catalog, question),
    next: { ...question, skip: skip + 1 },
  };
}

export type TipCard = Pick<AnswerOf<'tip'>, 'tip' | 'subject' | 'layers'>;

/** A tip, and the names of what it is about. */
export function tipCard(catalog: Catalog, tip: Tip): TipCard {
  return {
    tip,
    subject: tip.service ? subjectCard(catalog, tip.service) : null,
    layers: tip.layers.map((id) => layerCard(catalog, id)),
  };
}

/** A tip about a mode is about its service, too. */
function fits(catalog: Catalog, each: Tip, { layers, subjects }: TipQuestion): boolean {
  const parent = each.service && catalog.services.get(each.service)?.modeOf;
  const onLayer = layers.length === 0 || each.layers.some((layer) => layers.includes(layer));
  const onSubject = subjects.length === 0 || subjects.some((subject) => subject === each.service || subject === parent);
  return onLayer && onSubject;
}

/** Walks the pool in a fixed shuffled order, a step a day, so that nothing repeats until all were shown. */
export function tipOfTheDay(pool: readonly Tip[], today: string, skip = 0): Tip | undefined {
  const shuffled = [...pool].sort((a, b) => shuffleKey(a.id) - shuffleKey(b.id) || (a.id < b.id ? -1 : 1));
  const day = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000);
  return shuffled[(day + skip) % shuffled.length];
}

/** FNV-1a: scatters the ids, the same on every machine and in every version. */
function shuffleKey(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function topicName(catalog: Catalog, { layers, subjects }: TipQuestion): string {
  const names = [
    ...subjects.map((id) => subjectCard(catalog, id).name),
    ...layers.map((id) => catalog.layers[id].title),
  ];
  return names.join(', ');
}
