import type { Unclear } from '../../tips/unclear.js';
import { actions, context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { tipsButtons, tipsFormButton } from './tips-buttons.js';

const QUESTIONS: Readonly<Record<Unclear['about'], { readonly ask: string; readonly possible: string }>> = {
  time: { ask: 'At what time?', possible: 'One time a day: 8:30, 8am, 17:00, noon.' },
  zone: { ask: 'In which time zone?', possible: 'A city or an IANA name: London, Europe/London, New York.' },
  days: { ask: 'On which days?', possible: 'Days of the week: mon,wed,fri · weekdays · daily · except friday.' },
  topic: { ask: 'About what?', possible: 'Layers, services or a provider: encryption, s3, azure.' },
  date: { ask: 'Until when?', possible: 'A day to come: 2027-01-07, 7 January, next week, for 2 weeks.' },
  channel: { ask: 'In which channel?', possible: 'Tips are set up in the channel they come to: say it there.' },
  verb: { ask: 'What shall I do with the tips?', possible: 'on · off · list · pause · resume · preview.' },
};

/** What was heard, what is possible, and commands to press. */
export function unclearMessage({ about, heard, offers }: Unclear, channel: string): Message {
  const { ask, possible } = QUESTIONS[about];
  const lead = heard === '' ? ask : `${ask} I read “${heard}”, and am not sure.`;
  return {
    text: [lead, possible, ...offers.map(({ command }) => `- /whoowns ${command}`)].join('\n'),
    blocks: [
      section(bold(lead)),
      context(escapeMrkdwn(possible)),
      actions(...tipsButtons(channel, offers), tipsFormButton('Fill in a form', channel)),
    ],
  };
}
