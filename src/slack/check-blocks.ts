import type { KnownBlock, RichTextBlock, TableBlock } from '@slack/types';
import { z } from 'zod';
import { andChildren, elementsIn } from './block-elements.js';
import { blockSchema } from './block-schema.js';
import { BLOCK_SURFACES, ELEMENT_SURFACES, LIMITS, type Surface } from './limits.js';
import { id, plainText } from './text-schema.js';

/** What Slack would refuse: the error it names, and the line it puts in `response_metadata.messages`. */
export interface Problem {
  error: 'invalid_blocks' | 'invalid_attachments' | 'invalid_arguments' | 'message_truncated' | 'no_text';
  message: string;
}

const messageSchema = z.looseObject({ blocks: z.array(blockSchema).max(LIMITS.blocks.message).optional() });

const viewFields = {
  callback_id: id.optional(),
  external_id: id.optional(),
  private_metadata: z.string().max(LIMITS.privateMetadata).optional(),
};
const viewSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), blocks: z.array(blockSchema).max(LIMITS.blocks.home), ...viewFields }),
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(LIMITS.modalTitle),
    submit: plainText(LIMITS.modalTitle).optional(),
    close: plainText(LIMITS.modalTitle).optional(),
    blocks: z.array(blockSchema).max(LIMITS.blocks.modal),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...viewFields,
  }),
]);

export function areBlocks(value: unknown): value is KnownBlock[] {
  return z.array(blockSchema).safeParse(value).success;
}

/** Everything Slack would refuse in a message; an empty list means it will take it. */
export function checkMessage(message: { text?: unknown; blocks?: unknown }): Problem[] {
  const { text, blocks } = message;
  if (isEmpty(text) && (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0))) {
    return [{ error: 'no_text', message: 'a message needs `text` or `blocks`' }];
  }
  const tooLong: Problem[] =
    typeof text === 'string' && text.length > LIMITS.messageText
      ? [{ error: 'message_truncated', message: `text is cut at ${LIMITS.messageText} characters` }]
      : [];
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return [...tooLong, ...inSlacksWords(parsed.error, message, 'invalid_blocks', '')];
  if (!areBlocks(blocks)) return tooLong;
  return [
    ...tooLong,
    ...misplaced(blocks, 'message', '/blocks').map(refusal('invalid_blocks')),
    ...repeated(blocks, '/blocks').map(refusal('invalid_blocks')),
    ...tables(blocks),
    ...markdown(blocks),
  ];
}

/** Everything Slack would refuse in a modal or in App Home. */
export function checkView(view: object): Problem[] {
  const parsed = viewSchema.safeParse(view);
  if (!parsed.success) return inSlacksWords(parsed.error, view, 'invalid_arguments', '/view');
  const blocks = 'blocks' in view && areBlocks(view.blocks) ? view.blocks : [];
  const lines = [
    ...misplaced(blocks, parsed.data.type, '/view/blocks'),
    ...repeated(blocks, '/view/blocks'),
    ...(parsed.data.type === 'modal' && parsed.data.submit === undefined && blocks.some(({ type }) => type === 'input')
      ? ['missing required field: submit (a modal with input blocks needs it) [json-pointer:/view]']
      : []),
  ];
  return lines.map(refusal('invalid_arguments'));
}

const refusal =
  (error: Problem['error']) =>
  (message: string): Problem => ({ error, message });

const isEmpty = (text: unknown): boolean => text === undefined || text === null || text === '';

/** Blocks and elements that this surface cannot hold. */
function misplaced(blocks: readonly KnownBlock[], surface: Surface, path: string): string[] {
  return blocks.flatMap((block, index) => {
    const here = `${path}/${index}`;
    if (!BLOCK_SURFACES[block.type].includes(surface)) {
      return [`${block.type} is not supported in a ${surface} [json-pointer:${here}]`];
    }
    if (block.type === 'container') return misplaced(block.child_blocks, surface, `${here}/child_blocks`);
    return elementsIn(block)
      .filter(({ type }) => ELEMENT_SURFACES[type]?.includes(surface) === false)
      .map(({ type }) => `${type} is not supported in a ${surface} [json-pointer:${here}]`);
  });
}

