import type { Ask } from '../answer/ask.js';
import { drawPicture } from '../picture/draw.js';
import { THEMES, type ThemeName } from '../picture/theme.js';

const NOTHING_TO_DRAW = 'Nothing to draw: name one to six services, as in --svg "ec2, lambda"';

/** The stack of whatever services a question is about, as SVG. */
export function questionDrawn(ask: Ask, question: string, theme: ThemeName): string {
  const read = ask.read(question);
  const subjects = 'subjects' in read ? read.subjects : [];
  if (subjects.length === 0 && read.kind !== 'picture') throw new Error(NOTHING_TO_DRAW);
  const answer = ask.answer({ kind: 'picture', subjects });
  if (answer.kind !== 'picture') throw new Error(NOTHING_TO_DRAW);
  return drawPicture(answer, THEMES[theme]);
}
