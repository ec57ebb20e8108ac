import type {
  CardBlock,
  ContainerBlock,
  ImageBlock,
  ImageElement,
  InputBlock,
  KnownBlock,
  SectionBlock,
} from '@slack/types';
import { drawAction } from './actions.js';
import { control } from './controls.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { richText } from './rich-text.js';
import { act, focusKey, type Scene, type Spot } from './scene.js';
import { dataTable, table } from './table.js';
import { drawText, plain } from './text.js';

export const drawBlocks = (blocks: readonly KnownBlock[], scene: Scene): HTMLElement =>
  h('div', { class: 'blocks' }, ...blocks.map((block) => drawBlock(block, scene)));

function drawBlock(block: KnownBlock, scene: Scene): HTMLElement {
  const blockId = block.block_id ?? '';
  switch (block.type) {
    case 'section':
      return section(block, scene);
    case 'header':
      return h('h3', { class: 'header-block' }, plain(block.text));
    case 'divider':
      return h('hr', { class: 'divider' });
    case 'context':
      return h(
        'div',
        { class: 'context' },
        ...block.elements.map((element) =>
          element.type === 'image' ? thumbnail(element) : h('span', {}, drawText(element, scene.names)),
        ),
      );
    case 'actions':
      return h('div', { class: 'actions' }, ...block.elements.map((element) => drawAction(element, blockId, scene)));
    case 'context_actions':
      return h(
        'div',
        { class: 'actions context-actions' },
        ...block.elements.map((element) => drawAction(element, blockId, scene)),
      );
    case 'image':
      return image(block);
    case 'input':
      return input(block, scene);
    case 'rich_text':
      return richText(block, scene.names);
    case 'markdown':
      return markdown(block.text);
    case 'table':
      return table(block, scene.names);
    case 'data_table':
      return dataTable(block, scene.names);
    case 'container':
      return container(block, scene);
    case 'card':
      return card(block, scene);
    case 'carousel':
      return h(
        'div',
        { class: 'carousel', role: 'region', 'aria-label': 'Cards', tabindex: 0 },
        ...block.elements.map((one) => card(one, scene)),
      );
    case 'alert':
      return h('div', { class: `alert ${block.level ?? 'default'}`, role: 'note' }, drawText(block.text, scene.names));
    case 'file':
    case 'plan':
    case 'task_card':
    case 'video':
      return h('p', { class: 'note' }, `Slack draws a ${block.type.replace('_', ' ')} here; the playground does not.`);
  }
}

function section({ text, fields, accessory, block_id: blockId = '' }: SectionBlock, scene: Scene): HTMLElement {
  return h(
    'div',
    { class: 'section' },
    h(
      'div',
      { class: 'section-body' },
      text !== undefined && h('div', { class: 'section-text' }, drawText(text, scene.names)),
      fields !== undefined &&
        h('div', { class: 'fields' }, ...fields.map((field) => h('div', {}, drawText(field, scene.names)))),
    ),
    accessory !== undefined &&
      h(
        'div',
        { class: 'accessory' },
        accessory.type === 'image' ? thumbnail(accessory) : drawAction(accessory, blockId, scene),
      ),
  );
}

/** The page loads nothing from elsewhere, so a picture is its description and a way to it. */
function thumbnail(element: ImageElement): HTMLElement {
  return h('span', { class: 'thumbnail', role: 'img', 'aria-label': element.alt_text, title: element.alt_text });
}

function image(block: ImageBlock): HTMLElement {
  const url = 'image_url' in block ? block.image_url : undefined;
  return h(
    'figure',
    { class: 'image' },
    block.title !== undefined && h('figcaption', {}, plain(block.title)),
    h(
      'div',
      { class: 'image-frame' },
      h('span', {}, block.alt_text),
      url !== undefined && h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, 'Open the picture'),
    ),
  );
}

function input(block: InputBlock, scene: Scene): HTMLElement {
  const blockId = block.block_id ?? '';
  const spot: Spot = { scene, blockId, actionId: block.element.action_id ?? '' };
  const label = plain(block.label);
  const { node, read } = control(block.element, spot, label, (value) => {
    if (block.dispatch_action === true) void act(spot, value, undefined);
  });
  const field = node.matches('input, textarea') ? node : node.querySelector<HTMLElement>('input, textarea');
  if (block.dispatch_action === true && field instanceof HTMLInputElement) {
    // Enter tells the app; it does not submit the form as well.
    field.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  }
  scene.form?.answers.set(blockId, read);
  const error = scene.form?.errors[blockId];
  const errorId = `${blockId}-error`;
  if (error !== undefined) {
    field?.setAttribute('aria-invalid', 'true');
    field?.setAttribute('aria-describedby', errorId);
  }
  return h(
    'div',
    { class: error === undefined ? 'input' : 'input wrong' },
    h(
      'label',
      { for: focusKey(spot) },
      label,
      block.optional === true && h('span', { class: 'optional' }, ' (optional)'),
    ),
    node,
    error !== undefined && h('p', { class: 'error', id: errorId, role: 'alert' }, error),
    block.hint !== undefined && h('p', { class: 'hint' }, plain(block.hint)),
  );
}

function container(block: ContainerBlock, scene: Scene): HTMLElement {
  const children = h('div', { class: 'container-body' }, ...block.child_blocks.map((child) => drawBlock(child, scene)));
  const title = h(
    'span',
    { class: 'container-title' },
    block.title === undefined ? '' : h('strong', {}, plain(block.title)),
    block.rich_text_title !== undefined && richText(block.rich_text_title, scene.names),
    block.subtitle !== undefined && h('small', {}, drawText(block.subtitle, scene.names)),
  );
  if (block.is_collapsible !== true) return h('section', { class: 'container' }, title, children);
  const key = `${block.block_id}/fold`;
  return h(
    'details',
    { class: 'container', open: block.default_collapsed !== true },
    h('summary', { 'data-focus': key }, title, icon('down')),
    children,
  );
}

function card(block: CardBlock, scene: Scene): HTMLElement {
  const { title, subtitle, body, actions, icon: small, hero_image: hero, block_id: blockId = '' } = block;
  return h(
    'article',
    { class: 'card' },
    hero !== undefined && h('div', { class: 'image-frame' }, hero.alt_text),
    small !== undefined && thumbnail(small),
    title !== undefined && h('strong', {}, drawText(title, scene.names)),
    subtitle !== undefined && h('small', {}, drawText(subtitle, scene.names)),
    body !== undefined && h('div', {}, drawText(body, scene.names)),
    actions !== undefined && h('div', { class: 'actions' }, ...actions.map((one) => drawAction(one, blockId, scene))),
  );
}
