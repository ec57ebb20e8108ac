import { FONTS } from '../paths.js';

/** Twice to three times the pixels it is laid out in, so that it is sharp on a phone. */
const WIDTH = 1170;

/** An SVG as PNG. The renderer is native code that nobody needs before the first picture, hence the late import. */
export async function renderPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false, fontFiles: [...FONTS], defaultFontFamily: 'Inter' },
  });
  return image.asPng();
}
