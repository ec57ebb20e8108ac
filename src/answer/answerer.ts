import type { Catalog, ServiceId, SubjectId } from '../catalog/catalog.js';
import { findService, resolve } from '../catalog/resolve.js';
import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import { chosen } from '../question/which.js';
import { NO_TEAMS, type TeamBook } from '../teams/team-book.js';
import type { Answer } from './answer.js';
import { layerCard, layerVerdict, readingCard, subjectCard } from './cards.js';
import { checklist } from './checklist.js';
import { comparison } from './comparison.js';
import { HELP_EXAMPLES } from './examples.js';
import type { Known } from './known.js';
import { list } from './list.js';
import { layerAcrossModels, matrix } from './matrix.js';
import { picture } from './picture.js';
import { tip } from './tip.js';

/**
 * @param today the asker's date, YYYY-MM-DD: the tip of the day depends on it and on nothing else
 * @param teams those of the asker's workspace; none unless they are given
 */
export type Answerer = (question: Question, today: string, teams?: TeamBook) => Answer;

/** Replies to questions out of the catalog. Pure: the same question on the same day has the same answer. */
export function createAnswerer(catalog: Catalog): Answerer {
  return (question, today, teams = NO_TEAMS) => {
    const known = { catalog, teams };
    switch (question.kind) {
      case 'ask':
        return onSubjects(known, question);
      case 'compare':
        return { ...comparison(known, question.subjects, question.layers), ...onlyDifferences(question) };
      case 'checklist':
        return checklist(known, question.subjects);
      case 'picture':
        return picture(known, question.subjects);
      case 'choose':
        return {
          kind: 'choose',
          ...offered(catalog, question),
          questions: question.candidates.map((id) => chosen(question, id)),
        };
      case 'unsure':
        return { kind: 'unsure', ...offered(catalog, question) };
      case 'matrix':
        return matrix(catalog, question);
      case 'concept':
        return concept(catalog, question.concept);
      case 'list':
        return list(catalog, question);
      case 'tip':
        return tip(catalog, question, today);
      case 'help':
        return { kind: 'help', examples: HELP_EXAMPLES };
      case 'unknown':
        return unknown();
    }
  };
}

const offered = (catalog: Catalog, { candidates, layers }: Extract<Question, { kind: 'choose' | 'unsure' }>) => ({
  candidates: candidates.map((id) => subjectCard(catalog, id)),
  layers: layers.map((id) => layerCard(catalog, id)),
});

const unknown = (): Answer => ({ kind: 'unknown', examples: HELP_EXAMPLES.slice(0, 2).map((example) => example.ask) });

function concept(catalog: Catalog, id: string): Answer {
  const found = catalog.concepts.get(id);
  return found ? { kind: 'concept', id, concept: found } : unknown();
}

const onlyDifferences = ({ onlyDifferences }: Extract<Question, { kind: 'compare' }>) =>
  onlyDifferences && { onlyDifferences };

type Asked = Extract<Question, { kind: 'ask' }>;

function onSubjects(known: Known, question: Asked): Answer {
  const [subject, ...others] = question.subjects;
  if (subject === undefined) {
    return question.layers.length > 0 ? layerAcrossModels(known, question.layers) : unknown();
  }
  if (others.length > 0) return comparison(known, question.subjects, question.layers);
  return onSubject(known, subject, question);
}

function onSubject(known: Known, subject: SubjectId, { layers, reading }: Asked): Answer {
  const { catalog } = known;
  const ways = layers.length > 0 ? waysThatDiffer(catalog, subject, layers) : [];
  if (ways.length > 0) {
    return {
      kind: 'modes',
      subject: subjectCard(catalog, subject),
      layers: layers.map((layer) => layerCard(catalog, layer)),
      ways: ways.map((mode) => ({
        subject: subjectCard(catalog, mode),
        verdicts: layers.map((layer) => layerVerdict(known, mode, layer)),
      })),
    };
  }
  const asked = layers.length > 0 ? layers : LAYER_IDS;
  const verdicts = asked.map((layer) => layerVerdict(known, subject, layer, reading));
  const common = { subject: subjectCard(catalog, subject), verdicts, reading: readingCard(catalog, reading) };
  if (layers.length > 0) return { kind: 'verdict', ...common };
  const modes = (findService(catalog, subject)?.modes ?? []).map((mode) => subjectCard(catalog, mode));
  return { kind: 'overview', ...common, modes };
}

/** The ways to run a service, where it is they that decide who owns one of these layers; else none. */
function waysThatDiffer(catalog: Catalog, subject: SubjectId, layers: readonly LayerId[]): readonly ServiceId[] {
  const modes = findService(catalog, subject)?.modes ?? [];
  const usual = modes.filter((mode) => !catalog.services.get(mode)?.special);
  const decisive = layers.some((layer) => new Set(usual.map((mode) => resolve(catalog, mode, layer).owner)).size > 1);
  return decisive ? usual : [];
}
