import type { ServiceId, SubjectId } from '../catalog/catalog.js';
import type { Verdict } from '../catalog/resolve.js';
import type { Concept, LayerId, ModelId, Owner, Tip } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import type { Team } from '../teams/team-book.js';

/** A subject as a reader knows it. */
export interface SubjectCard {
  readonly id: SubjectId;
  readonly name: string;
  /** The official name, where `name` is shorter. */
  readonly fullName: string;
  /** What the other side is called in a message: "AWS"; for a service model "the provider". */
  readonly providerName: string;
  /** The name beside its service: "Fargate" for Amazon EKS on AWS Fargate. */
  readonly modeName: string | null;
  readonly note: string | null;
  readonly retired: { readonly what: string; readonly replacement: string | null; readonly source: string } | null;
}

export interface LayerCard {
  readonly id: LayerId;
  readonly title: string;
  readonly meaning: string;
}

/** One layer of one subject, with what a view needs to name both. */
export interface LayerVerdict extends Verdict {
  readonly title: string;
  /** The team of the asker's workspace that holds the customer's half. */
  readonly team: Team | null;
  /** The modes of the subject in which another side owns the layer. */
  readonly variesIn: readonly SubjectCard[];
  /** Who owns the layer according to the authority that was asked for, where it says so. */
  readonly readAs: Owner | null;
}

export interface ReadingCard {
  readonly id: string;
  readonly name: string;
  readonly source: { readonly title: string; readonly url?: string | undefined };
  readonly note: string | null;
}

export interface ComparisonRow {
  readonly layer: LayerCard;
  /** One a subject, in the order of the subjects. */
  readonly verdicts: readonly LayerVerdict[];
  readonly differs: boolean;
}

/** One thing that is ours to do, said once for all the subjects that ask for it. */
export interface ChecklistItem {
  readonly layer: LayerCard;
  readonly what: string;
  /** The team that holds it: what two teams have to do stands there twice. */
  readonly team: Team | null;
  /** In the order in which they were named. */
  readonly askedBy: readonly { readonly subject: SubjectCard; readonly verdict: LayerVerdict }[];
}

/** A cell of the matrix that some authorities fill otherwise. */
export interface Dispute {
  readonly cell: string;
  readonly owner: Owner;
  /** The names of those authorities. */
  readonly readings: readonly string[];
}

export interface ModelColumn {
  readonly id: ModelId;
  readonly name: string;
}

export interface ListEntry {
  readonly id: ServiceId;
  readonly name: string;
  readonly kindName: string;
  readonly retired: boolean;
}

/** Everything that can be said in reply to a question, failures included. */
export type Answer =
  | {
      readonly kind: 'verdict';
      readonly subject: SubjectCard;
      readonly verdicts: readonly LayerVerdict[];
      readonly reading: ReadingCard | null;
    }
  | {
      readonly kind: 'overview';
      readonly subject: SubjectCard;
      readonly verdicts: readonly LayerVerdict[];
      readonly modes: readonly SubjectCard[];
      readonly reading: ReadingCard | null;
    }
  | {
      readonly kind: 'modes';
      readonly subject: SubjectCard;
      readonly layers: readonly LayerCard[];
      readonly ways: readonly { readonly subject: SubjectCard; readonly verdicts: readonly LayerVerdict[] }[];
    }
  | {
      readonly kind: 'comparison';
      readonly subjects: readonly SubjectCard[];
      /** The layers that were asked for; none: all of them. */
      readonly asked: readonly LayerId[];
      readonly rows: readonly ComparisonRow[];
      /** Only the rows that differ are to be shown. */
      readonly onlyDifferences?: true;
      /** The names that were left out because a comparison has room for six. */
      readonly leftOut: readonly string[];
    }
  /** The layers of some subjects as a stack to be drawn, with the words that go with it. */
  | {
      readonly kind: 'picture';
      readonly subjects: readonly SubjectCard[];
      /** In the order of the layers: ours on top, data centres at the bottom. */
      readonly rows: readonly ComparisonRow[];
      readonly leftOut: readonly string[];
      readonly headline: string;
      readonly footnotes: readonly string[];
      /** What is to be seen, for whoever cannot see it. */
      readonly alt: string;
    }
  | {
      readonly kind: 'checklist';
      readonly subjects: readonly SubjectCard[];
      /** In the order of the layers; within one, what most subjects ask for comes first. */
      readonly items: readonly ChecklistItem[];
      /** Those whose list depends on how they are run. */
      readonly depends: readonly SubjectCard[];
      /** The names that were left out because a checklist has room for twelve. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: 'layer';
      readonly layers: readonly { readonly layer: LayerCard; readonly verdicts: readonly LayerVerdict[] }[];
      readonly models: readonly ModelColumn[];
    }
  | {
      readonly kind: 'matrix';
      readonly rows: readonly { readonly title: string; readonly owners: readonly MatrixCell[] }[];
      readonly models: readonly ModelColumn[];
      readonly classic: boolean;
      readonly reading: ReadingCard | null;
      readonly disputes: readonly Dispute[];
    }
  | { readonly kind: 'concept'; readonly id: string; readonly concept: Concept }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly entries: readonly ListEntry[];
      readonly total: number;
      readonly page: number;
      readonly pages: number;
      readonly previous: Question | null;
      readonly next: Question | null;
    }
  | {
      readonly kind: 'tip';
      readonly tip: Tip;
      readonly subject: SubjectCard | null;
      readonly layers: readonly LayerCard[];
      /** What was asked for, where there is no tip about it and this one stands in. */
      readonly missedTopic: string | null;
      readonly next: Question;
    }
  | {
      readonly kind: 'choose';
      readonly candidates: readonly SubjectCard[];
      readonly layers: readonly LayerCard[];
      /** What each candidate's button asks. */
      readonly questions: readonly Question[];
    }
  | { readonly kind: 'unsure'; readonly candidates: readonly SubjectCard[]; readonly layers: readonly LayerCard[] }
  | { readonly kind: 'unknown'; readonly examples: readonly string[] }
  | { readonly kind: 'help'; readonly examples: readonly HelpExample[] };

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** An empty cell: the authority does not fill it. */
export type MatrixCell = Owner | null;

export interface HelpExample {
  readonly ask: string;
  readonly gives: string;
  readonly question: Question;
}
