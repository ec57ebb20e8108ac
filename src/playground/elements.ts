import type { KnownBlock } from '@slack/types';
import { andChildren, elementsIn, type InteractiveElement } from '../slack/block-elements.js';

export interface Placed {
  blockId: string;
  actionId: string;
  element: InteractiveElement;
  /** Set when the element is the answer to an input block. */
  input: { optional: boolean; label: string } | null;
}

/** Blocks and elements without an id get one, as in Slack. */
export function withIds(blocks: readonly KnownBlock[], nextId: () => string): KnownBlock[] {
  const named = structuredClone([...blocks]);
  for (const block of named.flatMap(andChildren)) {
    block.block_id ??= nextId();
    for (const element of elementsIn(block)) element.action_id ??= nextId();
  }
  return named;
}

/** Every element that a person can use, in order. */
export function placedElements(blocks: readonly KnownBlock[]): Placed[] {
  return blocks.flatMap(andChildren).flatMap((block) =>
    elementsIn(block).map((element) => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      element,
      input: block.type === 'input' ? { optional: block.optional === true, label: block.label.text } : null,
    })),
  );
}

/** The element of that name, or an error that says what there is instead. */
export function findPlaced(blocks: readonly KnownBlock[], actionId: string, blockId: string | undefined): Placed {
  const all = placedElements(blocks);
  const placed = all.find((one) => one.actionId === actionId && (blockId === undefined || one.blockId === blockId));
  if (placed !== undefined) return placed;
  const inventory = all.length === 0 ? 'nothing to press' : all.map((one) => one.actionId).join(', ');
  throw new Error(`There is no "${actionId}" here; there is ${inventory}`);
}
