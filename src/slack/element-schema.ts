import { z } from 'zod';
import { LIMITS } from './limits.js';
import { anyText, confirm, id, image, plainText } from './text-schema.js';

const element = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), action_id: id.optional(), ...shape });

const label = z.string().min(1).max(LIMITS.accessibilityLabel);
const buttonText = plainText(LIMITS.buttonText);
const value = z.string().max(LIMITS.buttonValue);
const colour = z.enum(['primary', 'danger']);

const confirmable = { confirm: confirm.optional() };
const field = {
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
};
const choice = { ...confirmable, ...field };
const several = { ...choice, max_selected_items: z.number().int().min(1).optional() };
const typed = {
  ...field,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
    })
    .optional(),
};

const optionFields = {
  value: z.string().min(1).max(LIMITS.optionText),
  description: anyText(LIMITS.optionText).optional(),
};
const option = z.strictObject({
  text: plainText(LIMITS.optionText),
  ...optionFields,
  url: z.string().max(LIMITS.url).optional(),
});
const richOption = z.strictObject({ text: anyText(LIMITS.optionText), ...optionFields });
const options = z.array(option).min(1).max(LIMITS.options);
const optionGroups = z
  .array(z.strictObject({ label: plainText(LIMITS.optionText), options }))
  .min(1)
  .max(LIMITS.options);

/** What an app may answer to a `block_suggestion`. */
export const suggestionsSchema = z.union([
  z.strictObject({ options: z.array(option).max(LIMITS.options) }),
  z.strictObject({ option_groups: optionGroups }),
]);

const menu = { options: options.optional(), option_groups: optionGroups.optional() };
const oneMenu = {
  check: ({ options, option_groups }: { options?: unknown; option_groups?: unknown }) =>
    (options === undefined) !== (option_groups === undefined),
  error: 'must define either `options` or `option_groups`',
};

const conversationFilter = z
  .strictObject({
    include: z.array(z.enum(['im', 'mpim', 'private', 'public'])),
    exclude_external_shared_channels: z.boolean(),
    exclude_bot_users: z.boolean(),
  })
  .partial()
  .optional();

const checkboxes = element('checkboxes', {
  ...confirmable,
  focus_on_load: z.boolean().optional(),
  options: z.array(richOption).min(1).max(LIMITS.checkboxOptions),
  initial_options: z.array(richOption).min(1).optional(),
});
const radioButtons = element('radio_buttons', {
  ...confirmable,
  focus_on_load: z.boolean().optional(),
  options: z.array(richOption).min(1).max(LIMITS.checkboxOptions),
  initial_option: richOption.optional(),
});

const pickers = [
  element('datepicker', { ...choice, initial_date: z.iso.date().optional() }),
  element('datetimepicker', {
    ...confirmable,
    focus_on_load: z.boolean().optional(),
    initial_date_time: z.number().int().optional(),
  }),
  element('timepicker', {
    ...choice,
    initial_time: z.iso.time({ precision: -1 }).optional(),
    timezone: z.string().optional(),
  }),
] as const;

const selects = [
  element('static_select', { ...choice, ...menu, initial_option: option.optional() }).refine(oneMenu.check, {
    error: oneMenu.error,
  }),
  element('multi_static_select', { ...several, ...menu, initial_options: z.array(option).min(1).optional() }).refine(
    oneMenu.check,
    { error: oneMenu.error },
  ),
  element('external_select', {
    ...choice,
    min_query_length: z.number().int().min(0).optional(),
    initial_option: option.optional(),
  }),
  element('multi_external_select', {
    ...several,
    min_query_length: z.number().int().min(0).optional(),
    initial_options: z.array(option).min(1).optional(),
  }),
  element('users_select', { ...choice, initial_user: z.string().optional() }),
  element('multi_users_select', { ...several, initial_users: z.array(z.string()).optional() }),
  element('channels_select', {
    ...choice,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  element('multi_channels_select', { ...several, initial_channels: z.array(z.string()).optional() }),
  element('conversations_select', {
    ...choice,
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: conversationFilter,
  }),
  element('multi_conversations_select', {
    ...several,
    initial_conversations: z.array(z.string()).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: conversationFilter,
  }),
] as const;

const richTextInput = element('rich_text_input', {
  ...typed,
  initial_value: z.looseObject({ type: z.literal('rich_text') }).optional(),
  min_lines: z.number().int().optional(),
  max_lines: z.number().int().optional(),
});

const textInputs = [
  element('plain_text_input', {
    ...typed,
    initial_value: z.string().max(LIMITS.inputLength).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(LIMITS.inputLength).optional(),
    max_length: z.number().int().min(1).max(LIMITS.inputLength).optional(),
  }),
  element('email_text_input', { ...typed, initial_value: z.string().optional() }),
  element('url_text_input', { ...typed, initial_value: z.string().optional() }),
  element('number_input', {
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  element('file_input', {
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const;

const feedbackButton = z.strictObject({
  text: buttonText,
  accessibility_label: label.optional(),
  value,
});

const buttons = [
  element('button', {
    ...confirmable,
    text: buttonText,
    value: value.optional(),
    url: z.string().max(LIMITS.url).optional(),
    style: colour.optional(),
    accessibility_label: label.optional(),
  }),
  element('overflow', { ...confirmable, options: z.array(option).min(1).max(LIMITS.overflowOptions) }),
  element('workflow_button', {
    ...confirmable,
    text: buttonText,
    workflow: z.looseObject({}),
    style: colour.optional(),
    accessibility_label: label.optional(),
  }),
] as const;

/** What an `actions` block can hold. */
export const elements = z.discriminatedUnion('type', [
  ...buttons,
  ...selects,
  ...pickers,
  checkboxes,
  radioButtons,
  richTextInput,
]);

/** What a `context_actions` block can hold. */
export const contextActionElements = z.discriminatedUnion('type', [
  element('feedback_buttons', { positive_button: feedbackButton, negative_button: feedbackButton }),
  element('icon_button', {
    ...confirmable,
    icon: z.string().min(1),
    text: buttonText,
    accessibility_label: label.optional(),
    value: value.optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);

export const sectionAccessories = z.discriminatedUnion('type', [
  ...buttons,
  ...selects,
  ...pickers,
  checkboxes,
  radioButtons,
  image,
]);

export const inputElements = z.discriminatedUnion('type', [
  ...selects,
  ...pickers,
  ...textInputs,
  checkboxes,
  radioButtons,
  richTextInput,
]);
