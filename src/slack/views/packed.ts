/** Joins lines into texts of at most `size` characters; nothing is lost, and a line is cut only where it must be. */
export function packed(lines: readonly string[], size: number): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  for (const piece of lines.flatMap((line) => pieces(line, size))) {
    if (text !== undefined && text.length + 1 + piece.length > size) {
      texts.push(text);
      text = undefined;
    }
    text = text === undefined ? piece : `${text}\n${piece}`;
  }
  return text === undefined ? texts : [...texts, text];
}

function pieces(line: string, size: number): string[] {
  if (line.length <= size) return [line];
  return Array.from({ length: Math.ceil(line.length / size) }, (_, at) => line.slice(at * size, (at + 1) * size));
}
