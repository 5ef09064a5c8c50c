import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cleanLine } from '#printing/layout/clean-text.ts';
import { FontLibrary, stackOf } from '#printing/layout/fonts.ts';
import { Shaper, type ShapedText } from '#printing/layout/shape-text.ts';
import { writePdf } from '#printing/pdf/pdf-writer.ts';
import { WORLD_NAMES } from '#printing/testing/world-names.ts';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

const run = promisify(execFile);
const hasPoppler = spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error === undefined;
if (!hasPoppler) console.log('poppler is not installed: names are not compared with those of Chromium.');

const FONTS = resolve('resources/fonts');
const SIZE = 20;
const LEFT = 40;
/** A hundred dots; and every baseline in the middle of a dot, so that no rounding moves a name by one. */
const PITCH = 36;
const DPI = 200;
const LARGER = 8;
const PAGE = { width: 440, height: 60 + WORLD_NAMES.length * PITCH };
const baselineOf = (row: number) => 54.18 + row * PITCH;

/** Drawn in one colour on purpose; the rest of a page looks the same as in a browser. */
const isEmoji = (key: string) => key.startsWith('emoji');

function shapedNames(): ShapedText[] {
  const shaper = new Shaper(new FontLibrary((name) => readFileSync(join('resources', name))));
  // Without the stroke that makes scripts in one weight bold: the browser has the outlines of the same files to compare.
  return WORLD_NAMES.map(([, name]) => {
    const line = shaper.shape(cleanLine(name), 'bold');
    return { ...line, runs: line.runs.map((run) => ({ ...run, stroke: 0 })) };
  });
}

/** The names as this program prints them. */
async function ourPage(lines: readonly ShapedText[]): Promise<Uint8Array> {
  const items = lines.map((line, row) => ({
    kind: 'text' as const,
    line,
    x: LEFT,
    y: baselineOf(row),
    size: SIZE,
    colour: '#000000',
  }));
  const pieces: Uint8Array[] = [];
  const settings = { title: 'Names', lang: 'en', madeAt: '2026-10-24T18:00:00.000Z', isTagged: false };
  await writePdf([{ ...PAGE, items, bookmarks: [] }], settings, (piece) => void pieces.push(piece));
  return Buffer.concat(pieces);
}

/**
 * The same names for a browser: one line each, with the same fonts in the same order.
 *
 * In pixels instead of points, and eight times as large: a browser rounds type sizes, widths and places to 1/64 of a pixel.
 */
function htmlOf(lines: readonly ShapedText[]): string {
  const files = stackOf('bold').filter((file) => readdirSync(FONTS).includes(file));
  const faces = files
    .map((file, i) => `@font-face{font-family:F${i};src:url(${pathToFileURL(join(FONTS, file)).href})}`)
    .join('');
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const spans = lines.map(
    ({ text, direction }, row) =>
      `<div style="top:${baselineOf(row) * LARGER}px"><span dir="${direction}">${escaped(text)}</span><i></i></div>`,
  );
  const style = `@page{size:${PAGE.width * LARGER}px ${PAGE.height * LARGER}px;margin:0}body{margin:0}
    div{position:absolute;left:${LEFT * LARGER}px;white-space:pre;font:${SIZE * LARGER}px ${files.map((_, i) => `F${i}`).join(',')};
    font-synthesis:none;text-rendering:geometricPrecision}i{display:inline-block;width:0;height:0}`;
  return `<!doctype html><meta charset="utf-8"><style>${faces}${style}</style>${spans.join('')}`;
}

/** Widths as Chromium lays the names out, and its own page of them. */
async function inChromium(app: RunningApp, page: string): Promise<{ widths: number[]; pdf: Buffer }> {
  const { widths, pdf } = await app.electron.evaluate(
    async ({ BrowserWindow, session }, { address, width, height }) => {
      // A session of its own begins with a look for a dictionary on the internet, whatever its windows say.
      session.defaultSession.setSpellCheckerDictionaryDownloadURL('file:///nowhere/');
      const hidden = new BrowserWindow({ show: false, webPreferences: { partition: 'names' } });
      await hidden.loadURL(address);
      // The foot of each line goes where our baselines are.
      const found = (await hidden.webContents.executeJavaScript(`document.fonts.ready.then(() =>
        [...document.querySelectorAll('div')].map((line) => {
          const wanted = line.offsetTop;
          const foot = line.querySelector('i').getBoundingClientRect().bottom;
          line.style.top = (wanted - (foot - line.getBoundingClientRect().top)) + 'px';
          return line.querySelector('span').getBoundingClientRect().width;
        }))`)) as number[];
      const bytes = await hidden.webContents.printToPDF({
        pageSize: { width: width / 96, height: height / 96 },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
      });
      hidden.destroy();
      return { widths: found, pdf: bytes.toString('base64') };
    },
    { address: pathToFileURL(page).href, width: PAGE.width * LARGER, height: PAGE.height * LARGER },
  );
  return { widths: widths.map((width) => width / LARGER), pdf: Buffer.from(pdf, 'base64') };
}

type Picture = { readonly width: number; readonly grey: Uint8Array };

async function pictureOf(pdf: string, dpi: number): Promise<Picture> {
  const name = pdf.replace('.pdf', '');
  await run('pdftoppm', ['-gray', '-r', String(dpi), '-singlefile', pdf, name]);
  const bytes = await readFile(`${name}.pgm`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1'))!;
  return { width: Number(head[1]), grey: bytes.subarray(head[0].length) };
}

/** Share of the ink of either picture that both have, in the band of one name. */
function overlap(one: Picture, two: Picture, row: number): number {
  const dots = DPI / 72;
  const [top, bottom] = [(baselineOf(row) - 24) * dots, (baselineOf(row) + 10) * dots].map(Math.round) as [
    number,
    number,
  ];
  let [both, either] = [0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < Math.min(one.width, two.width); x++) {
      const [a, b] = [one.grey[y * one.width + x]! < 128, two.grey[y * two.width + x]! < 128];
      if (a && b) both++;
      if (a || b) either++;
    }
  return both / either;
}

test('names of the world stand on paper as a browser sets them: same widths, same ink', async ({
  app,
  window,
  folder,
}) => {
  test.skip(!hasPoppler, 'poppler is not installed');
  await expect(window.getByRole('button', { name: /Sample event/ })).toBeVisible();
  const lines = shapedNames();
  const ours = join(folder, 'ours.pdf');
  await writeFile(ours, await ourPage(lines));
  const html = join(folder, 'names.html');
  await writeFile(html, htmlOf(lines));
  const { widths, pdf } = await inChromium(app, html);
  const theirs = join(folder, 'chromium.pdf');
  await writeFile(theirs, pdf);

  const [here, there] = [await pictureOf(ours, DPI), await pictureOf(theirs, (DPI * 96) / 72 / LARGER)];
  const rows = WORLD_NAMES.map(([key], row) => ({
    key,
    difference: Math.abs((lines[row]!.width * SIZE) / 1000 - widths[row]!),
    ink: overlap(here, there, row),
  }));
  const plain = rows.filter(({ key }) => !isEmoji(key));
  const worst = (values: readonly number[]) => Math.max(...values).toFixed(4);
  console.log(
    `${plain.length} names: widths differ by at most ${worst(plain.map(({ difference }) => difference))} pt, ink is the same in at least ${Math.min(...plain.map(({ ink }) => ink)).toFixed(3)}`,
  );
  expect(plain.filter(({ difference }) => !(difference <= 0.01))).toEqual([]);
  expect(plain.filter(({ ink }) => !(ink >= 0.9))).toEqual([]);
});
