import { nearest } from './nearest.js';
import { compared, type Word } from './words.js';

export type TipsVerb = 'on' | 'off' | 'list' | 'pause' | 'resume' | 'preview' | 'form';

const VERBS: ReadonlyMap<string, TipsVerb> = new Map([
  ...forms('on', 'on, start, enable, activate, subscribe, schedule, add, set, change'),
  ...forms('off', 'off, stop, disable, deactivate, unsubscribe, cancel, remove, delete, opt out'),
  ...forms('list', 'list, status, show, show all, ls, subscriptions'),
  ...forms('pause', 'pause, snooze, hold, mute, suspend'),
  ...forms('resume', 'resume, unpause, continue, unmute, unsnooze, go on, start again, restart'),
  ...forms('preview', 'preview, example, sample, test, try, show me one, show one'),
  ...forms('form', 'form, help, edit, configure, settings, setup, set up, options'),
]);
/** Too like other words to be taken for a misspelt verb. */
const UNLIKELY = new Set('test show hold mute form edit help change remove'.split(' '));
const SPELLINGS = [...VERBS.keys()].filter((name) => !name.includes(' ') && !UNLIKELY.has(name));
const MAX_VERB_WORDS = 3;
const SWITCHES = new Set(['turn', 'switch']);
const ANNOUNCED = new Set('please pls can could you i want to'.split(' '));
const OBJECTS = new Set('them it the my our tips tip please pls me us to for'.split(' '));

export interface Spoken {
  readonly verb: TipsVerb | undefined;
  /** Everything behind the verb. */
  readonly rest: readonly Word[];
}

/** The verb that a command begins with: "off", "turn them off", "start again". */
export function readVerb(words: readonly Word[]): Spoken {
  let from = 0;
  while (ANNOUNCED.has(words[from]?.text ?? '') && from < words.length - 1) from++;
  if (SWITCHES.has(words[from]?.text ?? '')) {
    const at = words.findIndex(({ text }) => text === 'on' || text === 'off');
    const between = words.slice(from + 1, Math.max(at, 0));
    if (at > 0 && between.every(({ text }) => OBJECTS.has(text))) return behind(words, at, at + 1);
  }
  for (let to = from + MAX_VERB_WORDS; to > from; to--) {
    if (to <= words.length && VERBS.has(compared(words.slice(from, to)))) return behind(words, from, to);
  }
  return { verb: undefined, rest: words };
}

/** Verbs that are a slip away from the first word: "resme". */
export function readMisspeltVerb([first, ...rest]: readonly Word[]): { verbs: TipsVerb[]; rest: readonly Word[] } {
  const near = first?.text === 'of' ? ['off', 'on'] : nearest(first?.text ?? '', SPELLINGS).words;
  return { verbs: [...new Set(near.flatMap((word) => VERBS.get(word) ?? []))], rest };
}

function behind(words: readonly Word[], from: number, to: number): Spoken {
  const isObject = (at: number) => OBJECTS.has(words[at]?.text ?? '');
  let next = to;
  while (isObject(next)) next++;
  return { verb: VERBS.get(compared(words.slice(from, to))), rest: words.slice(next) };
}

function forms(verb: TipsVerb, list: string): [string, TipsVerb][] {
  return list.split(', ').map((form) => [form, verb]);
}
