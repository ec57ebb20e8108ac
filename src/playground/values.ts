import type { KnownBlock, Option } from '@slack/types';
import type { InteractiveElement } from '../slack/block-elements.js';
import { type Placed, placedElements } from './elements.js';
import type { Picked, StateValue, StateValues } from './page/wire.js';

/** `state.values` before anybody touched anything: the initial values. */
export function initialState(blocks: readonly KnownBlock[]): StateValues {
  const state: StateValues = {};
  for (const { blockId, actionId, element } of placedElements(blocks)) {
    const value = initialValue(element);
    if (value !== null) state[blockId] = { ...state[blockId], [actionId]: value };
  }
  return state;
}

/** The value an element starts with; null for those that remember nothing, such as buttons. */
function initialValue(element: InteractiveElement): StateValue | null {
  const { type } = element;
  switch (type) {
    case 'button':
    case 'workflow_button':
    case 'overflow':
    case 'feedback_buttons':
    case 'icon_button':
      return null;
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null };
    case 'file_input':
      return { type };
  }
}

/** What a person's choice becomes: in `state.values`, and (with the ids) in the `actions` of a payload. */
export function pickedValue(element: InteractiveElement, picked: Picked, offered: readonly Option[]): StateValue {
  const { type } = element;
  switch (type) {
    case 'button':
    case 'workflow_button':
    case 'icon_button':
    case 'feedback_buttons':
    case 'file_input':
      return { type };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: one(picked) === null ? null : optionOf(element, one(picked), offered) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: many(picked).map((value) => optionOf(element, value, offered)) };
    case 'users_select':
      return { type, selected_user: one(picked) };
    case 'multi_users_select':
      return { type, selected_users: many(picked) };
    case 'channels_select':
      return { type, selected_channel: one(picked) };
    case 'multi_channels_select':
      return { type, selected_channels: many(picked) };
    case 'conversations_select':
      return { type, selected_conversation: one(picked) };
    case 'multi_conversations_select':
      return { type, selected_conversations: many(picked) };
    case 'datepicker':
      return { type, selected_date: one(picked) };
    case 'timepicker':
      return { type, selected_time: one(picked) };
    case 'datetimepicker':
      return { type, selected_date_time: one(picked) === null ? null : Number(one(picked)) };
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: one(picked) };
    case 'rich_text_input':
      return {
        type,
        rich_text_value: {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: one(picked) ?? '' }] }],
        },
      };
  }
}

const many = (picked: Picked): string[] =>
  Array.isArray(picked) ? picked : one(picked) === null ? [] : [String(picked)];

const one = (picked: Picked): string | null => {
  const first = Array.isArray(picked) ? picked[0] : picked;
  return first === undefined || first === null || first === '' ? null : String(first);
};

function optionOf(element: InteractiveElement, value: string | null, offered: readonly Option[]): Option {
  const options = [...optionsOf(element), ...offered];
  const option = options.find((candidate) => candidate.value === value);
  if (option !== undefined) return option;
  const choices = options.map((candidate) => candidate.value).join(', ') || 'nothing (ask with suggest() first)';
  throw new Error(`"${value}" is not an option of ${element.action_id}; it offers ${choices}`);
}

function optionsOf(element: InteractiveElement): readonly Option[] {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return element.options ?? element.option_groups?.flatMap(({ options }) => options) ?? [];
    case 'external_select':
      return element.initial_option === undefined ? [] : [element.initial_option];
    case 'multi_external_select':
      return element.initial_options ?? [];
    case 'radio_buttons':
    case 'checkboxes':
    case 'overflow':
      return element.options;
    default:
      return [];
  }
}

/** The part of an action that does not depend on what was picked. */
export function ownFields(element: InteractiveElement, picked: Picked): Record<string, unknown> {
  switch (element.type) {
    case 'button':
      return defined({ text: element.text, value: element.value, url: element.url, style: element.style });
    case 'workflow_button':
      return { text: element.text };
    case 'icon_button':
      return defined({ text: element.text, value: element.value, icon: element.icon });
    case 'feedback_buttons': {
      const { positive_button: positive, negative_button: negative } = element;
      const pressed = one(picked) === negative.value || one(picked) === 'negative' ? negative : positive;
      return { text: pressed.text, value: pressed.value };
    }
    default:
      return 'placeholder' in element ? defined({ placeholder: element.placeholder }) : {};
  }
}

const defined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What is missing or too long in the answer to an input block, in Slack's words; null when it will do. */
export function complaint({ element, input }: Placed, value: StateValue | undefined): string | null {
  if (input === null) return null;
  if (isBlank(value)) return input.optional ? null : 'Please complete this required field.';
  const text = value?.value ?? '';
  if (element.type === 'plain_text_input' && text !== '') {
    if (text.length < (element.min_length ?? 0)) return `This needs at least ${element.min_length} characters.`;
    if (text.length > (element.max_length ?? 3000)) return `This takes up to ${element.max_length ?? 3000} characters.`;
  }
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text)) return 'Enter a valid email address.';
  if (element.type === 'url_text_input' && !URL.canParse(text)) return 'Enter a valid URL.';
  if (element.type === 'number_input' && Number.isNaN(Number(text))) return 'Enter a valid number.';
  return null;
}

function isBlank(value: StateValue | undefined): boolean {
  if (value === undefined || value.type === 'file_input') return true;
  const { type: _, ...held } = value;
  return Object.values(held).every((one) => one === null || one === '' || (Array.isArray(one) && one.length === 0));
}
