import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { h } from './dom.js';
import { emoji } from './emoji.js';
import { broadcastMention, channelMention, link, usergroupMention, userMention } from './mentions.js';
import type { Names } from './names.js';

export function richText(block: RichTextBlock, names: Names): HTMLElement {
  return h('div', { class: 'rich-text' }, ...block.elements.map((part) => drawPart(part, names)));
}

function drawPart(part: RichTextBlockElement, names: Names): HTMLElement {
  switch (part.type) {
    case 'rich_text_section':
      return h('p', {}, ...part.elements.map((element) => drawElement(element, names)));
    case 'rich_text_quote':
      return h('blockquote', {}, ...part.elements.map((element) => drawElement(element, names)));
    case 'rich_text_preformatted':
      return h('pre', { class: 'pre' }, ...part.elements.map((element) => drawElement(element, names)));
    case 'rich_text_list': {
      const items = part.elements.map((item) => h('li', {}, ...item.elements.map((one) => drawElement(one, names))));
      const attributes = { class: `indent-${Math.min(part.indent ?? 0, 4)}` };
      return part.style === 'ordered' ? h('ol', attributes, ...items) : h('ul', attributes, ...items);
    }
  }
}

function drawElement(element: RichTextElement, names: Names): Node {
  return styled(bare(element, names), element.style);
}

function bare(element: RichTextElement, names: Names): Node {
  switch (element.type) {
    case 'text':
      return document.createTextNode(element.text);
    case 'link':
      return link(element.url, element.text);
    case 'emoji':
      return h('span', { class: 'emoji', title: `:${element.name}:` }, emoji(element.name));
    case 'user':
      return userMention(element.user_id, names);
    case 'usergroup':
      return usergroupMention(element.usergroup_id, names);
    case 'channel':
      return channelMention(element.channel_id, names);
    case 'broadcast':
      return broadcastMention(element.range);
    case 'team':
      return h('span', { class: 'mention' }, `@${element.team_id}`);
    case 'color':
      return h('code', {}, element.value);
    case 'date':
      return h('time', {}, element.fallback ?? new Date(element.timestamp * 1000).toLocaleString());
  }
}

function styled(node: Node, style: RichTextElement['style']): Node {
  let result = node;
  if (style?.code) result = h('code', {}, result);
  if (style?.bold) result = h('strong', {}, result);
  if (style?.italic) result = h('em', {}, result);
  if (style?.strike) result = h('s', {}, result);
  if (style?.underline) result = h('u', {}, result);
  return result;
}
