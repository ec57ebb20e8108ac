import type { LayerVerdict, SubjectCard } from '../answer/answer.js';
import type { Ask } from '../answer/ask.js';
import type { TeamBook } from '../teams/team-book.js';
import { answerMessage } from './views/answer.js';
import { ownerName } from './views/owner.js';

/** What a workflow gives the step: words, as people type them. */
export interface LookupInputs {
  readonly service: string;
  readonly layer: string;
}

export type LookupOutcome =
  | {
      readonly kind: 'found';
      readonly outputs: {
        readonly owner: string;
        readonly summary: string;
        readonly team: string;
        readonly source: string;
      };
    }
  /** No single answer: a workflow must not go on with a guess. */
  | { readonly kind: 'problem'; readonly problem: string };

/** Who owns a layer of a service, for a workflow. */
export function lookUp(ask: Ask, teams: TeamBook, { service, layer }: LookupInputs): LookupOutcome {
  const answer = ask.answer(ask.read(`${layer} on ${service}`), teams);
  const { text } = answerMessage(answer);
  if (answer.kind === 'verdict') return { kind: 'found', outputs: { summary: text, ...shortly(answer) } };
  const asked = `“${layer}” on “${service}”`;
  return { kind: 'problem', problem: `No single answer for ${asked}: name one service and its layer. ${text}` };
}

/** A word that names several layers may name several owners: then each is said. */
function shortly({ subject, verdicts }: { subject: SubjectCard; verdicts: readonly LayerVerdict[] }) {
  const joined = (values: readonly string[]) => [...new Set(values)].join(', ');
  return {
    owner: joined(verdicts.map(({ owner }) => ownerName(owner, subject))),
    team: joined(verdicts.flatMap(({ team }) => (team ? [team.name] : []))),
    source: verdicts.flatMap(({ sources }) => sources)[0] ?? '',
  };
}
