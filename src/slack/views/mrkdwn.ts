/** Slack's mrkdwn gives meaning to three characters only; escaping them disarms mentions and links alike. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const bold = (text: string): string => `*${escapeMrkdwn(text)}*`;

/** @param url an address from the catalog, never one that a user typed */
export const link = (url: string, label: string): string => `<${escapeMrkdwn(url)}|${escapeMrkdwn(label)}>`;

export const bullets = (lines: readonly string[]): string => lines.map((line) => `• ${escapeMrkdwn(line)}`).join('\n');
