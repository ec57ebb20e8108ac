import { h } from './dom.js';
import type { User } from './wire.js';

/** A square with an initial; the app's is its mark. */
export function avatar(user: User | undefined, size: 'large' | 'small' = 'large'): HTMLElement {
  const kind = user?.isBot ? (user.name === 'slackbot' ? 'slackbot' : 'app') : `person-${hue(user?.id ?? '')}`;
  const initial = kind === 'app' ? '' : (user?.realName[0] ?? '?').toUpperCase();
  return h('span', { class: `avatar ${size} ${kind}`, 'aria-hidden': 'true' }, initial);
}

const hue = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;
