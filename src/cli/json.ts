import type { Answer, LayerVerdict } from '../answer/answer.js';
import { verdictsIn } from '../answer/checklist.js';
import type { SubjectId } from '../catalog/catalog.js';
import type { LayerId } from '../catalog/schema.js';

/** What `ask --json` prints for one question: a contract that other programs rely on. */
export interface MachineAnswer {
  readonly question: string;
  readonly kind: Answer['kind'];
  readonly subjects: readonly SubjectId[];
  readonly layers: readonly LayerId[];
  readonly verdicts: readonly Pick<
    LayerVerdict,
    'subject' | 'layer' | 'owner' | 'customer' | 'provider' | 'basis' | 'sources' | 'note'
  >[];
  /** The ids offered where the answer is a question back. */
  readonly candidates: readonly SubjectId[];
  readonly text: string;
}

export function machineAnswer(question: string, answer: Answer, text: string): MachineAnswer {
  const { subjects = [], layers = [], verdicts = [], candidates = [] } = contents(answer);
  return {
    question,
    kind: answer.kind,
    subjects,
    layers,
    verdicts: verdicts.map(({ subject, layer, owner, customer, provider, basis, sources, note }) => ({
      subject,
      layer,
      owner,
      customer,
      provider,
      basis,
      sources,
      note,
    })),
    candidates,
    text,
  };
}

interface Contents {
  readonly subjects?: readonly SubjectId[];
  readonly layers?: readonly LayerId[];
  readonly verdicts?: readonly LayerVerdict[];
  readonly candidates?: readonly SubjectId[];
}

const idsOf = <T>(cards: readonly { readonly id: T }[]): T[] => cards.map(({ id }) => id);

function contents(answer: Answer): Contents {
  switch (answer.kind) {
    case 'verdict':
      return {
        subjects: [answer.subject.id],
        layers: answer.verdicts.map(({ layer }) => layer),
        verdicts: answer.verdicts,
      };
    case 'overview':
      return { subjects: [answer.subject.id], verdicts: answer.verdicts, candidates: idsOf(answer.modes) };
    case 'modes':
      return {
        subjects: [answer.subject.id],
        layers: idsOf(answer.layers),
        verdicts: answer.ways.flatMap((way) => way.verdicts),
        candidates: answer.ways.map((way) => way.subject.id),
      };
    case 'comparison':
      return {
        subjects: idsOf(answer.subjects),
        layers: answer.asked,
        verdicts: answer.rows.flatMap((row) => row.verdicts),
      };
    case 'picture':
      return { subjects: idsOf(answer.subjects), verdicts: answer.rows.flatMap((row) => row.verdicts) };
    case 'checklist':
      return { subjects: idsOf(answer.subjects), verdicts: verdictsIn(answer.items) };
    case 'layer':
      return {
        layers: answer.layers.map(({ layer }) => layer.id),
        verdicts: answer.layers.flatMap((each) => each.verdicts),
      };
    case 'choose':
    case 'unsure':
      return { candidates: idsOf(answer.candidates), layers: idsOf(answer.layers) };
    case 'list':
      return { candidates: idsOf(answer.entries) };
    case 'tip':
      return { subjects: answer.subject ? [answer.subject.id] : [], layers: idsOf(answer.layers) };
    case 'matrix':
    case 'concept':
    case 'unknown':
    case 'help':
      return {};
  }
}
