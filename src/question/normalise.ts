/** What is read of a text; the rest of a long paste is left unread. */
const MAX_CHARACTERS = 2000;

/**
 * A text as plain words with single spaces between them: no markup, no accents; capitals are kept. Of the punctuation
 * only what parts one thought from the next stays, each mark a word by itself: "." or "?" after a sentence, "," after a
 * clause.
 */
export function normalise(text: string, readLink: (url: string) => string): string {
  const marked = text
    .slice(0, MAX_CHARACTERS)
    .replace(/&amp;/g, '&')
    .replace(/<[@#!][^>]{0,200}>/g, ' ')
    .replace(/(^|\s)@[a-z][\w.-]*/gi, ' ')
    .replace(/<(https?:[^>|\s]{1,500})(?:\|([^>]{0,200}))?>/g, (_, url: string, label = '') => {
      const words = /^(https?:|www\.)/.test(label) ? '' : label;
      return ` ${readLink(url)} ${words} `;
    })
    .replace(/\bhttps?:\/\/\S+/g, (url) => ` ${readLink(url)} `)
    .replace(/(^|\s):[a-z0-9_+-]+:(?=\s|$)/g, ' ')
    .replace(/\s*(?:→|=>|->)\s*/g, ' vs ');
  return marked
    .split(MARK)
    .map((part, at) => (at % 2 === 0 ? plainWords(part) : markMeant(part)))
    .filter(Boolean)
    .join(' ');
}

/** A mark that parts what stands before it from what comes after; a point inside "node.js" or after "no" parts nothing. */
const MARK =
  /([?!]+|(?<!\b(?:no|nr|vs|etc|eg|ie|e\.g|i\.e|approx|mr|ms|mrs|st|inc))\.+(?=\s|$)|\n+|[,;:](?=\s)|[()[\]]|\s[-–]+\s|\s?—\s?)/i;

function markMeant(mark: string): string {
  if (mark.includes('?')) return '?';
  return /[.!\n]/.test(mark) ? '.' : ',';
}

/** Most names and aliases are plain already; the index is built from some ten thousand of them. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** The words of a name or phrase as they are compared: "Pub/Sub" is "Pub Sub", "Azure Arc-enabled" "Azure Arc enabled". */
export function plainWords(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=[a-z0-9])(?=[^\p{ASCII}])|(?<=[^\p{ASCII}])(?=[a-z0-9])/giu, ' ')
    .trim();
}
