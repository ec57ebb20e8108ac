import { h } from './dom.js';
import { emoji, isEmoji } from './emoji.js';
import { link } from './mentions.js';

/** A `markdown` block: headings, lists, quotes, fences and rules, in standard Markdown. */
export function markdown(text: string): HTMLElement {
  const parts = text.split(/^```[^\n]*\n([\s\S]*?)^```\s*$/m);
  const nodes = parts.flatMap((part, index) =>
    index % 2 === 1 ? [h('pre', { class: 'pre' }, part.replace(/\n$/, ''))] : chunks(part),
  );
  return h('div', { class: 'markdown' }, ...nodes);
}

const BETWEEN_CHUNKS = /\n{2,}|\n(?=#{1,6} |[-*+] |\d+[.)] |> )|(?<=^#{1,6} [^\n]*)\n/m;

function chunks(text: string): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  for (const chunk of text.split(BETWEEN_CHUNKS)) {
    const item = /^\s*(?:[-*+]|(\d+)[.)]) ([\s\S]*)$/.exec(chunk);
    if (item !== null) {
      const tag = item[1] === undefined ? 'ul' : 'ol';
      const last = drawn.at(-1);
      const list = last?.localName === tag ? last : h(tag);
      list.append(h('li', {}, ...inline(item[2] ?? '')));
      if (list !== last) drawn.push(list);
    } else if (chunk.trim() !== '') drawn.push(drawChunk(chunk.trim()));
  }
  return drawn;
}

function drawChunk(chunk: string): HTMLElement {
  const heading = /^(#{1,6}) (.*)$/.exec(chunk);
  if (heading !== null) return h((heading[1] ?? '').length === 1 ? 'h3' : 'h4', {}, ...inline(heading[2] ?? ''));
  if (/^(-{3,}|\*{3,})$/.test(chunk.trim())) return h('hr');
  if (chunk.startsWith('>')) return h('blockquote', {}, ...inline(chunk.replace(/^> ?/gm, '')));
  return h('p', {}, ...inline(chunk));
}

const TOKEN =
  /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<!\w)_([^_]+)_(?!\w)|~~([^~]+)~~|\[([^\]]+)\]\(([^)\s]+)\)|(https?:\/\/[^\s)]+)|:([a-z0-9_+-]+):|\n/g;

function inline(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, code, bold, bold2, italic, italic2, strike, label, url, bareUrl, emojiName] = match;
    if (emojiName !== undefined && !isEmoji(emojiName)) continue;
    nodes.push(text.slice(end, match.index));
    end = match.index + whole.length;
    const strong = bold ?? bold2;
    const em = italic ?? italic2;
    if (code !== undefined) nodes.push(h('code', {}, code));
    else if (strong !== undefined) nodes.push(h('strong', {}, ...inline(strong)));
    else if (em !== undefined) nodes.push(h('em', {}, ...inline(em)));
    else if (strike !== undefined) nodes.push(h('s', {}, ...inline(strike)));
    else if (label !== undefined && url !== undefined) nodes.push(link(url, label));
    else if (bareUrl !== undefined) nodes.push(link(bareUrl));
    else if (emojiName !== undefined) nodes.push(emoji(emojiName));
    else nodes.push(h('br'));
  }
  nodes.push(text.slice(end));
  return nodes;
}
