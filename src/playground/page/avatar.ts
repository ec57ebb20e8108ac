import { h } from './dom.js';
import type { User } from './wire.js';

/** A square with an initial; the app's is its mark. */
export function avatar(user: User | undefined, size: 'large' | 'small' = 'large'): HTMLElement {
  const kind = user?.isBot ? (user.name === 'slackbot' ? 'slackbot' : 'app') : `person-${hue(user?.name ?? '')}`;
  const initial = kind === 'app' ? '' : (user?.realName[0] ?? '?').toUpperCase();
  return h('span', { class: `avatar ${size} ${kind}`, 'aria-hidden': 'true' }, initial);
}

const HUES = 5;

const hue = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 3 + letter.charCodeAt(0)) % 9973, 0) % HUES;
