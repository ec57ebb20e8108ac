/** One word of a command: as it is compared, and as it was typed. A comma is a word of its own. */
export interface Word {
  readonly text: string;
  readonly raw: string;
}

/** In small letters "us" is who gets the tips. */
const SAID_SHORTER: Readonly<Record<string, string>> = { '+': 'and', US: 'usa' };
/** What is read of a text; one more than this tells that there was more. */
const MAX_CHARACTERS = 2000;

/** Splits a command into words, without the markup and punctuation that mean nothing here. */
export function wordsOf(text: string): Word[] {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .replace(/<([#@!])[^>|\s]{0,100}\|([^>\s]{1,100})>/g, ' $1$2 ')
    .replace(/&amp;/g, '&')
    .replace(/&[lg]t;|[*`~"“”„()[\]{}=|<>\p{C}]/gu, ' ')
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/\b(?:my|our|local) (?:local )?time(?: ?zone)?\b/gi, ' ')
    .replace(/[,;]/g, ' , ')
    .replace(/&/g, ' and ')
    .replace(/(^|\s)@(?=\s|\d)/g, '$1at ')
    .split(/\s+/)
    .map((word) => word.replace(/^[_'.!?:]+|[_'.!?:]+$/g, ''))
    .filter((word) => word !== '')
    .map((raw) => ({ text: SAID_SHORTER[raw] ?? plain(raw), raw }));
}

/** Words as they are compared: lower-case, without accents. */
export const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Words as they were typed. */
export const typed = (words: readonly Word[]): string =>
  words
    .map(({ raw }) => raw)
    .join(' ')
    .replaceAll(' ,', ',');

/** Words as they are compared, with single spaces between them. */
export const compared = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
