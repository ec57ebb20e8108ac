import type { PlainTextInput } from '@slack/types';
import { h } from './dom.js';
import { focusKey, type Spot, stateOf } from './scene.js';
import type { Control } from './selects.js';
import { plain } from './text.js';
import type { Picked } from './wire.js';

type Kind = 'text' | 'multiline' | 'email' | 'url' | 'decimal';

type Typed = Pick<
  PlainTextInput,
  'placeholder' | 'min_length' | 'max_length' | 'focus_on_load' | 'dispatch_action_config'
>;

/** As long as Slack waits for another letter before it tells the app. */
const PAUSE = 300;

/** A field for text, with what is left of the space that the app gives it. */
export function textField(kind: Kind, element: Typed, spot: Spot, onChange: (value: Picked) => void): Control {
  const attributes = {
    class: 'field',
    id: focusKey(spot),
    'data-focus': focusKey(spot),
    'data-first': element.focus_on_load,
    placeholder: element.placeholder === undefined ? undefined : plain(element.placeholder),
    maxlength: element.max_length,
    autocomplete: 'off',
  };
  const field =
    kind === 'multiline'
      ? h('textarea', { ...attributes, rows: 4 })
      : h('input', { ...attributes, type: kind === 'decimal' ? 'text' : kind, inputmode: kind });
  field.value = stateOf(spot)?.value ?? '';

  const left = h('span', { class: 'field-left', 'aria-live': 'polite' });
  const tell = (): void => {
    if (element.max_length !== undefined) left.textContent = String(element.max_length - field.value.length);
  };
  field.addEventListener('input', tell);
  tell();
  listen(field, element, onChange);
  const node = element.max_length === undefined ? field : h('div', { class: 'field-box' }, field, left);
  return { node, read: () => field.value };
}

/** When the app hears of it: with Enter, unless it asked to hear of every letter. */
function listen(
  field: HTMLInputElement | HTMLTextAreaElement,
  { dispatch_action_config }: Typed,
  onChange: (value: Picked) => void,
): void {
  const triggers = dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  if (triggers.includes('on_enter_pressed')) {
    field.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing) onChange(field.value);
    });
  }
  if (triggers.includes('on_character_entered')) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => onChange(field.value), PAUSE);
    });
  }
}
