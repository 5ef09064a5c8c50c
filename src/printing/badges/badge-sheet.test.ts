import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { badgeTemplate } from '#domain/documents/badge-templates.ts';
import type { DocumentOptions } from '#domain/documents/document-request.ts';
import { printRunItems } from '#domain/documents/print-runs.ts';
import { mm, POINTS_PER_MM } from '../layout/display-list.ts';
import { badgeQr } from '../layout/badge-qr.ts';
import { makeDocument, type PrintResources } from '../make-document.ts';
import { cellsOf, findStock } from '../stock/stock.ts';
import { english } from '../testing/english.ts';
import { manyPeople, seededNumbers } from '../testing/many-people.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const madeAt = '2026-10-24T18:00:00.000Z';

/** A design whose only mark is a text in the upper left corner, so that cells can be found in the file. */
const cornerDesign = (widthMm: number, heightMm: number) => {
  const mark = {
    kind: 'text',
    x: 0,
    y: 0,
    width: widthMm,
    height: heightMm,
    text: '{number}',
    maxLines: 1,
    maxPt: 10,
    minPt: 5,
    align: 'left',
    vertical: 'top',
    weight: 'regular',
    colour: '#000000',
  };
  return { version: 1, name: 'corner', widthMm, heightMm, fold: 'none', front: [mark], back: [mark] };
};

/** A sheet that is one badge: what the designer draws on. */
const oneBadge = (widthMm: number, heightMm: number) => ({
  name: '',
  pageWidthMm: widthMm,
  pageHeightMm: heightMm,
  cellWidthMm: widthMm,
  cellHeightMm: heightMm,
  columns: 1,
  rows: 1,
  leftMm: 0,
  topMm: 0,
  gapXMm: 0,
  gapYMm: 0,
});

describe('one badge for the designer', () => {
  it('is drawn for somebody invented while nobody has registered, with rooms and what was found at which element', async () => {
    const nobody = { ...data, registrations: [], placements: [], printRuns: [] };
    const design = badgeTemplate('name-and-rooms', 86, 55);
    const options: DocumentOptions = {
      design: { ...design, front: [...design.front, { ...design.front[1]!, text: '{town}', width: 12, minPt: 9 }] },
      ownStock: oneBadge(86, 55),
      sampleBadge: 'long',
      hasElementsNamed: true,
    };
    const { pdf, pages, findings } = await makeDocument(
      { kind: 'badges', paper: 'A4', madeAt, options },
      nobody,
      resources,
    );
    expect(pages).toBe(1);
    const page = readPdf(pdf).pages[0]!;
    expect(page.texts.map(({ text }) => text).join(' ')).toContain('Papadimitrakopoulou');
    const small = findings
      .filter(({ code }) => code === 'textBelowLeast' || code === 'textCut')
      .map(({ values }) => values['element']);
    expect(small).toContain(design.front.length);
    expect(small).not.toContain(0);
  });
});

