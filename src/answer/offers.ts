/** Something a menu offers while a person types. */
export interface Offer<Id> {
  readonly id: Id;
  readonly name: string;
}

export interface Offerable<Id> extends Offer<Id> {
  /** What people may type for it. */
  readonly words: readonly string[];
}

export type Suggest<Id> = (typed: string) => Offer<Id>[];

/** Slack takes no more options in one reply. */
const MAX_OFFERS = 100;

/**
 * Those that hold what was typed, the nearest first; in their own order as long as nothing is.
 * @param list called when somebody first types: the names of all services take time and room
 */
export function suggesterOf<Id>(list: () => readonly Offerable<Id>[]): Suggest<Id> {
  let known: readonly Offerable<Id>[] | undefined;
  return (typed) => {
    known ??= list().map(({ id, name, words }) => ({ id, name, words: words.map(compared) }));
    const text = compared(typed.trim());
    return known
      .map((each) => ({ ...each, place: Math.min(...each.words.map((word) => placeOf(word, text))) }))
      .filter(({ place }) => place < NOWHERE)
      .sort((one, other) => one.place - other.place || (text === '' ? 0 : one.name.length - other.name.length))
      .slice(0, MAX_OFFERS)
      .map(({ id, name }) => ({ id, name }));
  };
}

const NOWHERE = 4;

function placeOf(name: string, text: string): number {
  if (text === '') return 0;
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  if (name.includes(` ${text}`)) return 2;
  return name.includes(text) ? 3 : NOWHERE;
}

const compared = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
