/** One word of a question, lower-case, beside its singular and the way it was typed. */
export interface Token {
  readonly text: string;
  readonly stem: string;
  readonly raw: string;
  /** The sentence and the clause it belongs to, counted from the start of the question. */
  readonly sentence: number;
  readonly clause: number;
  /** "The", "our" or the like that stood before it. */
  readonly determiner?: string;
}

/** Words that never change what a phrase means: "the aks cluster" is "aks cluster". */
const SILENT = wordSet('the a an my our your their its this that these those');

/** Splits normalised text into words; articles and the like are left out. */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let determiner: string | undefined;
  for (const raw of text.split(' ')) {
    if (raw === ',' || raw === '.' || raw === '?') {
      clause++;
      if (raw !== ',') sentence++;
      continue;
    }
    const word = raw.toLowerCase();
    if (word === '') continue;
    if (SILENT.has(word)) {
      determiner = word;
      continue;
    }
    const token = { text: word, stem: singular(word), raw, sentence, clause };
    if (tokens.push(determiner ? { ...token, determiner } : token) >= limit) break;
    determiner = undefined;
  }
  return tokens;
}

/** The sentences that end with a question mark. */
export function questionsIn(text: string): ReadonlySet<number> {
  const marks = text.split(' ').filter((word) => word === '.' || word === '?');
  return new Set(marks.flatMap((mark, sentence) => (mark === '?' ? sentence : [])));
}

/** The singular, as far as spelling tells. It need not be a word: it only has to be the same for both forms. */
export function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What the word may be a form of: "rebutting" of "rebut", "scaled" of "scale". */
export function baseForms(word: string): string[] {
  const base = word.replace(/(?:ing|ed|er|est|ly)$/, '');
  if (base === word || base.length < 4) return [];
  return [base, `${base}e`, base.replace(/(.)\1$/, '$1')];
}

/** The word at a place; empty before the first and after the last. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** The words of a line, to be looked up. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
