import type { Option } from '@slack/types';
import type { InteractiveElement } from '../slack/block-elements.js';
import type { Picked, StateValue } from './page/wire.js';

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
