import { jsPDF } from 'jspdf';
import { readFromTree } from '#printing/testing/read-resource.ts';
import type { LaidPage } from './laid-page.ts';

/** The same badges by jsPDF: one font for each line, its own order of directions, no shaping (no GSUB, no GPOS). */
export function jsPdfBadges(pages: Iterable<LaidPage>): Uint8Array {
  let document: jsPDF | null = null;
  const fonts = new Set<string>();
  for (const laid of pages) {
    const format = [laid.width, laid.height];
    if (document) document.addPage(format);
    else document = new jsPDF({ unit: 'pt', format, compress: true, putOnlyUsedFonts: true });
    for (const { x, y, width, height, colour } of laid.rects)
      document.setFillColor(colour).rect(x, y, width, height, 'F');
    for (const { path, x, y, scale, colour } of laid.shapes) {
      document.setFillColor(colour);
      for (const [, command, values] of path.matchAll(/([MLCZ])([^MLCZ]*)/gu)) {
        const at = (values!.match(/-?[\d.]+/gu) ?? []).map((value, i) => Number(value) * scale + (i % 2 === 0 ? x : y));
        if (command === 'M') document.moveTo(at[0]!, at[1]!);
        else if (command === 'L') document.lineTo(at[0]!, at[1]!);
        else if (command === 'C') document.curveTo(at[0]!, at[1]!, at[2]!, at[3]!, at[4]!, at[5]!);
        else document.close();
      }
      document.fill();
    }
    for (const { text, x, y, size, file, colour } of laid.texts) {
      if (!fonts.has(file)) {
        document.addFileToVFS(file, Buffer.from(readFromTree(`fonts/${file}`)).toString('base64'));
        document.addFont(file, file, 'normal');
        fonts.add(file);
      }
      document.setFont(file, 'normal').setFontSize(size).setTextColor(colour).text(text, x, y);
    }
    document.setFillColor('#000000');
    for (const { x, y, module, rectangles } of laid.codes) {
      for (const [left, top, width, height] of rectangles)
        document.rect(x + left * module, y + top * module, width * module, height * module, null);
      document.fill();
    }
  }
  return new Uint8Array(document!.output('arraybuffer'));
}
