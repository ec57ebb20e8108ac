import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { createLexicon } from './lexicon.js';
import { createLinkReader } from './links.js';
import { normalise } from './normalise.js';
import type { Question } from './question.js';
import { scopeOf } from './scope.js';
import { createSpeller } from './spelling.js';
import { isService, type Named } from './subjects.js';
import { tokenise } from './tokens.js';
import { type Understanding, understand } from './understand.js';
import { readConcept, readVerb } from './verbs.js';

const MAX_WORDS = 64;
const MAX_CANDIDATES = 5;
const MAX_COMPARED = 6;

/** Builds the vocabulary once; the parser itself is pure, and answers any text in bounded time. */
export function createParser(catalog: Catalog): (text: string) => Question {
  const lexicon = createLexicon(catalog);
  const spell = createSpeller(lexicon);
  const readLink = createLinkReader(catalog, lexicon);

  return (text) => {
    const tokens = tokenise(normalise(text, readLink), MAX_WORDS);
    if (tokens.length === 0) return { kind: 'help' };
    const { sight, rivals } = spell(tokens);
    const understanding = understand(sight, catalog);
    const spoken = readConcept(understanding, lexicon) ?? readVerb(understanding, lexicon);
    if (spoken) return spoken;

    const scope = scopeOf(understanding, lexicon);
    if (scope === 'outside') return { kind: 'unknown' };
    const others = rivals.map((rival) => understand(rival, catalog)).filter((other) => differs(other, understanding));
    if (scope === 'near' || others.length > 0) return unsure([understanding, ...others]);
    return asked(understanding);
  };

  function asked(understanding: Understanding): Question {
    const { subjects, layers, comparing, sight } = understanding;
    const [first] = subjects;
    if (!first) {
      const [provider] = sight.providers;
      if (layers.length > 0) return { kind: 'ask', subjects: [], layers };
      return provider ? { kind: 'list', provider: provider.value, page: 1 } : { kind: 'unknown' };
    }
    if (first.misplaced && !comparing) return unsure([understanding]);
    const open = subjects.find(({ certainty, candidates }) => certainty !== 'firm' && candidates.length > 1);
    if (open) {
      return { kind: 'choose', candidates: open.candidates.filter(isService).slice(0, MAX_CANDIDATES), layers };
    }
    const ids = [...new Set(subjects.flatMap(({ candidates }) => candidates))].slice(0, MAX_COMPARED);
    if (ids.length > 1) return { kind: 'compare', subjects: ids, layers };
    const [reading] = ids.some(isService) ? [] : sight.readings;
    return { kind: 'ask', subjects: ids, layers, ...(reading && { reading: reading.value }) };
  }
}

function unsure(understandings: readonly Understanding[]): Question {
  const candidates = understandings.flatMap(({ subjects }) => subjects.flatMap((named) => named.candidates));
  const [first] = understandings;
  return { kind: 'unsure', candidates: [...new Set(candidates)].slice(0, MAX_CANDIDATES), layers: first?.layers ?? [] };
}

function differs(one: Understanding, other: Understanding): boolean {
  const key = ({ subjects, layers }: Understanding) => [...subjects.map(idsOf), ...layers].join();
  return key(one) !== key(other);
}

const idsOf = ({ candidates }: Named): readonly SubjectId[] => candidates;
