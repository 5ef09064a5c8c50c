import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentOptions } from '#domain/documents/document-request.ts';
import type { EventData } from '#domain/event-data.ts';
import { makeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { readPdf } from './testing/read-pdf.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const madeAt = '2026-10-24T18:00:00.000Z';
const NAMED = ['badges', 'group-lists', 'sign-in', 'facilitator-packs'] as const;

/** The sample event in which somebody of every group has this name. */
function everybodyNamed(fullName: string): EventData {
  const registrations = data.registrations.map((person, i) =>
    i % 4 === 0 ? { ...person, badgeName: '', firstName: '', lastName: '', fullName } : person,
  );
  return { ...data, registrations };
}

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['60 signs', 'Maximiliana Bartholomea von und zu der Hohenwaldsteinburgen'.padEnd(60, 'x')],
  ['1,000 signs in one word', 'x'.repeat(1000)],
  ['1,000 signs in many words', 'Wanda Immergrün '.repeat(63).slice(0, 1000)],
  ['emoji only', '🎉👩🏽‍💻🇨🇭'],
  ['combining marks only', '\u0301\u0302\u0303'],
  ['right to left with brackets', 'יעל (בת-אל) [כהן]'],
  ['controls only', '\u0007\u202E\u2066'],
];

describe('a name that nobody expected', () => {
  it.each(NAMES)(
    'of %s is printed in every document, inside the page, with no missing sign',
    async (_, name) => {
      const changed = everybodyNamed(name);
      for (const kind of NAMED) {
        const { pdf, pages } = await makeDocument({ kind, paper: 'A4', madeAt }, changed, resources);
        const read = readPdf(pdf);
        expect(read.pages).toHaveLength(pages);
        expect(read.raw).toMatch(/%%EOF\s*$/u);
        for (const { texts, width, height } of read.pages)
          for (const { x, y, codes } of texts) {
            expect(codes).not.toContain(0);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThan(width);
            expect(y).toBeGreaterThan(0);
            expect(y).toBeLessThan(height);
          }
      }
    },
    60_000,
  );

  it('of 1,000 signs is cut on its badge and reported, with the person', async () => {
    const { findings } = await makeDocument(
      { kind: 'badges', paper: 'A4', madeAt },
      everybodyNamed('x'.repeat(1000)),
      resources,
    );
    const cut = findings.filter(({ code }) => code === 'textCut').map(({ registrationId }) => registrationId);
    expect(cut).toContain(data.registrations[0]!.id);
  });
});

describe('a badge without a name', () => {
  it('is a finding with the person, where all of the name is controls', async () => {
    const nameless = everybodyNamed('\u0007\u202E\u2066');
    const { findings } = await makeDocument({ kind: 'badges', paper: 'A4', madeAt }, nameless, resources);
    const found = findings.filter(({ code }) => code === 'noName').map(({ registrationId }) => registrationId);
    expect(found).toContain(data.registrations[0]!.id);
    expect(found).not.toContain(data.registrations[1]!.id);
  });
});

describe('what cannot be printed as it is wanted', () => {
  it('a stock whose cells do not fit its page is a finding, and so is a code that is too small to read', async () => {
    const wide = { name: 'wide', pageWidthMm: 100, pageHeightMm: 100, cellWidthMm: 60, cellHeightMm: 50 };
    const ownStock = { ...wide, columns: 2, rows: 1, leftMm: 0, topMm: 0, gapXMm: 0, gapYMm: 0 };
    const tiny = { ...ownStock, cellWidthMm: 20, cellHeightMm: 12, columns: 5, rows: 8 };
    const code = { kind: 'qr', x: 0, y: 0, width: 7, height: 7, content: '{code}', moduleMm: 0.75, level: 'M' };
    const design = { version: 1, name: 'tiny', widthMm: 20, heightMm: 12, fold: 'none', front: [code], back: [] };
    const codes = async (options: DocumentOptions) =>
      (await makeDocument({ kind: 'badges', paper: 'A4', madeAt, options }, data, resources)).findings.map(
        (finding) => finding.code,
      );
    expect(await codes({ ownStock })).toContain('cellOffPage');
    expect(await codes({ ownStock: tiny, design })).toContain('codeTooSmall');
  });

  it.each(DOCUMENT_KINDS)(
    '%s of an event with nobody and nothing in it is a whole file of a page or more',
    async (kind) => {
      const nobody: EventData = { ...data, registrations: [], placements: [], rules: [], suggestions: [], topics: [] };
      const { pdf, pages } = await makeDocument({ kind, paper: 'Letter', madeAt }, nobody, resources);
      expect(pages).toBeGreaterThan(0);
      expect(readPdf(pdf).pages).toHaveLength(pages);
    },
  );
});
