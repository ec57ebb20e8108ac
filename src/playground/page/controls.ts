import type { Checkboxes, InputBlockElement, RadioButtons } from '@slack/types';
import { h } from './dom.js';
import { focusKey, type Spot, stateOf } from './scene.js';
import { type Control, select } from './selects.js';
import { drawText } from './text.js';
import { textField } from './text-field.js';
import type { Picked } from './wire.js';

/** Anything that holds a value: what it looks like, and how to read it. */
export function control(
  element: InputBlockElement,
  spot: Spot,
  label: string,
  onChange: (value: Picked) => void,
): Control {
  switch (element.type) {
    case 'plain_text_input':
      return textField(element.multiline ? 'multiline' : 'text', element, spot, onChange);
    case 'email_text_input':
      return textField('email', element, spot, onChange);
    case 'url_text_input':
      return textField('url', element, spot, onChange);
    case 'number_input':
      return textField('decimal', element, spot, onChange);
    case 'rich_text_input':
      return textField('multiline', element, spot, onChange);
    case 'datepicker':
      return picker('date', stateOf(spot)?.selected_date ?? '', spot, label, onChange);
    case 'timepicker':
      return picker('time', stateOf(spot)?.selected_time ?? '', spot, label, onChange);
    case 'datetimepicker':
      return dateTimePicker(spot, label, onChange);
    case 'checkboxes':
    case 'radio_buttons':
      return choices(element, spot, label, onChange);
    case 'file_input':
      return { node: h('p', { class: 'note' }, 'The playground takes no files.'), read: () => null };
    default:
      return select(element, spot, label, onChange);
  }
}

function picker(type: string, value: string, spot: Spot, label: string, onChange: (value: Picked) => void): Control {
  const input = h('input', {
    class: 'field picker',
    type,
    value,
    'aria-label': label || type,
    'data-focus': focusKey(spot),
    onchange: () => onChange(input.value),
  });
  return { node: input, read: () => input.value || null };
}

function dateTimePicker(spot: Spot, label: string, onChange: (value: Picked) => void): Control {
  const seconds = stateOf(spot)?.selected_date_time;
  const local = seconds
    ? new Date((seconds - new Date().getTimezoneOffset() * 60) * 1000).toISOString().slice(0, 16)
    : '';
  const read = (value: string): number | null => (value === '' ? null : Math.floor(new Date(value).getTime() / 1000));
  const { node } = picker('datetime-local', local, spot, label, (value) => onChange(read(String(value))));
  return { node, read: () => (node instanceof HTMLInputElement ? read(node.value) : null) };
}

function choices(
  element: Checkboxes | RadioButtons,
  spot: Spot,
  label: string,
  onChange: (value: Picked) => void,
): Control {
  const state = stateOf(spot);
  const chosen = [state?.selected_option, ...(state?.selected_options ?? [])].map((option) => option?.value);
  const isRadio = element.type === 'radio_buttons';
  const boxes = element.options.map((option) => ({
    value: option.value ?? '',
    box: h('input', {
      type: isRadio ? 'radio' : 'checkbox',
      name: focusKey(spot),
      checked: chosen.includes(option.value),
      'data-focus': focusKey(spot, `/${option.value}`),
      onchange: () => onChange(read()),
    }),
    option,
  }));
  const read = (): Picked => {
    const values = boxes.filter(({ box }) => box.checked).map(({ value }) => value);
    return isRadio ? (values[0] ?? null) : values;
  };
  const node = h(
    'div',
    { class: 'options', role: isRadio ? 'radiogroup' : 'group', 'aria-label': label || undefined },
    ...boxes.map(({ box, option: { text, description } }) =>
      h(
        'label',
        {},
        box,
        h(
          'span',
          {},
          drawText(text, spot.scene.names),
          description !== undefined && h('small', {}, drawText(description, spot.scene.names)),
        ),
      ),
    ),
  );
  return { node, read };
}
