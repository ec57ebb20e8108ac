import type { Team } from './team-book.js';

/** What is known of a team besides its duties. */
export type Details = Omit<Team, 'id'>;
export type DetailName = keyof Details;

/** So many teams fit a menu, with one place for a new one. */
export const MAX_TEAMS = 40;
/** As long as a button's label may be. */
export const MAX_NAME = 75;
export const MAX_RUNBOOK = 300;

/** What each detail has to look like, said to whoever wrote it otherwise. */
export const DETAIL_RULES: Readonly<Record<DetailName, string>> = {
  name: `A team’s name has 1 to ${MAX_NAME} characters, in one line.`,
  userGroup: 'A user group is its handle, as in @platform, or its id, as in S0123456789.',
  channel: 'A channel is its id, as in C0123456789: it is at the bottom of the channel’s details.',
  runbook: `A runbook is a whole https:// address of up to ${MAX_RUNBOOK} characters, without spaces.`,
};

export interface ReadDetails {
  readonly details: Details;
  /** Those that cannot be what they say. */
  readonly wrong: readonly DetailName[];
}

/** Reads details as they were typed; what is left empty is none. */
export function readDetails(written: Readonly<Record<DetailName, string>>): ReadDetails {
  const name = tidyName(written.name);
  const userGroup = readOptional(written.userGroup, readUserGroup);
  const channel = readOptional(written.channel, readChannel);
  const runbook = readOptional(written.runbook, readRunbook);
  const isWrong: Readonly<Record<DetailName, boolean>> = {
    name: name.length === 0 || name.length > MAX_NAME,
    userGroup: userGroup === undefined,
    channel: channel === undefined,
    runbook: runbook === undefined,
  };
  return {
    details: { name, userGroup: userGroup ?? null, channel: channel ?? null, runbook: runbook ?? null },
    wrong: DETAIL_NAMES.filter((detail) => isWrong[detail]),
  };
}

export const DETAIL_NAMES: readonly DetailName[] = ['name', 'userGroup', 'channel', 'runbook'];

/** One line, without the characters that nobody sees or that turn the text around. */
export const tidyName = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim();

function readOptional(text: string, read: (text: string) => string | undefined): string | null | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? null : read(trimmed);
}

/** A handle, an id, or what Slack makes of a group that was picked while typing. */
export function readUserGroup(text: string): string | undefined {
  const [, id, label] = /^<!subteam\^(S[A-Z0-9]{2,30})(?:\|([^>]*))?>$/.exec(text) ?? [];
  const written = label || id || text;
  if (/^S[A-Z0-9]{5,30}$/.test(written)) return written;
  return /^@?[\p{L}\p{N}][\p{L}\p{N}._-]{0,69}$/u.test(written) ? `@${written.replace(/^@/, '')}` : undefined;
}

const readChannel = (text: string): string | undefined => {
  const [, id] = /^(?:<#)?([CG][A-Z0-9]{5,30})(?:\|[^>]*)?>?$/.exec(text) ?? [];
  return id;
};

const readRunbook = (text: string): string | undefined =>
  text.length <= MAX_RUNBOOK && /^https:\/\/[^\s<>|\p{C}]+$/u.test(text) && URL.canParse(text) ? text : undefined;
