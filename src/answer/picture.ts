import type { SubjectId } from '../catalog/catalog.js';
import { BASES, type Basis, LAYER_IDS, MODEL_IDS, type Owner } from '../catalog/schema.js';
import type { AnswerOf, ComparisonRow, SubjectCard } from './answer.js';
import { comparison } from './comparison.js';
import type { Known } from './known.js';

type Stack = Pick<AnswerOf<'comparison'>, 'subjects' | 'rows' | 'leftOut'>;

/** The layers of some subjects as a stack to be drawn; of no subject in particular: of the service models. */
export function picture(known: Known, asked: readonly SubjectId[]): AnswerOf<'picture'> {
  const models = MODEL_IDS.map((id) => `model/${id}` as const);
  const table = comparison(known, asked.length > 0 ? asked : models, []);
  const rows = LAYER_IDS.flatMap((id) => table.rows.find(({ layer }) => layer.id === id) ?? []);
  const stack = { subjects: table.subjects, rows, leftOut: table.leftOut };
  return {
    kind: 'picture',
    ...stack,
    headline: headline(stack),
    footnotes: footnotes(stack),
    alt: alternative(stack),
  };
}

function headline({ subjects, rows }: Stack): string {
  const [only, ...others] = subjects;
  if (only && others.length === 0) return counts(only, verdictsOf(rows, 0));
  const differing = rows.filter(({ differs }) => differs).length;
  return `${differing} of ${rows.length} layers differ in owner${differing > 0 ? ', marked ≠' : ''}.`;
}

function footnotes(stack: Stack): string[] {
  const { subjects, rows, leftOut } = stack;
  const varies = rows.some(({ verdicts }) => verdicts.some(({ variesIn }) => variesIn.length > 0));
  const retired = subjects.filter((subject) => subject.retired).map(({ name }) => name);
  return [
    ...(varies ? ['* depends on how you run it'] : []),
    ...(retired.length > 0 ? [`Retired: ${retired.join(', ')}`] : []),
    ...(leftOut.length > 0 ? [`Left out, since six fit: ${leftOut.join(', ')}`] : []),
    `Shared responsibility per whoowns. Basis: ${basisTally(rows)}. Ask whoowns for duties and sources.`,
  ];
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'stated by the provider',
  implied: 'implied by it',
  kind: 'by kind of service',
  model: 'by service model',
};

function basisTally(rows: readonly ComparisonRow[]): string {
  const found = rows.flatMap(({ verdicts }) => verdicts.map(({ basis }) => basis));
  return BASES.flatMap((basis) => {
    const count = found.filter((each) => each === basis).length;
    return count > 0 ? `${count} ${BASIS_WORDS[basis]}` : [];
  }).join(', ');
}

/** Screen readers stop listening to long descriptions, and Slack takes no longer ones. */
const MAX_ALTERNATIVE = 1000;

/** Every cell in words; where that would be too long, who owns how much and where the subjects differ. */
function alternative({ subjects, rows }: Stack): string {
  const columns = subjects.map((subject, at) => ({ subject, verdicts: verdictsOf(rows, at) }));
  const whole = columns.map(({ subject, verdicts }) => `${subject.name}. ${groups(subject, verdicts)}`).join(' ');
  if (whole.length <= MAX_ALTERNATIVE) return `Who owns each layer. ${whole}`;
  const short = columns.map(({ subject, verdicts }) => `${subject.name}: ${counts(subject, verdicts)}`);
  const differing = rows.filter(({ differs }) => differs).map(({ layer }) => layer.title);
  const where = differing.length > 0 ? `They differ on: ${differing.join(', ')}.` : 'They do not differ.';
  return `Who owns each layer. ${short.join(' ')} ${where}`;
}

type Cells = readonly ComparisonRow['verdicts'][number][];

const verdictsOf = (rows: readonly ComparisonRow[], at: number): Cells =>
  rows.flatMap(({ verdicts }) => verdicts[at] ?? []);

function groups({ providerName }: SubjectCard, verdicts: Cells): string {
  const titles = (owner: Owner) => verdicts.filter((verdict) => verdict.owner === owner).map(({ title }) => title);
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['You', titles('customer')],
    ['Shared', titles('shared')],
    [providerName, titles('provider')],
  ];
  return named.flatMap(([owner, layers]) => (layers.length > 0 ? `${owner}: ${layers.join(', ')}.` : [])).join(' ');
}

function counts({ providerName }: SubjectCard, verdicts: Cells): string {
  const count = (owner: Owner) => verdicts.filter((verdict) => verdict.owner === owner).length;
  return `you own ${count('customer')} of ${verdicts.length} layers, ${providerName} owns ${count('provider')}, and ${count('shared')} are shared.`;
}
