import type { ContextBlock, KnownBlock } from '@slack/types';
import type { AnswerOf, SubjectCard } from '../../answer/answer.js';
import { context } from './blocks.js';
import { comparisonMessage } from './comparison.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { overviewMessage } from './overview.js';
import { pictureNote } from './picture-button.js';

type Picture = AnswerOf<'picture'>;

/** Why Slack took no picture: a permission that we lack, a conversation that we are not in, or anything else. */
export type PictureRefusal = 'scope' | 'stranger' | 'failed';

/** The picture as a table, with the button that posts it: a file is never seen by one person alone. */
export const pictureMessage = (picture: Picture): Message => withNote(tableMessage(picture), pictureNote);

/** The same for where Slack took no picture, and why it did not. */
export function pictureInWords(picture: Picture, why: PictureRefusal): Message {
  const message = withNote(tableMessage(picture), context(escapeMrkdwn(refusal(why))));
  return { ...message, text: `${message.text}\n\n${refusal(why)}` };
}

/** For beside the table that is already there. */
export const pictureRefusedMessage = (why: PictureRefusal): Message => ({
  text: refusal(why),
  blocks: [context(escapeMrkdwn(refusal(why)))],
});

function refusal(why: PictureRefusal): string {
  switch (why) {
    case 'scope':
      return 'As a picture it needs the permission “files:write”: an admin of this workspace can grant it to me. The table says the same.';
    case 'stranger':
      return 'I am not in this conversation, so I cannot post a picture here: /invite @whoowns, then ask again. The table says the same.';
    case 'failed':
      return 'Slack did not take the picture. The table says the same; try again in a minute for the picture.';
  }
}

function tableMessage({ subjects, rows, leftOut }: Picture): Message {
  const [only, ...others] = subjects;
  if (!only || others.length > 0) return comparisonMessage({ kind: 'comparison', subjects, rows, leftOut, asked: [] });
  const verdicts = rows.flatMap((row) => row.verdicts);
  const modes = new Map(
    verdicts.flatMap(({ variesIn }) => variesIn.map((way): [string, SubjectCard] => [way.id, way])),
  );
  return overviewMessage({ kind: 'overview', subject: only, verdicts, modes: [...modes.values()], reading: null });
}

/** A note above the buttons. */
function withNote({ text, blocks, tableless }: Message, note: ContextBlock): Message {
  const noted = (all: readonly KnownBlock[]): KnownBlock[] => {
    const last = all.at(-1);
    return last?.type === 'actions' ? [...all.slice(0, -1), note, last] : [...all, note];
  };
  return { text, blocks: noted(blocks), ...(tableless && { tableless: noted(tableless) }) };
}
