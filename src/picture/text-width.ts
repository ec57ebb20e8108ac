/**
 * How wide the font's characters from space to tilde are, in thousandths of the font size. The wider of its two weights
 * each, without kerning: a text is never wider than it is reckoned. A test holds the font to it.
 */
const ADVANCES = [
  281, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
  576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 590, 749, 746, 277, 580, 703, 565, 922,
  759, 769, 645, 773, 652, 650, 660, 744, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624,
  591, 389, 625, 613, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455,
  359, 455, 673,
];
const WIDEST = 1020;

export function widthOf(text: string, size: number): number {
  const thousandths = [...text].reduce((sum, char) => sum + (ADVANCES[(char.codePointAt(0) ?? 0) - 32] ?? WIDEST), 0);
  return (thousandths * size) / 1000;
}

export interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** Sets a text in as many lines as it needs; what finds no room ends in "…". */
export function wrap(text: string, room: Room): string[] {
  const fits = (line: string) => widthOf(line, room.size) <= room.width;
  const words = text.split(/\s+/).flatMap((word) => (fits(word) ? word : gathered(breaks(word, fits), '', fits)));
  const lines = gathered(words, ' ', fits);
  if (lines.length <= room.lines) return lines;
  return [...lines.slice(0, room.lines - 1), shortened(lines.slice(room.lines - 1).join(' '), fits)];
}

type Fits = (line: string) => boolean;

/** Where a word too wide may be parted: "Cloud|Formation", "Text-|to-|Speech"; else anywhere. */
const breaks = (word: string, fits: Fits): string[] =>
  word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=-)/u).flatMap((part) => (fits(part) ? part : [...part]));

/** As many parts a line as fit. */
function gathered(parts: readonly string[], joint: string, fits: Fits): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last}${joint}${part}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

function shortened(text: string, fits: Fits): string {
  const chars = [...text];
  const upTo = (end: number) => `${chars.slice(0, end).join('').trimEnd()}…`;
  return upTo(chars.findLastIndex((_, at) => fits(upTo(at + 1))) + 1);
}
