import type { DisplayPage, DrawItem, Stroke } from '../layout/display-list.ts';
import type { Face } from '../layout/fonts.ts';
import { qrRectangles } from '../layout/qr-matrix.ts';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const escaped = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const stroked = (stroke: Stroke) =>
  `stroke="${stroke.colour}" stroke-width="${number(stroke.width)}"${stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''}`;

/**
 * One page as an SVG picture with the outlines of its glyphs: what is seen is what prints.
 *
 * @param picture an address (such as a data or app address) for a picture's name; null leaves its frame empty.
 */
export function svgOfPage(page: DisplayPage, picture: (name: string) => string | null = () => null): string {
  const outlines = new Map<string, string>();
  const faceNumbers = new Map<Face, number>();
  const glyphId = (face: Face, glyph: number): string => {
    if (!faceNumbers.has(face)) faceNumbers.set(face, faceNumbers.size);
    const id = `g${faceNumbers.get(face)}-${glyph}`;
    if (!outlines.has(id)) outlines.set(id, face.outlineOf(glyph));
    return id;
  };

  const draw = (item: DrawItem): string => {
    switch (item.kind) {
      case 'text': {
        let pen = item.x;
        let out = `<g fill="${item.colour}" role="img" aria-label="${escaped(item.line.text)}">`;
        for (const run of item.line.runs) {
          const scale = (item.size / 1000) * run.face.scale;
          if (run.stroke > 0)
            out += `<g stroke="${item.colour}" stroke-width="${number(run.stroke / run.face.scale)}" stroke-linejoin="round">`;
          for (const glyph of run.glyphs) {
            const id = glyphId(run.face, glyph.id);
            const x = pen + (glyph.dx * item.size) / 1000;
            const y = item.y - (glyph.dy * item.size) / 1000;
            if (outlines.get(id) !== '')
              out += `<use href="#${id}" transform="matrix(${scale.toFixed(6)} 0 0 ${(-scale).toFixed(6)} ${number(x)} ${number(y)})"/>`;
            pen += (glyph.advance * item.size) / 1000;
          }
          if (run.stroke > 0) out += '</g>';
        }
        return `${out}</g>`;
      }
      case 'rect':
        return `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}" fill="${item.fill ?? 'none'}" ${item.stroke ? stroked(item.stroke) : ''}/>`;
      case 'line':
        return `<line x1="${number(item.x1)}" y1="${number(item.y1)}" x2="${number(item.x2)}" y2="${number(item.y2)}" ${stroked(item.stroke)}/>`;
      case 'path': {
        const stroke = item.stroke && { ...item.stroke, width: item.stroke.width / item.scale };
        return `<path d="${item.path}" transform="matrix(${item.scale.toFixed(6)} 0 0 ${item.scale.toFixed(6)} ${number(item.x)} ${number(item.y)})" fill="${item.fill ?? 'none'}" ${stroke ? stroked(stroke) : ''}/>`;
      }
      case 'qr': {
        const path = qrRectangles(item.matrix)
          .map(([x, y, w, h]) => `M${x} ${y}h${w}v${h}h${-w}z`)
          .join('');
        return `<path d="${path}" fill="${item.colour}" shape-rendering="crispEdges" transform="matrix(${number(item.module)} 0 0 ${number(item.module)} ${number(item.x)} ${number(item.y)})"/>`;
      }
      case 'image': {
        const href = picture(item.name);
        const place = `x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}"`;
        return href
          ? `<image href="${escaped(href)}" ${place} preserveAspectRatio="none"/>`
          : `<rect ${place} fill="none" stroke="#999999" stroke-width="0.5"/>`;
      }
      case 'group': {
        const inner = item.items.map(draw).join('');
        const transform = `transform="matrix(${item.matrix.map((value) => Number(value.toFixed(6))).join(' ')})"`;
        if (!item.clip) return `<g ${transform}>${inner}</g>`;
        const { x, y, width, height } = item.clip;
        return `<g ${transform}><svg x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" viewBox="${number(x)} ${number(y)} ${number(width)} ${number(height)}">${inner}</svg></g>`;
      }
    }
  };

  const body = page.items.map(draw).join('');
  const definitions = [...outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(page.width)} ${number(page.height)}"><defs>${definitions}</defs><rect width="100%" height="100%" fill="#ffffff"/>${body}</svg>`;
}
