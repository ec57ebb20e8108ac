import type { Button } from '@slack/types';
import { button } from './blocks.js';

/** A pressed button whose action starts so gives the command in its value, as if it had been typed in that channel. */
export const TIPS_ACTION = 'tips';
/** Opens the form for the channel in its value. */
export const TIPS_FORM_ACTION = 'tips-form';

/** A command about a channel, as the value of a button: pressed in a direct message it is still about that channel. */
export interface TipsPress {
  readonly channel: string;
  /** "tips off". */
  readonly command: string;
}

export interface TipsChoice {
  readonly label: string;
  readonly command: string;
}

export const tipsButtons = (channel: string, choices: readonly TipsChoice[]): Button[] =>
  choices.map(({ label, command }, index) =>
    button(label, { action: `${TIPS_ACTION}:${index}`, value: encodeTipsPress({ channel, command }) }),
  );

export const tipsFormButton = (label: string, channel: string): Button =>
  button(label, { action: TIPS_FORM_ACTION, value: channel });

export const encodeTipsPress = ({ channel, command }: TipsPress): string => `${channel} ${command}`;

/** Only says what was on the button: whether the presser may do so there is to be checked again. */
export function decodeTipsPress(value: string): TipsPress | undefined {
  const [, channel, command] = /^([A-Z0-9]+) (tips? .+)$/.exec(value) ?? [];
  return channel && command ? { channel, command } : undefined;
}