describe('badge sheets', () => {
  it.each(['avery-l7418', 'avery-5390', 'avery-5392', 'avery-zweckform-l4784'])(
    'puts every badge of %s within 0.02 mm of the measures of the sheet, front and back',
    async (stockId) => {
      const stock = findStock(readFromTree, stockId)!;
      const cells = cellsOf(stock);
      const options: DocumentOptions = {
        design: cornerDesign(stock.cellWidthMm, stock.cellHeightMm),
        backs: 'longEdge',
        order: 'number',
      };
      const { pdf } = await makeDocument(
        { kind: 'badges', paper: 'A4', madeAt, stockId, startCell: 2, options },
        data,
        resources,
      );
      const [front, back] = readPdf(pdf).pages;
      let worst = 0;
      const offset = {
        x: front!.texts[0]!.x / POINTS_PER_MM - cells[1]!.xMm,
        y: (front!.height - front!.texts[0]!.y) / POINTS_PER_MM - cells[1]!.yMm,
      };
      for (const [i, text] of front!.texts.entries()) {
        const off = [
          text.x / POINTS_PER_MM - cells[i + 1]!.xMm - offset.x,
          (front!.height - text.y) / POINTS_PER_MM - cells[i + 1]!.yMm - offset.y,
        ].map(Math.abs);
        worst = Math.max(worst, ...off);
        for (const distance of off) expect(distance).toBeLessThan(0.02);
        // The back of the same person, mirrored: its left edge is as far from the right edge of the paper.
        const behind = back!.texts[i]!;
        expect(behind.text).toBe(text.text);
        expect(
          Math.abs(behind.x / POINTS_PER_MM - offset.x - (stock.pageWidthMm - cells[i + 1]!.xMm - stock.cellWidthMm)),
        ).toBeLessThan(0.02);
        expect(Math.abs(behind.y - text.y)).toBeLessThan(mm(0.02));
      }
      console.log(`labels of ${stockId}: ${front!.texts.length} cases, ${worst.toFixed(4)} mm off at most`);
      expect(offset.x).toBeGreaterThan(-0.001);
      expect(offset.x).toBeLessThan(1);
      expect(front!.width).toBeCloseTo(mm(stock.pageWidthMm), 2);
    },
  );

  it('puts on each label the badge of the person whom the print run notes for it', async () => {
    const stockId = 'avery-l7418';
    const cells = cellsOf(findStock(readFromTree, stockId)!);
    const { cellWidthMm, cellHeightMm } = findStock(readFromTree, stockId)!;
    const design = cornerDesign(cellWidthMm, cellHeightMm);
    const front = design.front.map((mark) => ({ ...mark, text: '{number}={code}' }));
    const people = new Map(data.registrations.map((person) => [person.id, person]));
    for (const order of ['name', 'cutStack'] as const) {
      const options: DocumentOptions = { design: { ...design, front, back: [] }, order };
      const request = { kind: 'badges', paper: 'A4', madeAt, stockId, startCell: 3, options } as const;
      const { pdf } = await makeDocument(request, data, resources);
      const noted = printRunItems(data, request, cells.length).map(({ registrationId, sheet }) => {
        const { shortNumber, badgeCode } = people.get(registrationId)!;
        return `${sheet}: ${shortNumber}=${badgeCode}`;
      });
      const printed = readPdf(pdf).pages.flatMap(({ texts }, page) => texts.map(({ text }) => `${page + 1}: ${text}`));
      expect(printed).toEqual(noted);
    }
  });

  it('leaves used cells free on the first sheet only', async () => {
    const request = { kind: 'badges', paper: 'A4', madeAt, stockId: 'avery-l7418' } as const;
    const whole = await makeDocument(request, data, resources);
    const begun = await makeDocument({ ...request, startCell: 8 }, data, resources);
    expect(begun.pages).toBe(Math.ceil((55 + 7) / 8));
    expect(whole.pages).toBe(7);
  });

  it('prints on a sheet that is kept with the event, called by its id or its name', async () => {
    const own = {
      ...oneBadge(60, 40),
      id: 'own-W1',
      name: 'Our cards',
      pageWidthMm: 150,
      pageHeightMm: 100,
      columns: 2,
    };
    const kept = { ...data, event: [{ ...data.event[0]!, ownStocks: [own] }] };
    const made = (stockId: string) =>
      makeDocument({ kind: 'badges', paper: 'A4', madeAt, stockId, startCell: 2 }, kept, resources);
    const byId = await made('own-W1');
    expect(byId.findings.map(({ code }) => code)).not.toContain('unknownStock');
    expect(byId.pages).toBe(Math.ceil((55 + 1) / 2));
    expect((await made('our CARDS')).pdf).toEqual(byId.pdf);
    expect((await made('own-W2')).findings.map(({ code }) => code)).toContain('unknownStock');
  });

  it('reports what does not fit, and prints all the same', async () => {
    const codes = async (options: DocumentOptions, stockId?: string) =>
      (
        await makeDocument(
          { kind: 'badges', paper: 'A4', madeAt, options, ...(stockId ? { stockId } : {}) },
          data,
          resources,
        )
      ).findings.map(({ code }) => code);
    expect(await codes({}, 'no-such-sheet')).toEqual(['unknownStock']);
    expect(await codes({ design: { version: 9 } })).toEqual(['badDesign']);
    expect(await codes({ design: cornerDesign(200, 120) })).toEqual(['designScaled']);
    expect(
      await codes({
        ownStock: {
          name: 'too wide',
          pageWidthMm: 100,
          pageHeightMm: 100,
          cellWidthMm: 60,
          cellHeightMm: 50,
          columns: 2,
          rows: 1,
          leftMm: 0,
          topMm: 0,
          gapXMm: 0,
          gapYMm: 0,
        },
      }),
    ).toContain('cellOffPage');
    const picture = { kind: 'image', x: 0, y: 0, width: 20, height: 20, picture: 'logo.png' };
    expect(await codes({ design: { ...cornerDesign(80, 50), front: [picture] } })).toEqual(['pictureMissing']);
  });

  it('reports a picture that is no picture', async () => {
    const picture = { kind: 'image', x: 0, y: 0, width: 20, height: 20, picture: 'logo.png' };
    const withPicture: PrintResources = {
      ...resources,
      picture: () => new TextEncoder().encode('<svg></svg> is no picture of ours at all'),
    };
    const made = await makeDocument(
      {
        kind: 'badges',
        paper: 'A4',
        madeAt,
        options: { design: { ...cornerDesign(80, 50), front: [picture] } },
      },
      data,
      withPicture,
    );
    expect(made.findings.map(({ code }) => code)).toEqual(['pictureMissing']);
  });
});

