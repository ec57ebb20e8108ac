/** In the reader's own time. */
export const momentInMrkdwn = (at: Date): string =>
  `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} {time}|${momentInText(at)}>`;

export const momentInText = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
