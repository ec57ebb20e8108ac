import type { ConversationsSelect, KnownBlock, MultiConversationsSelect } from '@slack/types';
import type { InteractiveElement } from '../slack/block-elements.js';
import { placedElements } from './elements.js';
import type { StateValue, StateValues } from './page/wire.js';

/** `state.values` before anybody touched anything: the initial values. */
export function initialState(blocks: readonly KnownBlock[], current: string | null = null): StateValues {
  const state: StateValues = {};
  for (const { blockId, actionId, element } of placedElements(blocks)) {
    const value = initialValue(element, current);
    if (value !== null) state[blockId] = { ...state[blockId], [actionId]: value };
  }
  return state;
}

/** The value an element starts with; null for those that remember nothing, such as buttons. */
function initialValue(element: InteractiveElement, current: string | null): StateValue | null {
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
      return { type, selected_conversation: element.initial_conversation ?? here(element, current) };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [here(element, current) ?? []].flat() };
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

const here = (element: ConversationsSelect | MultiConversationsSelect, current: string | null): string | null =>
  element.default_to_current_conversation === true ? current : null;
