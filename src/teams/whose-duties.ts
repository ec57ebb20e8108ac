import { sameName, teamNamed, teamsLike } from './find-team.js';
import type { Team } from './team-book.js';

/** "what does platform own?", "what is platform responsible for", "who is platform", "platform's layers". */
const WAYS: readonly RegExp[] = [
  /^what (?:all )?(?:does|do|did) (.+?) (?:own|hold|do|look after|take care of|have|cover|handle|maintain|run|manage)$/,
  /^what(?:'s|s| is| are) (?:the )?(.+?) (?:responsible|accountable|on the hook) for$/,
  /^what(?:'s|s| is| are) (?:the )?(.+?)(?:'s|s') (?:duties|layers|responsibilities|half|part)$/,
  /^(?:show|list) (?:me )?(?:the )?(.+?)(?:'s|s') (?:duties|layers|responsibilities)$/,
  /^who(?:'s|s| is| are) (?:the )?(.+)$/,
];

export interface AskedTeam {
  readonly team: Team;
  /** Letter for letter, but for capitals: else it may as well be something else. */
  readonly isExact: boolean;
}

/** The team of this workspace whose duties a question asks after. */
export function teamAskedAfter(teams: readonly Team[], text: string): AskedTeam | undefined {
  if (teams.length === 0 || text.length > 200) return undefined;
  const words = sameName(text.replace(/<@[^>]*>/g, ' ').replace(/[\u2018\u2019]/g, "'")).replace(/[\s?!.]+$/, '');
  const said = WAYS.flatMap((way) => way.exec(words)?.[1] ?? []);
  const names = said.flatMap((name) => [name, name.replace(/^the\s+/, ''), withoutTeam(name)]);
  for (const name of names) {
    const team = teamNamed(teams, name);
    if (team) return { team, isExact: true };
  }
  const [near] = names.flatMap((name) => teamsLike(teams, name));
  return near && { team: near, isExact: false };
}

/** "the platform team" is Platform. */
const withoutTeam = (name: string): string => name.replace(/^(?:the\s+)?(?:team\s+)?(.+?)(?:\s+team)?$/, '$1');
