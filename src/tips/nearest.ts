import { editsAllowed, typingSlip } from '../question/edit-distance.js';

/** The known words with the fewest letters wrong; none when that is more than a slip or two. */
export function nearest(typed: string, known: Iterable<string>): { words: string[]; edits: number } {
  let words: string[] = [];
  let edits = editsAllowed(typed.length);
  if (edits === 0) return { words, edits };
  for (const word of known) {
    const slip = typingSlip(typed, word, edits);
    if (!slip) continue;
    if (slip.edits < edits) words = [];
    edits = slip.edits;
    words.push(word);
  }
  return { words, edits };
}
