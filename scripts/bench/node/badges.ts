import { BADGE_RUN } from '#printing/bench-printing.ts';
import { writePdf } from '#printing/pdf/pdf-writer.ts';
import { writeDocument } from '#printing/make-document.ts';
import { english } from '#printing/testing/english.ts';
import { manyPeople } from '#printing/testing/many-people.ts';
import { readFromTree } from '#printing/testing/read-resource.ts';
import type { BenchRow } from '../table.mjs';
import { layPages } from './lay-pages.ts';
import { plainPdf } from './plain-pdf.ts';
import { measure, type Measured } from './measure.ts';

/** 1,000 badges beside the same pages without fitting: written by our own writer, and by pdfkit alone. */
export async function benchBadges(runs: number): Promise<BenchRow[]> {
  const people = manyPeople(1000, 'world');
  const laid = layPages(BADGE_RUN, people);
  const ours: Measured[] = [];
  const written: Measured[] = [];
  const plain: Measured[] = [];
  // The first time everything is slow for all three alike.
  for (let run = 0; run <= runs; run++) {
    const keep = run > 0;
    const own = await measure(() =>
      // New resources each time: the fonts are opened and all words are shaped anew.
      writeDocument(BADGE_RUN, people, { read: readFromTree, say: english }, { sink: () => {} }),
    );
    const writer = await measure(() =>
      writePdf(laid.pages, { title: 'Badges', lang: 'en-GB', madeAt: BADGE_RUN.madeAt, isTagged: false }, () => {}),
    );
    const pdfkit = await measure(() => plainPdf(laid.pages));
    if (keep) {
      ours.push(own);
      written.push(writer);
      plain.push(pdfkit);
    }
  }
  const row = (name: string, floor: readonly Measured[], floorAt: string, note: string): BenchRow => ({
    bench: 'badges',
    name,
    unit: 'ms',
    ours: ours.map(({ ms }) => ms),
    floor: floor.map(({ ms }) => ms),
    cpu: { ours: ours.map(({ cpuMs }) => cpuMs), floor: floor.map(({ cpuMs }) => cpuMs) },
    floorAt,
    note,
  });
  return [
    {
      ...row(
        '1,000 badges in 32 scripts, fitted, with codes',
        plain,
        'scripts/bench/node/plain-pdf.ts',
        `${laid.pages.length} pages; the floor sets the same words at the sizes already found, by pdfkit text(), one font, no other scripts`,
      ),
      most: 1000,
    },
    row(
      'the same, beside writing pages that are laid out',
      written,
      'src/printing/pdf/pdf-writer.ts on pages of scripts/bench/node/lay-pages.ts',
      'the difference is fonts, shaping, fitting and codes',
    ),
  ];
}
