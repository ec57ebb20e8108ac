import type { ServiceId, SubjectId } from '../catalog/catalog.js';
import type { LayerId, ProviderId } from '../catalog/schema.js';

/** Read with the provider that the channel means where it names none. */
export interface Assumed {
  readonly assumed?: ProviderId;
  /** The question with nothing taken as meant. */
  readonly open?: Question;
}

/** What a text asks, with every name in it resolved to an id of the catalog. */
export type Question =
  /** Who owns these layers of these subjects? No layer: all of them. No subject: that layer everywhere. */
  | ({
      readonly kind: 'ask';
      readonly subjects: readonly SubjectId[];
      readonly layers: readonly LayerId[];
      readonly reading?: string;
    } & Assumed)
  | ({
      readonly kind: 'compare';
      readonly subjects: readonly SubjectId[];
      readonly layers: readonly LayerId[];
      /** Leave out the layers that have the same owner everywhere. */
      readonly onlyDifferences?: true;
    } & Assumed)
  /** Everything that is the customer's on these services. */
  | ({ readonly kind: 'checklist'; readonly subjects: readonly SubjectId[] } & Assumed)
  | ({ readonly kind: 'picture'; readonly subjects: readonly SubjectId[] } & Assumed)
  /** The words fit several services: which one? */
  | ({
      readonly kind: 'choose';
      readonly candidates: readonly ServiceId[];
      readonly layers: readonly LayerId[];
      /** What is asked of the one that is chosen; unless it says, who owns it. */
      readonly wants?: 'compare' | 'checklist' | 'picture';
      /** What else was named: for each word all that it fits. */
      readonly beside?: readonly (readonly SubjectId[])[];
    } & Assumed)
  /** Close to something known, but not surely it. No candidate: a layer was understood, but not of what. */
  | { readonly kind: 'unsure'; readonly candidates: readonly SubjectId[]; readonly layers: readonly LayerId[] }
  | { readonly kind: 'matrix'; readonly rows: 'classic' | 'all'; readonly reading?: string }
  | { readonly kind: 'concept'; readonly concept: string }
  | ({
      readonly kind: 'list';
      readonly provider?: ProviderId;
      readonly serviceKind?: string;
      readonly category?: string;
      readonly retired?: true;
      readonly page: number;
    } & Assumed)
  | {
      readonly kind: 'tip';
      readonly layers: readonly LayerId[];
      readonly subjects: readonly SubjectId[];
      /** How many tips further than today's. */
      readonly skip?: number;
    }
  | { readonly kind: 'help' }
  /** Outside the model. */
  | { readonly kind: 'unknown' };
