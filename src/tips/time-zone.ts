import { nearest } from './nearest.js';
import { oneOf, open, type Reading, sure } from './reading.js';
import { plain } from './words.js';
import { OTHER_NAMES, PLAIN_WORDS, RENAMED, SHARED_NAMES } from './zone-names.js';
import { readOffset, zonesAt } from './zone-offset.js';

/** The longest name, in words: "coordinated universal time". */
export const MAX_ZONE_WORDS = 4;
const MAX_OPTIONS = 5;
const TIME_ZONE = / (?:(?:standard |daylight |summer |local )?time(?: ?zone)?|zone|tz)$/;
/** The zones that Intl lists, under their newest names, and UTC. */
export const ZONES: readonly string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone)]),
];

const REGIONS = [...new Set(ZONES.map((zone) => plain(zone.split('/')[0] ?? '')))].filter((name) => name !== 'utc');
const NAMES = zonesByName();
/** What a misspelt zone is compared with; abbreviations are too near to each other. */
const SPELLINGS = [...NAMES.keys()].filter((name) => name.length > 3);

/** The zone under the name that is kept; undefined where Intl knows none. Fixed offsets are no zones. */
export function canonicalZone(name: string): string | undefined {
  if (/^(?:[+-]|etc\/gmt)/i.test(name)) return undefined;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: RENAMED[name] ?? name }).resolvedOptions().timeZone;
    if (/^(?:utc|etc\/(?:utc|uct|universal|zulu))$/i.test(name) || known === 'Etc/UTC') return 'UTC';
    return RENAMED[known] ?? known;
  } catch {
    return undefined;
  }
}

/** A zone by its name, its city, its country or an abbreviation; an offset is asked back. */
export function readZone(text: string, today: string): Reading<string> | undefined {
  const offset = readOffset(text);
  if (offset !== undefined) return open(zonesAt(offset, today, ZONES).slice(0, MAX_OPTIONS));
  const named = NAMES.get(spoken(text)) ?? NAMES.get(spoken(text).replace(TIME_ZONE, ''));
  if (named) return oneOf(named);
  if (!/^[^ ]+\/[^ ]+$/.test(text)) return undefined;
  const linked = canonicalZone(text);
  if (linked) return sure(linked);
  return isRegional(text) ? (readMisspeltZone(text)?.reading ?? open([])) : undefined;
}

/** "Amserdam", "Europe/Londn": the zones whose names are a slip away, or two, which is asked back. */
export function readMisspeltZone(text: string): { reading: Reading<string>; edits: number } | undefined {
  const name = spoken(text);
  if (NAMES.has(name)) return { reading: oneOf(NAMES.get(name) ?? []), edits: 0 };
  const { words, edits } = nearest(name, SPELLINGS);
  const zones = [...new Set(words.flatMap((word) => NAMES.get(word) ?? []))].slice(0, MAX_OPTIONS);
  return zones.length > 0 ? { reading: edits > 1 ? open(zones) : oneOf(zones), edits } : undefined;
}

/** "Eurpoe/London": the part before the slash is a region of the world, well spelt or not. */
function isRegional(text: string): boolean {
  const region = text.split('/')[0] ?? '';
  return REGIONS.includes(region) || nearest(region, REGIONS).words.length > 0;
}

function spoken(text: string): string {
  return plain(text)
    .replace(/[_/ -]+/g, ' ')
    .replace(/[.']/g, '')
    .trim();
}

function zonesByName(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, zone: string) => {
    const zones = names.get(spoken(name)) ?? [];
    names.set(spoken(name), zones.includes(zone) ? zones : [...zones, zone]);
  };
  const shared = new Set(Object.keys(SHARED_NAMES).flatMap((list) => list.split(', ')));
  for (const zone of ZONES) {
    add(zone, zone);
    const city = plain(zone.split('/').at(-1) ?? '');
    if (!PLAIN_WORDS.has(city) && !shared.has(spoken(city))) add(city, zone);
  }
  for (const [old, zone] of Object.entries(RENAMED)) {
    add(old, zone);
    if (!shared.has(spoken(old.split('/').at(-1) ?? ''))) add(old.split('/').at(-1) ?? '', zone);
  }
  for (const [zone, list] of Object.entries(OTHER_NAMES)) for (const name of list.split(', ')) add(name, zone);
  for (const [list, zones] of Object.entries(SHARED_NAMES)) {
    for (const name of list.split(', ')) for (const zone of zones) add(name, zone);
  }
  return names;
}
