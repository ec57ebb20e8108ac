import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  ImageElement,
  InputBlockElement,
  KnownBlock,
  SectionBlockAccessory,
} from '@slack/types';

export type InteractiveElement = Exclude<
  ActionsBlockElement | ContextActionsBlockElement | InputBlockElement | SectionBlockAccessory,
  ImageElement
>;

/** A block and the blocks inside it. */
export const andChildren = (block: KnownBlock): readonly KnownBlock[] =>
  block.type === 'container' ? [block, ...block.child_blocks] : [block];

/** The elements of a block that a person can use. */
export function elementsIn(block: KnownBlock): InteractiveElement[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return block.elements;
    case 'section':
      return block.accessory === undefined || block.accessory.type === 'image' ? [] : [block.accessory];
    case 'input':
      return [block.element];
    case 'card':
      return block.actions ?? [];
    default:
      return [];
  }
}
