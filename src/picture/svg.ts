const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for between tags and in attributes. Control characters have no place in XML, escaped or not. */
export const escapeXml = (text: string): string =>
  text.replace(/\p{C}/gu, '').replace(/[&<>"]/g, (char) => ESCAPES[char] ?? '');

type Attributes = Readonly<Record<string, string | number>>;

/** @param content markup, or text that went through escapeXml */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  return content ? `<${name}${pairs.join('')}>${content}</${name}>` : `<${name}${pairs.join('')}/>`;
}

/** Hundredths of a pixel are nobody's business, and the same number is always written the same way. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly centred?: boolean;
  /** Keeps a pattern behind the text away from its letters. */
  readonly halo?: string;
}

/** The height of capitals is 0.73 of the font's size: half of that below the middle is the baseline. */
const BASELINE = 0.36;

/** @param middle of the line, from the top */
export const line = (text: string, x: number, middle: number, { size, fill, bold, centred, halo }: TextStyle): string =>
  element(
    'text',
    {
      x,
      y: middle + size * BASELINE,
      'font-size': size,
      fill,
      ...(bold && { 'font-weight': 600 }),
      ...(centred && { 'text-anchor': 'middle' }),
      ...(halo && { stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escapeXml(text),
  );

/** Lines under each other around a middle. */
export const lines = (texts: readonly string[], x: number, middle: number, style: TextStyle): string =>
  texts
    .map((text, at) => line(text, x, middle + (at - (texts.length - 1) / 2) * lineHeight(style.size), style))
    .join('');

export const lineHeight = (size: number): number => Math.round(size * 1.2);
