import type { LayerId } from '../catalog/schema.js';
import type { Guesses } from './guess.js';
import type { Names } from './names.js';
import { scopeText } from './scope.js';
import type { Scope } from './team-book.js';

/** "os, runtime on rds", read word by word; what the catalog does not have is named and not guessed. */
export type Assignment =
  | { readonly is: 'sure'; readonly layers: readonly LayerId[]; readonly scopes: readonly Scope[] }
  | { readonly is: 'unclear'; readonly unknown: readonly Unknown[]; readonly parts: Parts };

export interface Unknown {
  readonly about: 'layer' | 'scope';
  readonly heard: string;
  /** Where a name fits several scopes. */
  readonly scopes: readonly Scope[];
}

/** The lists on both sides of "on". */
interface Parts {
  readonly layers: string;
  readonly scopes: string;
}

const EVERYTHING: Scope = { of: 'everything' };

export function readAssignment(text: string, names: Names): Assignment {
  const whole = readParts({ layers: text, scopes: '' }, names);
  if (whole.is === 'sure') return whole;
  const parted = waysToPart(text).map((parts) => readParts(parts, names));
  return parted.sort((one, other) => doubts(one) - doubts(other))[0] ?? whole;
}

const doubts = (reading: Assignment): number => (reading.is === 'sure' ? 0 : reading.unknown.length);

/** "single sign on" has an "on" of its own, so each is tried, the last one first. */
function waysToPart(text: string): Parts[] {
  const places = [...text.matchAll(/(?<=\s)(?:on|for|of|in|at|with)(?=\s)/gi)];
  return places.reverse().map((place) => ({
    layers: text.slice(0, place.index).trim(),
    scopes: text.slice(place.index + place[0].length).trim(),
  }));
}

function readParts(parts: Parts, names: Names): Assignment {
  const unknown: Unknown[] = [];
  const layers = listOf(parts.layers, (words) => names.layers(words) !== undefined).flatMap((words) => {
    const known = names.layers(words);
    if (!known) unknown.push({ about: 'layer', heard: words, scopes: [] });
    return known ?? [];
  });
  const scopes = listOf(parts.scopes, (words) => names.scopes(words).length > 0).flatMap((words) => {
    const fitting = names.scopes(words);
    if (fitting.length !== 1) unknown.push({ about: 'scope', heard: words, scopes: fitting });
    return fitting.length === 1 ? fitting : [];
  });
  if (unknown.length > 0) return { is: 'unclear', unknown, parts };
  return { is: 'sure', layers: [...new Set(layers)], scopes: scopes.length > 0 ? scopes : [EVERYTHING] };
}

/** Parts a list at its commas, and at "and" where that is not part of a name. */
function listOf(text: string, isKnown: (words: string) => boolean): string[] {
  const items = text
    .split(/[,;]/)
    .map((item) => bare(item))
    .filter(Boolean);
  return items.flatMap((item) => (isKnown(item) ? item : item.split(/\s+(?:and|&|\+)\s+/i).map(bare)));
}

const bare = (words: string): string => words.trim().replace(/^(?:(?:and|the|our|all of)\s+)+/i, '');

const MOST_OFFERED = 4;

/** The same in words that are known: for one doubt each thing that it may mean, for several the likeliest of all. */
export function clearer({ unknown, parts }: Extract<Assignment, { is: 'unclear' }>, guesses: Guesses): string[] {
  const [first, ...others] = unknown.map((doubt) => ({ ...doubt, options: optionsFor(doubt, guesses) }));
  if (!first) return [];
  if (others.length === 0) {
    return first.options.slice(0, MOST_OFFERED).map((option) => inWords(replaced(parts, first, option)));
  }
  const all = [first, ...others];
  if (all.some(({ options }) => options.length === 0)) return [];
  return [inWords(all.reduce((text, doubt) => replaced(text, doubt, doubt.options[0] ?? ''), parts))];
}

const optionsFor = ({ about, heard, scopes }: Unknown, guesses: Guesses): readonly string[] => {
  if (about === 'layer') return guesses.layers(heard);
  return scopes.length > 0 ? scopes.map(scopeText) : guesses.scopes(heard);
};

const replaced = (parts: Parts, { about, heard }: Unknown, option: string): Parts =>
  about === 'layer'
    ? { ...parts, layers: parts.layers.replace(heard, () => option) }
    : { ...parts, scopes: parts.scopes.replace(heard, () => option) };

const inWords = ({ layers, scopes }: Parts): string => (scopes === '' ? layers : `${layers} on ${scopes}`);
