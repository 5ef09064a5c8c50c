import PDFDocument from 'pdfkit';
import type { DisplayPage, DrawItem } from '#printing/layout/display-list.ts';
import { qrRectangles } from '#printing/layout/qr-matrix.ts';
import { readFromTree } from '#printing/testing/read-resource.ts';

/**
 * The floor of printing: the same pages by what pdfkit offers to everybody. Words, places and sizes are given, nothing
 * is fitted, no other font is looked for.
 *
 * @returns bytes.
 */
export async function plainPdf(pages: readonly DisplayPage[]): Promise<number> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0 });
  let bytes = 0;
  pdf.on('data', (piece: Uint8Array) => (bytes += piece.length));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.registerFont('regular', Buffer.from(readFromTree('fonts/NotoSans-Regular.ttf')));
  pdf.registerFont('bold', Buffer.from(readFromTree('fonts/NotoSans-Bold.ttf')));
  for (const page of pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    draw(pdf, page.items);
  }
  pdf.end();
  await ended;
  return bytes;
}

function draw(pdf: PDFKit.PDFDocument, items: readonly DrawItem[]): void {
  for (const item of items) {
    if (item.kind === 'text') {
      const { line, size, x, y, colour } = item;
      pdf
        .font(line.style === 'regular' ? 'regular' : 'bold')
        .fontSize(size)
        .fillColor(colour);
      pdf.text(line.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    } else if (item.kind === 'rect') {
      pdf.rect(item.x, item.y, item.width, item.height).fill(item.fill ?? '#000000');
    } else if (item.kind === 'line') {
      pdf.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke(item.stroke.colour);
    } else if (item.kind === 'path') {
      pdf
        .save()
        .translate(item.x, item.y)
        .scale(item.scale)
        .path(item.path)
        .fill(item.fill ?? '#000000')
        .restore();
    } else if (item.kind === 'qr') {
      const { x, y, module, matrix } = item;
      for (const [left, top, width, height] of qrRectangles(matrix))
        pdf.rect(x + left * module, y + top * module, width * module, height * module);
      pdf.fill(item.colour);
    } else if (item.kind === 'group') {
      pdf.save().transform(...item.matrix);
      draw(pdf, item.items);
      pdf.restore();
    }
  }
}
