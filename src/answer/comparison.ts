import type { SubjectId } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import type { AnswerOf, ComparisonRow } from './answer.js';
import { layerCard, layerVerdict, subjectCard } from './cards.js';
import type { Known } from './known.js';

/** A wider table is cut off on a phone, and nobody compares seven things at once. */
export const MAX_COMPARED = 6;

/** Layers × subjects; the layers that part the subjects come first. */
export function comparison(
  known: Known,
  subjects: readonly SubjectId[],
  asked: readonly LayerId[],
): AnswerOf<'comparison'> {
  const { catalog } = known;
  const unique = [...new Set(subjects)];
  const compared = unique.slice(0, MAX_COMPARED);
  const layers = asked.length > 0 ? asked : LAYER_IDS;
  const rows = layers.map((layer) => row(known, compared, layer));
  return {
    kind: 'comparison',
    subjects: compared.map((id) => subjectCard(catalog, id)),
    asked,
    rows: [...rows.filter((each) => each.differs), ...rows.filter((each) => !each.differs)],
    leftOut: unique.slice(MAX_COMPARED).map((id) => subjectCard(catalog, id).name),
  };
}

function row(known: Known, subjects: readonly SubjectId[], layer: LayerId): ComparisonRow {
  const verdicts = subjects.map((subject) => layerVerdict(known, subject, layer));
  const differs = new Set(verdicts.map((verdict) => verdict.owner)).size > 1;
  return { layer: layerCard(known.catalog, layer), verdicts, differs };
}
