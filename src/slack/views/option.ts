import type { PlainTextOption } from '@slack/types';
import { LIMITS } from '../limits.js';

/** What a menu offers, and what it answers to a query. */
export const option = (label: string, value: string): PlainTextOption => ({
  text: {
    type: 'plain_text',
    text: label.length > LIMITS.optionText ? `${label.slice(0, LIMITS.optionText - 1)}…` : label,
    emoji: false,
  },
  value,
});
