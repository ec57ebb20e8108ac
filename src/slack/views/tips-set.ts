import { actions, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { tipsButtons, tipsFormButton } from './tips-buttons.js';
import { scheduleInWords, statusInWords, type TipsCard, untilInWords } from './tips-schedule.js';

/** Tips were turned on, changed or resumed: what will happen next. */
export function tipsSetMessage(card: TipsCard): Message {
  const [preview, off] = tipsButtons(card.channel, [
    { label: 'Preview', command: 'tips preview' },
    { label: 'Off', command: 'tips off' },
  ]);
  const change = tipsFormButton('Change', card.channel);
  return {
    text: `${statusInWords(card)}\n${scheduleInWords(card)}.`,
    blocks: [
      section(`${bold(statusInWords(card))}\n${escapeMrkdwn(scheduleInWords(card))}.`),
      actions(...[preview, change, off].filter((each) => each !== undefined)),
    ],
  };
}

/** @param wasOn false where there was nothing to turn off */
export function tipsOffMessage(channel: string, wasOn: boolean): Message {
  const lead = wasOn ? 'Tips are off here.' : 'There were no tips to turn off here.';
  const again = wasOn ? 'Turn them on again' : 'Turn them on';
  return {
    text: `${lead} ${again} with /whoowns tips on.`,
    blocks: [
      section(bold(lead)),
      actions(...tipsButtons(channel, [{ label: again, command: 'tips on' }]), tipsFormButton('Set up', channel)),
    ],
  };
}

export function tipsPausedMessage(card: TipsCard): Message {
  const { status, channel } = card;
  const until = status.kind === 'paused' && status.until !== null ? untilInWords(status.until) : null;
  const lead = statusInWords(card);
  const how = until === null ? 'Go on with /whoowns tips resume.' : 'Go on before that with /whoowns tips resume.';
  return {
    text: `${lead}\n${how}`,
    blocks: [
      section(`${bold(lead)}\n${escapeMrkdwn(how)}`),
      actions(
        ...tipsButtons(channel, [
          { label: 'Resume', command: 'tips resume' },
          { label: 'Off', command: 'tips off' },
        ]),
      ),
    ],
  };
}
