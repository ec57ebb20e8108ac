import type { SubjectId } from '../catalog/catalog.js';
import { findService } from '../catalog/resolve.js';
import { LAYER_IDS } from '../catalog/schema.js';
import type { Answer, ChecklistItem, LayerVerdict, SubjectCard } from './answer.js';
import { layerCard, layerVerdict, subjectCard } from './cards.js';
import type { Known } from './known.js';

/** What a team runs in one go; more make a list that nobody works through. */
const MAX_LISTED = 12;

/** Everything that the customer must do on some services. Of none in particular: it is asked back of which. */
export function checklist(known: Known, asked: readonly SubjectId[]): Answer {
  const { catalog } = known;
  const unique = [...new Set(asked)];
  if (unique.length === 0) return { kind: 'unsure', candidates: [], layers: [] };
  const subjects = unique.slice(0, MAX_LISTED).map((id) => subjectCard(catalog, id));
  const table = LAYER_IDS.map((id) => ({
    layer: layerCard(catalog, id),
    askedBy: subjects.map((subject) => ({ subject, verdict: layerVerdict(known, subject.id, id) })),
  }));
  const isUsual = ({ id }: SubjectCard) => !findService(catalog, id)?.special;
  const varies = (subject: SubjectCard) =>
    table.some(({ askedBy }) =>
      askedBy.some((each) => each.subject === subject && each.verdict.variesIn.some(isUsual)),
    );
  return {
    kind: 'checklist',
    subjects,
    items: table.flatMap(({ layer, askedBy }) => merged(layer, askedBy)),
    depends: subjects.filter(varies),
    leftOut: unique.slice(MAX_LISTED).map((id) => subjectCard(catalog, id).name),
  };
}

/** The same phrase, held by the same team, is one thing to do. */
function merged(layer: ChecklistItem['layer'], askedBy: ChecklistItem['askedBy']): ChecklistItem[] {
  const items = new Map<string, ChecklistItem>();
  for (const each of askedBy) {
    const { customer, team } = each.verdict;
    for (const what of customer) {
      const key = `${team?.id ?? ''} ${what}`;
      items.set(key, { layer, what, team, askedBy: [...(items.get(key)?.askedBy ?? []), each] });
    }
  }
  return [...items.values()].sort((one, other) => other.askedBy.length - one.askedBy.length);
}

/** What the list rests on, each verdict once. */
export const verdictsIn = (items: readonly ChecklistItem[]): LayerVerdict[] => [
  ...new Set(items.flatMap(({ askedBy }) => askedBy.map(({ verdict }) => verdict))),
];

/** What one team has to do on one layer. */
export interface ChecklistGroup extends Pick<ChecklistItem, 'layer' | 'team'> {
  readonly items: readonly ChecklistItem[];
}

export function checklistGroups(items: readonly ChecklistItem[]): ChecklistGroup[] {
  const groups = new Map<string, ChecklistGroup>();
  for (const item of items) {
    const { layer, team } = item;
    const key = `${layer.id} ${team?.id ?? ''}`;
    groups.set(key, { layer, team, items: [...(groups.get(key)?.items ?? []), item] });
  }
  return [...groups.values()];
}
