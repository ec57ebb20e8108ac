import type { Placed } from './elements.js';
import type { StateValue } from './page/wire.js';

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
