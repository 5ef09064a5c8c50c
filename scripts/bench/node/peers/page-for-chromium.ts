import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stackOf } from '#printing/layout/fonts.ts';
import { codePath, type LaidPage } from './laid-page.ts';

const STYLES = ['regular', 'bold', 'condensed'] as const;
const round = (value: number) => Math.round(value * 100) / 100;

/** The same badges for a browser: one picture of text a page, all our fonts in our order, so that it can fall back as we do. */
export function* htmlForChromium(pages: Iterable<LaidPage>): Iterable<string> {
  const folder = resolve('resources', 'fonts');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ttf'));
  const nameOf = (file: string) => `F${files.indexOf(file)}`;
  const faces = files.map(
    (file) => `@font-face{font-family:${nameOf(file)};src:url(${pathToFileURL(join(folder, file)).href})}`,
  );
  const stacks = STYLES.map((style) => `.${style}{font-family:${stackOf(style).map(nameOf).join(',')}}`);
  let isFirst = true;
  for (const { width, height, texts, rects, shapes, codes } of pages) {
    if (isFirst) {
      const page = `@page{size:${width}pt ${height}pt;margin:0}body{margin:0}`;
      const svg = `svg{display:block;width:${width}pt;height:${height}pt;break-after:page}`;
      const text = 'text{white-space:pre;font-synthesis:none;text-rendering:geometricPrecision}';
      yield `<!doctype html><meta charset="utf-8"><style>${faces.join('')}${stacks.join('')}${page}${svg}${text}</style>`;
    }
    isFirst = false;
    yield `<svg viewBox="0 0 ${width} ${height}">`;
    for (const rect of rects)
      yield `<rect x="${round(rect.x)}" y="${round(rect.y)}" width="${round(rect.width)}" height="${round(rect.height)}" fill="${rect.colour}"/>`;
    for (const { path, x, y, scale, colour } of shapes)
      yield `<path d="${path}" fill="${colour}" transform="translate(${round(x)} ${round(y)}) scale(${scale})"/>`;
    for (const { text, x, y, size, file, colour } of texts) {
      const style =
        STYLES.find((one) => stackOf(one)[0] === file) ?? (file.includes('Condensed') ? 'condensed' : 'bold');
      const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      yield `<text class="${style}" x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${colour}">${words}</text>`;
    }
    for (const code of codes)
      yield `<path d="${codePath(code)}" transform="translate(${code.x} ${code.y}) scale(${code.module})"/>`;
    yield '</svg>\n';
  }
}
