import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb, type PDFFont } from 'pdf-lib';
import { readFromTree } from '#printing/testing/read-resource.ts';
import { codePath, type LaidPage } from './laid-page.ts';

const colourOf = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return rgb(r!, g!, b!);
};

/**
 * The same badges by pdf-lib: one font for each line, its own shaping by fontkit, no order of directions. Fonts go in whole:
 * in its subsets of ours most letters are missing (looked at: a tenth of the file, and no name can be read).
 *
 * @returns `lost` lines are those at which its shaping throws (Devanagari and its kin); they are left out.
 */
export async function pdfLibBadges(
  pages: Iterable<LaidPage>,
): Promise<{ readonly pdf: Uint8Array; readonly lost: number }> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const fonts = new Map<string, PDFFont>();
  let lost = 0;
  for (const laid of pages) {
    const page = document.addPage([laid.width, laid.height]);
    const up = (y: number) => laid.height - y;
    for (const { x, y, width, height, colour } of laid.rects)
      page.drawRectangle({ x, y: up(y + height), width, height, color: colourOf(colour) });
    for (const { path, x, y, scale, colour } of laid.shapes)
      page.drawSvgPath(path, { x, y: up(y), scale, color: colourOf(colour), borderWidth: 0 });
    for (const { text, x, y, size, file, colour } of laid.texts) {
      let font = fonts.get(file);
      if (!font) {
        font = await document.embedFont(readFromTree(`fonts/${file}`), { subset: false });
        fonts.set(file, font);
      }
      try {
        page.drawText(text, { x, y: up(y), size, font, color: colourOf(colour) });
      } catch {
        lost++;
      }
    }
    for (const code of laid.codes)
      page.drawSvgPath(codePath(code), { x: code.x, y: up(code.y), scale: code.module, color: rgb(0, 0, 0) });
  }
  return { pdf: await document.save(), lost };
}
