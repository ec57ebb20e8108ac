import { z } from 'zod';
import { contextActionElements, elements, inputElements, sectionAccessories } from './element-schema.js';
import { LIMITS } from './limits.js';
import { anyText, id, image, imageSource, mrkdwn, plainText } from './text-schema.js';

/** A block of the type, with the properties Slack knows: it refuses a message for one it does not. */
const block = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: id.optional(), ...shape });

const style = z
  .strictObject({
    bold: z.boolean(),
    code: z.boolean(),
    italic: z.boolean(),
    strike: z.boolean(),
    underline: z.boolean(),
  })
  .partial()
  .optional();

const richTextElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({ type: z.literal('color'), value: z.string(), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.number(),
    format: z.string(),
    url: z.string().optional(),
    fallback: z.string().optional(),
    style,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string(),
    unicode: z.string().optional(),
    url: z.string().optional(),
    style,
  }),
  z.strictObject({
    type: z.literal('link'),
    url: z.string().min(1).max(LIMITS.url),
    text: z.string().optional(),
    unsafe: z.boolean().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('team'), team_id: z.string(), style }),
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string(), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
]);

const border = z.union([z.literal(0), z.literal(1)]).optional();
const richTextSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richTextElement) });

const richText = block('rich_text', {
  elements: z.array(
    z.discriminatedUnion('type', [
      richTextSection,
      z.strictObject({
        type: z.literal('rich_text_list'),
        style: z.enum(['bullet', 'ordered']),
        elements: z.array(richTextSection),
        indent: z.number().int().min(0).max(8).optional(),
        border,
      }),
      z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richTextElement), border }),
      z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(richTextElement), border }),
    ]),
  ),
});

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const rawNumber = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) });
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);

const table = block('table', {
  rows: z.array(z.array(cell).min(1).max(LIMITS.tableCells)).min(1).max(LIMITS.tableRows),
  column_settings: z
    .array(z.strictObject({ align: z.enum(['left', 'center', 'right']), is_wrapped: z.boolean() }).partial())
    .max(LIMITS.tableCells)
    .optional(),
});

const image_ = block('image', {
  ...imageSource,
  title: plainText(LIMITS.imageTitle).optional(),
});

const actions = block('actions', { elements: z.array(elements).min(1).max(LIMITS.actionsElements) });
const context = block('context', {
  elements: z
    .array(z.discriminatedUnion('type', [plainText(), mrkdwn(), image]))
    .min(1)
    .max(LIMITS.contextElements),
});
const divider = block('divider', {});
const file = block('file', { source: z.string(), external_id: z.string() });
const header = block('header', { text: plainText(LIMITS.header) });
const input = block('input', {
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElements,
});
const section = block('section', {
  text: anyText().optional(),
  fields: z.array(anyText(LIMITS.sectionField)).min(1).max(LIMITS.sectionFields).optional(),
  accessory: sectionAccessories.optional(),
  expand: z.boolean().optional(),
}).refine(({ text, fields }) => text !== undefined || fields !== undefined, {
  error: 'must define either `text` or `fields`',
});
const video = block('video', {
  video_url: z.string(),
  thumbnail_url: z.string(),
  alt_text: z.string().min(1).max(LIMITS.altText),
  title: plainText(200),
  title_url: z.string().optional(),
  author_name: z.string().max(50).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: z.string().optional(),
  description: plainText(200).optional(),
});

const card = block('card', {
  hero_image: image.optional(),
  icon: image.optional(),
  title: mrkdwn(LIMITS.cardTitle).optional(),
  subtitle: mrkdwn(LIMITS.cardTitle).optional(),
  body: mrkdwn(LIMITS.cardBody).optional(),
  actions: z.array(elements).max(LIMITS.cardButtons).optional(),
});

const taskCard = block('task_card', {
  task_id: z.string(),
  title: z.string(),
  details: richText.optional(),
  output: richText.optional(),
  sources: z
    .array(z.strictObject({ type: z.literal('url'), url: z.string().max(LIMITS.url), text: z.string() }))
    .optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

export const blockSchema = z.discriminatedUnion('type', [
  actions,
  block('alert', {
    text: anyText(LIMITS.alertText),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  card,
  block('carousel', { elements: z.array(card).min(1).max(LIMITS.carouselCards) }),
  block('container', {
    title: plainText(LIMITS.containerTitle).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(LIMITS.containerTitle).optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          context,
          divider,
          file,
          header,
          image_,
          input,
          richText,
          section,
          table,
          video,
        ]),
      )
      .min(1)
      .max(LIMITS.containerBlocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: image.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  }),
  context,
  block('context_actions', { elements: z.array(contextActionElements).min(1).max(LIMITS.contextActionsElements) }),
  block('data_table', {
    rows: z.array(z.array(cell).min(1).max(LIMITS.tableCells)).min(1).max(LIMITS.dataTableRows),
    caption: z.string().min(1),
    page_size: z.number().int().min(1).max(LIMITS.dataTablePage).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  }),
  divider,
  file,
  header,
  image_,
  input,
  block('markdown', { text: z.string().min(1).max(LIMITS.markdown) }),
  block('plan', { title: z.string(), tasks: z.array(taskCard).optional() }),
  richText,
  section,
  table,
  taskCard,
  video,
]);
