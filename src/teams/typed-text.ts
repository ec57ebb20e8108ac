/** What Slack made of a typed text is undone: the marks around an address or a channel, and the three escaped signs. */
export const asTyped = (text: string): string =>
  text
    .replace(/<(https?:[^>|\s]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<#([CG][A-Z0-9]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<!subteam\^([A-Z0-9]+)>/g, '$1')
    .replace(/<!subteam\^[A-Z0-9]+\|@?([^>]+)>/g, '@$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The people named in a text, by the ids that Slack put there. */
export const peopleIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].flatMap(([, id]) => id ?? [])),
];

const LEAD = /^\s*(?:<@[^>]*>\s*)*teams\b[\s:,]*/i;

/** What follows the word "teams"; undefined where the text does not begin with it. */
export function afterTeams(text: string): string | undefined {
  return LEAD.test(text) ? text.replace(LEAD, '').trim() : undefined;
}