/** A block_id may stand once in a message, an action_id once in a block. */
function repeated(blocks: readonly KnownBlock[], path: string): string[] {
  const blockIds = blocks.flatMap(andChildren).flatMap(({ block_id }) => block_id ?? []);
  return [
    ...twice(blockIds).map((repeatedId) => `block_id ${repeatedId} already exists [json-pointer:${path}]`),
    ...blocks.flatMap((block, index) =>
      andChildren(block)
        .flatMap((one) => twice(elementsIn(one).flatMap(({ action_id }) => action_id ?? [])))
        .map((repeatedId) => `action_id ${repeatedId} already exists [json-pointer:${path}/${index}]`),
    ),
  ];
}

const twice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((one, index) => ids.indexOf(one) !== index)),
];

function tables(blocks: readonly KnownBlock[]): Problem[] {
  const all = blocks.flatMap(andChildren).filter((block) => block.type === 'table' || block.type === 'data_table');
  if (all.length > 1) return [{ error: 'invalid_attachments', message: 'only_one_table_allowed' }];
  return all.flatMap((block) => [
    ...(charactersIn(block.rows) > LIMITS.tableCharacters
      ? [refusal('invalid_blocks')(`table has more than ${LIMITS.tableCharacters} characters over all its cells`)]
      : []),
    ...(new Set(block.rows.map((row) => row.length)).size > 1 && block.type === 'data_table'
      ? [refusal('invalid_blocks')('every row of a data_table has the same number of cells')]
      : []),
  ]);
}

const charactersIn = (rows: TableBlock['rows']): number =>
  rows.flat().reduce((sum, cell) => sum + (cell.type === 'rich_text' ? richTextLength(cell) : cell.text.length), 0);

function richTextLength(block: RichTextBlock): number {
  return block.elements
    .flatMap((part) =>
      part.type === 'rich_text_list' ? part.elements.flatMap(({ elements }) => elements) : part.elements,
    )
    .reduce((sum, element) => sum + ('text' in element ? (element.text?.length ?? 0) : 0), 0);
}

function markdown(blocks: readonly KnownBlock[]): Problem[] {
  const length = blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0), 0);
  if (length <= LIMITS.markdown) return [];
  return [refusal('invalid_blocks')(`markdown blocks hold more than ${LIMITS.markdown} characters together`)];
}

function inSlacksWords(error: z.ZodError, input: unknown, name: Problem['error'], prefix: string): Problem[] {
  return error.issues.flatMap((issue) => {
    const pointer = `[json-pointer:${[prefix, ...issue.path.map(String)].join('/')}]`;
    return complaints(issue, input).map((complaint) => ({ error: name, message: `${complaint} ${pointer}` }));
  });
}

function complaints(issue: z.core.$ZodIssue, input: unknown): string[] {
  switch (issue.code) {
    case 'too_big':
      return [
        issue.origin === 'array'
          ? `no more than ${issue.maximum} items allowed`
          : `must be less than ${Number(issue.maximum) + 1} ${issue.origin === 'string' ? 'characters' : ''}`.trim(),
      ];
    case 'too_small':
      return [
        issue.origin === 'array'
          ? `no fewer than ${issue.minimum} items allowed`
          : `must be more than ${Number(issue.minimum) - 1} ${issue.origin === 'string' ? 'characters' : ''}`.trim(),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => `invalid additional property: ${key}`);
    case 'invalid_union':
      return [`unsupported type: ${String(valueAt(input, issue.path))}`];
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? [`missing required field: ${String(issue.path.at(-1) ?? 'view')}`]
        : [`must provide ${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`];
    default:
      return [issue.message];
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? Reflect.get(value, key) : undefined), input);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
