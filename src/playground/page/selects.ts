import type { ConversationsSelect, MultiSelect, Option, PlainTextOption, Select } from '@slack/types';
import { suggest } from './api.js';
import { type Choice, type ChoiceGroup, combobox } from './combobox.js';
import { focusKey, type Spot, stateOf } from './scene.js';
import { plain } from './text.js';
import type { Picked, StateValue } from './wire.js';

/** As long as Slack waits for another letter before it asks the app. */
const PAUSE = 150;
/** What Slack does when an app says nothing of `min_query_length`. */
const MIN_QUERY_LENGTH = 3;

export interface Control {
  node: HTMLElement;
  read: () => Picked;
}

export function select(
  element: Select | MultiSelect,
  spot: Spot,
  label: string,
  onChange: (value: Picked) => void,
): Control {
  const multiple = element.type.startsWith('multi_');
  let chosen: readonly Choice[] = chosenIn(stateOf(spot), spot);
  const read = (): Picked => (multiple ? chosen.map(({ value }) => value) : (chosen[0]?.value ?? null));
  const placeholder = element.placeholder === undefined ? 'Choose an option' : plain(element.placeholder);
  const node = combobox({
    label: label || placeholder,
    placeholder,
    focusKey: focusKey(spot),
    takesFocus: element.focus_on_load === true,
    multiple,
    most: 'max_selected_items' in element ? (element.max_selected_items ?? Number.POSITIVE_INFINITY) : 1,
    chosen,
    load: loader(element, spot),
    nothing: (query) => (query.length < leastLetters(element) ? 'Type to search' : 'No results'),
    onChange: (next) => {
      chosen = next;
      onChange(read());
    },
  });
  return { node, read };
}

const leastLetters = (element: Select | MultiSelect): number =>
  element.type === 'external_select' || element.type === 'multi_external_select'
    ? (element.min_query_length ?? MIN_QUERY_LENGTH)
    : 0;

function loader(element: Select | MultiSelect, spot: Spot): (query: string) => Promise<ChoiceGroup[]> {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select': {
      const groups =
        element.option_groups?.map(({ label, options }) => ({ label: plain(label), choices: options.map(asChoice) })) ??
        alone((element.options ?? []).map(asChoice));
      return async (query) => matching(groups, query);
    }
    case 'external_select':
    case 'multi_external_select':
      return async (query) => {
        if (query.length < leastLetters(element)) return [];
        await new Promise((resolve) => setTimeout(resolve, query === '' ? 0 : PAUSE));
        const suggestions = await suggest(spot.scene.place, spot.blockId, spot.actionId, query);
        return 'options' in suggestions
          ? alone(suggestions.options.map(asChoice))
          : suggestions.option_groups.map(({ label, options }) => ({
              label: plain(label),
              choices: options.map(asChoice),
            }));
      };
    case 'users_select':
    case 'multi_users_select':
      return async (query) => matching(alone(people(spot)), query);
    case 'channels_select':
    case 'multi_channels_select':
      return async (query) => matching(alone(channels(spot)), query);
    case 'conversations_select':
    case 'multi_conversations_select':
      return async (query) => matching(alone(conversations(element.filter, spot)), query);
  }
}

const alone = (choices: Choice[]): ChoiceGroup[] => (choices.length === 0 ? [] : [{ label: null, choices }]);

const matching = (groups: readonly ChoiceGroup[], query: string): ChoiceGroup[] =>
  groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter((choice) => choice.label.toLowerCase().includes(query.toLowerCase())),
    }))
    .filter(({ choices }) => choices.length > 0);

const asChoice = ({ text, value, description }: Option | PlainTextOption): Choice => ({
  label: plain(text),
  value: value ?? '',
  description: description === undefined ? undefined : plain(description),
});

const people = ({ scene }: Spot): Choice[] =>
  scene.names.users.filter(({ isBot }) => !isBot).map(({ id, realName }) => ({ value: id, label: realName }));

const channels = ({ scene }: Spot): Choice[] =>
  scene.names.channels
    .filter(({ directWith }) => directWith === null)
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));

type Filter = ConversationsSelect['filter'];

/** Channels and direct messages, as far as the app wants them. */
function conversations(filter: Filter, spot: Spot): Choice[] {
  const { include = ['public', 'im'], exclude_bot_users: withoutBots = false } = filter ?? {};
  return [
    ...(include.includes('public') ? channels(spot) : []),
    ...(include.includes('im') && !withoutBots ? directMessages(spot) : []),
  ];
}

const directMessages = ({ scene }: Spot): Choice[] =>
  scene.names.channels
    .filter(({ directWith }) => directWith !== null)
    .map(({ id }) => ({ value: id, label: scene.names.app.name }));

function chosenIn(state: StateValue | undefined, spot: Spot): Choice[] {
  if (state === undefined) return [];
  const options = [state.selected_option, ...(state.selected_options ?? [])];
  const ids = [
    state.selected_user,
    state.selected_channel,
    state.selected_conversation,
    ...(state.selected_users ?? []),
    ...(state.selected_channels ?? []),
    ...(state.selected_conversations ?? []),
  ];
  return [
    ...options.flatMap((option) => (option === null || option === undefined ? [] : [asChoice(option)])),
    ...[...people(spot), ...channels(spot), ...directMessages(spot)].filter(({ value }) => ids.includes(value)),
  ];
}
