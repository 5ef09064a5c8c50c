import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/documents/document-request.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { makeDocument, type PrintResources } from '../make-document.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { FontLibrary } from '../layout/fonts.ts';
import { Shaper } from '../layout/shape-text.ts';
import { manyPeople } from '../testing/many-people.ts';
import { english } from '../testing/english.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';
import { WORLD_NAMES } from '../testing/world-names.ts';
import { writePdf } from './pdf-writer.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const madeAt = '2026-10-24T18:00:00.000Z';
const shaper = new Shaper(new FontLibrary(readFromTree));

async function write(lines: readonly string[], isTagged = false) {
  const pieces: Uint8Array[] = [];
  const items = lines.map((text, i) => ({
    kind: 'text' as const,
    line: shaper.shape(cleanLine(text), 'bold'),
    x: 40,
    y: 40 + i * 22,
    size: 16,
    colour: '#000000',
  }));
  const page = { width: 595, height: 842, items, bookmarks: [] };
  await writePdf([page], { title: 'Łódź 李', lang: 'en', madeAt, isTagged }, (piece) => void pieces.push(piece));
  return readPdf(Buffer.concat(pieces));
}

describe('what the writer needs of pdfkit', () => {
  it('is the version it was written against', () => {
    const facts = JSON.parse(readFileSync('node_modules/pdfkit/package.json', 'utf8')) as { version: string };
    expect(facts.version).toBe('0.20.2');
  });

  it('keeps letters apart that share an outline: i after a Vietnamese name is still i', async () => {
    const { pages } = await write(['Trần Thị Mỹ', 'Brzęczyszczykiewicz']);
    expect(pages[0]!.texts.map(({ text }) => text).join('')).toContain('Brzęczyszczykiewicz');
  });

  it('places text where the list says, from the lower left corner', async () => {
    const [first] = (await write(['Ada'])).pages[0]!.texts;
    expect(first).toMatchObject({ x: 40, y: 842 - 40 });
  });

  it('packs its small objects, of which a tagged list has thousands', async () => {
    const people = { ...data, registrations: manyPeople(400, 'world').registrations, checkIns: [] };
    const { pdf } = await makeDocument({ kind: 'sign-in', paper: 'A4', madeAt }, people, resources);
    const read = readPdf(pdf);
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/S /TR');
    expect(read.raw).toContain('/S /TR');
  });

  it('asks viewers not to scale, and gives title and language', async () => {
    const { raw } = await write(['Ada']);
    for (const words of ['/PrintScaling /None', '/DisplayDocTitle true', '/Lang (en)', '/PickTrayByPDFSize true'])
      expect(raw).toContain(words);
  });
});

describe('names that are searched', () => {
  it('are found whole where letters stand in reading order', async () => {
    const names = WORLD_NAMES.filter(([key]) =>
      /^(latin|vietnamese|polish|decomposed|hawaiian|greek|cyrillic|japanese|chinese|korean|armenian|georgian|mixed han|ethiopic)$/u.test(
        key,
      ),
    );
    for (const [, name] of names) {
      const { pages } = await write([name]);
      const found = pages[0]!.texts
        .map(({ text }) => text)
        .join('')
        .replaceAll('\u2060', '');
      expect(found.normalize('NFC')).toBe(cleanLine(name));
    }
  });

  it('hold no box for a missing sign, in any script', async () => {
    const { pages } = await write(WORLD_NAMES.map(([, name]) => name));
    for (const { codes } of pages[0]!.texts) expect(codes).not.toContain(0);
  });
});

/** Operators that put something on a page outside all marked content. */
function unmarked(content: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const token of content.match(/\[[^\]]*\]|<<(?:[^<>]|<[^<>]*>)*>>|<[0-9a-f]*>|[^\s/<>[\]()]+/gu) ?? []) {
    if (token === 'BDC' || token === 'BMC') depth++;
    else if (token === 'EMC') depth--;
    else if (depth === 0 && /^(?:f|F|B|S|s|b|f\*|B\*|Tj|TJ|Do|sh)$/u.test(token)) found.push(token);
  }
  return found;
}

