import type { Catalog, ServiceId, SubjectId } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import { createAbbreviations } from './abbreviations.js';
import { focus } from './focus.js';
import { createLexicon } from './lexicon.js';
import { createLinkReader } from './links.js';
import { normalise } from './normalise.js';
import type { Place } from './phrase-book.js';
import type { Question } from './question.js';
import { scopeOf } from './scope.js';
import { covers, type Sight, wantsPicture } from './sight.js';
import { createSpeller, isLong } from './spelling.js';
import type { Named } from './subjects.js';
import { questionsIn, textAt, tokenise, wordSet } from './tokens.js';
import { type Understanding, understand } from './understand.js';
import { unknownWords } from './unknown-words.js';
import { readConcept, readPicture, readVerb } from './verbs.js';
import { MAX_CANDIDATES, whichOf } from './which.js';

const MAX_WORDS = 200;
/** Of what matters in a long text; see focus. */
const MAX_FOCUSED = 64;

/**
 * Reads a text. `isAsked`: whoever shows it has said that they ask after an owner ("Who owns this?"), so that the text need
 * not.
 */
export type Parser = (text: string, isAsked?: boolean) => Question;

/** Builds the vocabulary once; the parser itself is pure, and answers any text in bounded time. */
export function createParser(catalog: Catalog): Parser {
  const lexicon = createLexicon(catalog);
  const spell = createSpeller(lexicon);
  const abbreviations = createAbbreviations(lexicon.phrases);
  const readLink = createLinkReader(catalog, lexicon.book);

  return (text, isAsked = false) => {
    const plain = normalise(text, readLink);
    const tokens = focus(tokenise(plain, MAX_WORDS), questionsIn(plain), lexicon, spell).slice(0, MAX_FOCUSED);
    const { sight, corrections, rivals } = spell(tokens);
    if (saysNothing(sight) && !wantsPicture(sight)) return { kind: 'help' };
    const understanding = understand(sight, catalog);
    const isGuessed = [...corrections.values()].some(({ edits, word }) => edits > 1 && !isLong(word));
    const spoken = isGuessed
      ? undefined
      : (readPicture(understanding) ?? readConcept(understanding) ?? readVerb(understanding));
    if (spoken) return spoken;

    const scope = scopeOf(understanding, corrections, lexicon, isAsked);
    if (scope === 'outside') return { kind: 'unknown' };
    const others = rivals.map((rival) => understand(rival, catalog)).filter((other) => differs(other, understanding));
    if (scope === 'near' || others.length > 0) return unsure([understanding, ...others], abbreviations);
    return asked(understanding);
  };

  function asked(understanding: Understanding): Question {
    const { subjects, layers, comparing, sight } = understanding;
    const [first] = subjects;
    if (!first) {
      const [provider] = sight.providers;
      if (layers.length > 0) return { kind: 'ask', subjects: [], layers };
      const isAlone = provider && saysNothing(sight, [provider]);
      return isAlone ? { kind: 'list', provider: provider.value, page: 1 } : { kind: 'unknown' };
    }
    if (first.misplaced && !comparing) return unsure([understanding], abbreviations);
    const which = whichOf(subjects, layers, subjects.length > 1 ? 'compare' : undefined);
    if (which) return which;
    if (!comparing && isOneForAnother(understanding)) return unsure([understanding], abbreviations);
    const ids = [...new Set(subjects.flatMap(({ candidates }) => candidates))];
    const saysOnly = sight.verbs.some(({ value }) => value === 'onlyDifferences');
    if (ids.length > 1)
      return { kind: 'compare', subjects: ids, layers, ...(saysOnly && { onlyDifferences: true as const }) };
    const [reading] = ids.some(isService) ? [] : sight.readings;
    return { kind: 'ask', subjects: ids, layers, ...(reading && { reading: reading.value }) };
  }
}

/** Asks back with the nearest: what was understood, or services whose abbreviation is one slip away. */
function unsure(understandings: readonly Understanding[], abbreviations: (typed: string) => ServiceId[]): Question {
  const [first] = understandings;
  const named = understandings.flatMap(({ subjects }) => subjects.flatMap(idsOf));
  const near = (understanding: Understanding) =>
    unknownWords(understanding).flatMap((at) => abbreviations(textAt(understanding.sight.tokens, at)));
  const candidates = new Set(named.length > 0 ? named : understandings.flatMap(near));
  return { kind: 'unsure', candidates: [...candidates].slice(0, MAX_CANDIDATES), layers: first?.layers ?? [] };
}

function differs(one: Understanding, other: Understanding): boolean {
  const key = ({ subjects, layers }: Understanding) => [...subjects.map(idsOf), ...layers].join();
  return key(one) !== key(other);
}

/** "VPC Service Controls for BigQuery", "the nsg on our vmss": either may be meant. */
function isOneForAnother({ subjects, layers, sight }: Understanding): boolean {
  const [one, other, ...more] = subjects;
  if (!one || !other || more.length > 0 || layers.length > 0) return false;
  return RELATING.has(textAt(sight.tokens, other.span.start - 1));
}

const RELATING = wordSet('for on in of behind under');

/** Nothing but these, or a greeting. */
function saysNothing({ tokens, talk }: Sight, but: readonly Place[] = []): boolean {
  const places = [...but, ...talk.filter(({ value }) => value === 'filler')];
  return tokens.every((_, at) => places.some((place) => covers(place, at)));
}

const idsOf = ({ candidates }: Named): readonly SubjectId[] => candidates;
