import { h } from './dom.js';
import { emoji, isEmoji } from './emoji.js';
import { broadcastMention, channelMention, link, usergroupMention, userMention } from './mentions.js';
import type { Names } from './names.js';

/** Slack's own markup as nodes: *bold*, _italic_, ~strike~, `code`, ```pre```, > quotes, <links> and :emoji:. */
export function mrkdwn(text: string, names: Names): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of text.split(/(```[\s\S]+?```)/)) {
    const [, code] = /^```\n?([\s\S]+?)\n?```$/.exec(part) ?? [];
    if (code !== undefined) fragment.append(h('pre', { class: 'pre' }, unescaped(code)));
    else if (part !== '') fragment.append(...paragraphs(part.replace(/^\n|\n$/g, ''), names));
  }
  return fragment;
}

/** Without the markup: for labels and previews. */
export const plainly = (text: string): string =>
  unescaped(text.replace(/<[^<>|]+\|([^<>]+)>/g, '$1').replace(/<(https?:[^<>]+)>/g, '$1')).replace(
    /:([a-z0-9_+-]+):/g,
    (_whole, name: string) => emoji(name),
  );

export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Runs of lines: those that begin with > are a quote, the others text. */
function paragraphs(text: string, names: Names): HTMLElement[] {
  const runs: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = line.startsWith('&gt;') || line.startsWith('>');
    const content = quoted ? line.replace(/^(&gt;|>) ?/, '') : line;
    const last = runs.at(-1);
    if (last?.quoted === quoted) last.lines.push(content);
    else runs.push({ quoted, lines: [content] });
  }
  return runs.map(({ quoted, lines }) => {
    const nodes = lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [line === '' ? h('span', { class: 'gap' }) : h('br')]),
      ...inline(line, names),
    ]);
    return quoted ? h('blockquote', {}, ...nodes) : h('span', { class: 'lines' }, ...nodes);
  });
}

const TOKEN = new RegExp(
  [
    '`([^`\\n]+)`',
    '<([^<>\\n]+)>',
    '(?<![\\w*])\\*(?!\\s)([^*\\n]+?)(?<!\\s)\\*(?![\\w*])',
    '(?<![\\w])_(?!\\s)([^\\n]+?)(?<!\\s)_(?![\\w])',
    '(?<![\\w~])~(?!\\s)([^~\\n]+?)(?<!\\s)~(?![\\w~])',
    ':([a-z0-9_+-]+):',
  ].join('|'),
  'g',
);

function inline(text: string, names: Names): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, code, angle, bold, italic, strike, emojiName] = match;
    if (emojiName !== undefined && !isEmoji(emojiName)) continue;
    nodes.push(unescaped(text.slice(end, match.index)));
    end = match.index + whole.length;
    if (code !== undefined) nodes.push(h('code', {}, unescaped(code)));
    else if (angle !== undefined) nodes.push(angled(angle, names));
    else if (bold !== undefined) nodes.push(h('strong', {}, ...inline(bold, names)));
    else if (italic !== undefined) nodes.push(h('em', {}, ...inline(italic, names)));
    else if (strike !== undefined) nodes.push(h('s', {}, ...inline(strike, names)));
    else if (emojiName !== undefined)
      nodes.push(h('span', { class: 'emoji', title: `:${emojiName}:` }, emoji(emojiName)));
  }
  nodes.push(unescaped(text.slice(end)));
  return nodes;
}

/** What stands between < and >: a person, a channel, a group, a date or a link. */
function angled(content: string, names: Names): Node {
  const [target = '', label] = content.split('|', 2);
  if (target.startsWith('@')) return userMention(target.slice(1), names);
  if (target.startsWith('#')) return channelMention(target.slice(1), names);
  if (target.startsWith('!subteam^')) return usergroupMention(target.slice('!subteam^'.length), names);
  if (target.startsWith('!date^')) return h('time', {}, label ?? '');
  if (target.startsWith('!')) return broadcastMention(target.slice(1));
  return link(unescaped(target), label === undefined ? undefined : unescaped(label));
}
