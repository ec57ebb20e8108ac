import type { TextObject } from '@slack/types';
import { h } from './dom.js';
import { emoji } from './emoji.js';
import { mrkdwn, plainly } from './mrkdwn.js';
import type { Names } from './names.js';

/** A text object as nodes. */
export function drawText(text: TextObject, names: Names): Node {
  return text.type === 'mrkdwn' ? mrkdwn(text.text, names) : h('span', { class: 'lines' }, ...lines(plain(text)));
}

/** A text object as a string, for labels. */
export const plain = ({ type, text }: TextObject): string =>
  type === 'mrkdwn' ? plainly(text) : text.replace(/:([a-z0-9_+-]+):/g, (_whole, name: string) => emoji(name));

const lines = (text: string): (Node | string)[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