const wasm = createRequire(import.meta.url)
  .resolve('zxing-wasm/reader')
  .replace(/(dist)\/.*$/u, '$1/reader/zxing_reader.wasm');

describe.skipIf(!existsSync(wasm))('codes', () => {
  it('are read from a coarse thermal print: 4 dots and 4 camera pixels a module, blurred, turned, noisy', async () => {
    await prepareZXingModule({
      overrides: { wasmBinary: (await readFile(wasm)).buffer as ArrayBuffer },
      fireImmediately: true,
    });
    const next = seededNumbers(3);
    const people = manyPeople(process.env['FOLKMOOT_DEEP'] === '1' ? 624 : 24, 'distinct').registrations;
    for (const [i, { badgeCode }] of people.entries()) {
      const image = photograph(badgeQr(badgeCode, i % 2 === 0), 4, next);
      const read = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true });
      expect(read.map(({ text }) => text)).toEqual([badgeCode]);
    }
    console.log(`codes read from a coarse print: ${people.length} cases, all of them`);
  }, 60_000);
});

/** A code as a camera sees it: four pixels a module, turned by seven degrees, blurred over 1.75 pixels, grey and noisy. */
function photograph(
  { size, cells }: { readonly size: number; readonly cells: Uint8Array },
  pixels: number,
  next: () => number,
) {
  const side = Math.round((size + 8) * pixels * 1.25);
  const data = new Uint8ClampedArray(side * side * 4);
  const [cos, sin] = [Math.cos(0.122), Math.sin(0.122)];
  const dark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < size && y < size && cells[Math.floor(y) * size + Math.floor(x)] === 1;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let light = 0;
      for (let j = -2; j <= 2; j++)
        for (let k = -2; k <= 2; k++) {
          const [u, v] = [(x + k * 0.35 - side / 2) / pixels, (y + j * 0.35 - side / 2) / pixels];
          light += dark(u * cos - v * sin + size / 2, u * sin + v * cos + size / 2) ? 0 : 255;
        }
      const value = (light / 25) * 0.7 + 40 + (next() - 0.5) * 30;
      const at = (y * side + x) * 4;
      data[at] = data[at + 1] = data[at + 2] = value;
      data[at + 3] = 255;
    }
  return { data, width: side, height: side, colorSpace: 'srgb' as const };
}
