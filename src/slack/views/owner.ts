import type { LayerVerdict, SubjectCard } from '../../answer/answer.js';
import { isService } from '../../catalog/resolve.js';
import type { Owner } from '../../catalog/schema.js';

/** A shape and a word for each owner, so that nobody depends on a colour. */
const MARKS: Readonly<Record<Owner, string>> = { customer: '●', shared: '◐', provider: '○' };

type Named = Pick<SubjectCard, 'providerName'>;

export const ownerMark = (owner: Owner): string => MARKS[owner];

/** "○ AWS": for a cell or a list. */
export function ownerLabel(owner: Owner, { providerName }: Named): string {
  return `${MARKS[owner]} ${ownerName(owner, { providerName })}`;
}

export function ownerName(owner: Owner, { providerName }: Named): string {
  const names = { customer: 'You', provider: capitalised(providerName), shared: 'Shared' };
  return names[owner];
}

/** The one line that answers. */
export function ownerSentence(owner: Owner, { providerName }: Named): string {
  switch (owner) {
    case 'customer':
      return 'You own this';
    case 'provider':
      return `${capitalised(providerName)} owns this`;
    case 'shared':
      return `Shared between you and ${providerName}`;
  }
}

/** "the provider" starts a line as "The provider"; names stay as they are. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** How the verdict is known, in a sentence that a reader can judge it by. */
export function basisSentence({ subject, basis, inferredFrom }: LayerVerdict, { providerName }: Named): string {
  if (!isService(subject)) return `By model: what “${inferredFrom}” means`;
  switch (basis) {
    case 'stated':
      return `Stated: ${providerName} says so of this service`;
    case 'implied':
      return `Implied: follows from what ${providerName} says of this service`;
    case 'kind':
      return `By kind: as for every service of the kind “${inferredFrom}”`;
    case 'model':
      return `By model: as for every service of the model “${inferredFrom}”`;
  }
}