describe('every kind of document', () => {
  const onlyIds: readonly RegistrationId[] = data.registrations.slice(0, 7).map(({ id }) => id);

  it.each(DOCUMENT_KINDS)(
    '%s has no missing sign, right boxes and a font that can be searched',
    async (kind: DocumentKind) => {
      for (const paper of ['A4', 'Letter'] as const) {
        const request = { kind, paper, madeAt, ...(kind === 'certificates' ? { onlyIds: [...onlyIds] } : {}) };
        const { pdf, pages, findings } = await makeDocument(request, data, resources);
        const read = readPdf(pdf);
        expect(findings).toEqual([]);
        expect(read.pages).toHaveLength(pages);
        for (const { texts } of read.pages) for (const { codes } of texts) expect(codes).not.toContain(0);
        for (const [, body] of read.objects) if (body.includes('/Subtype /Type0')) expect(body).toContain('/ToUnicode');
        if (kind === 'badges') continue;
        // A screen reader comes past every word: each is in the structure or marked as decoration.
        for (const { texts } of read.pages) for (const { mark } of texts) expect(mark).not.toBe('');
        for (const { content } of read.pages) expect(unmarked(content)).toEqual([]);
        for (const words of ['/MarkInfo', '/StructTreeRoot', '/ParentTree ', '/DisplayDocTitle true', '/Lang (en-GB)'])
          expect(read.raw).toContain(words);
        expect(read.raw).toMatch(/\/Title \d+ 0 R/u);
        // Heads of columns and rows say which they are.
        for (const body of read.objects.values()) if (body.includes('/S /TH\n')) expect(body).toMatch(/\/Scope/u);
        for (const body of read.objects.values()) if (body.includes('/S /Figure\n')) expect(body).toContain('/Alt ');
        for (const body of read.objects.values()) if (/\/Type \/Page\n/u.test(body)) expect(body).toContain('/Tabs /S');
      }
    },
  );

  it('repeats the head of a list on every page, once as a heading and then as decoration, and counts pages', async () => {
    const { pdf, pages } = await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, data, resources);
    const read = readPdf(pdf);
    const heads = read.pages.map(({ texts }) =>
      texts.filter(({ text }) => text === 'Organisation').map(({ mark }) => mark),
    );
    expect(heads).toEqual(heads.map((_, page) => [page === 0 ? 'TH' : 'Artifact']));
    for (const [page, { texts }] of read.pages.entries())
      expect(texts.some(({ text }) => text === `Page ${page + 1} of ${pages}`)).toBe(true);
  });

  it('holds every expected person exactly once on the door list', async () => {
    const { pdf } = await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, data, resources);
    const numbers = readPdf(pdf).pages.flatMap(({ texts }) =>
      texts.filter(({ text, mark }) => mark === 'TD' && /^\d+$/u.test(text)).map(({ text }) => Number(text)),
    );
    const expected = data.registrations
      .filter(({ status }) => status === 'coming' || status === 'maybe')
      .map(({ shortNumber }) => shortNumber);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
  });

  it('never holds rules, notes, diets or access needs of persons, but packs when asked and agreed', async () => {
    const registrations = data.registrations.map((person) => ({
      ...person,
      notes: 'Quartz-notes',
      doorNote: 'Quartz-door',
      accessNeed: `Quartz-need-${person.hasConsented}`,
      diet: '',
    }));
    const secretive = { ...data, registrations, rules: data.rules.map((rule) => ({ ...rule, note: 'Quartz-rule' })) };
    for (const kind of DOCUMENT_KINDS) {
      const { pdf } = await makeDocument({ kind, paper: 'A4', madeAt }, secretive, resources);
      expect(
        readPdf(pdf)
          .pages.flatMap(({ texts }) => texts.map(({ text }) => text))
          .join(' '),
      ).not.toContain('Quartz');
    }
    const { pdf } = await makeDocument(
      { kind: 'facilitator-packs', paper: 'A4', madeAt, options: { withAccessNeeds: true } },
      secretive,
      resources,
    );
    const words = readPdf(pdf)
      .pages.flatMap(({ texts }) => texts.map(({ text }) => text))
      .join(' ');
    expect(words).toContain('Quartz-need-true');
    expect(words).not.toMatch(/Quartz-need-(?:false|null)|Quartz-notes|Quartz-door|Quartz-rule/u);
  });
});
