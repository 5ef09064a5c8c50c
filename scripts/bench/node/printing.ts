import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BADGE_RUN, benchPrinting } from '#printing/bench-printing.ts';
import { writePdf } from '#printing/pdf/pdf-writer.ts';
import { svgOfPage } from '#printing/preview/svg-page.ts';
import { withOutcomes } from '#printing/testing/many-outcomes.ts';
import { manyPeople } from '#printing/testing/many-people.ts';
import type { BenchRow } from '../table.mjs';
import { layPages } from './lay-pages.ts';
import { measure } from './measure.ts';

const madeAt = '2026-10-24T18:00:00.000Z';

/** The rows of printing beside only writing, drawing or reading what was ready. */
export async function benchPaper(runs: number): Promise<BenchRow[]> {
  const floors = floorsByRow();
  type Row = BenchRow & { ours: number[]; floor: number[]; cpu: { ours: number[]; floor: number[] } };
  const rows = new Map<string, Row>();
  for (let run = 0; run < runs; run++) {
    for (const { name, value, unit, most, cpuMs = 0 } of await benchPrinting()) {
      const row = rows.get(name) ?? {
        bench: 'printing',
        name,
        unit: unit as BenchRow['unit'],
        ours: [],
        floor: [],
        cpu: { ours: [], floor: [] },
        most,
        floorAt: 'scripts/bench/node/printing.ts',
      };
      row.ours.push(value);
      row.cpu.ours.push(cpuMs);
      const floor = floors[name];
      if (floor) {
        const { ms, cpuMs: floorCpuMs } = await measure(floor);
        row.cpu.floor.push(floorCpuMs);
        row.floor.push(unit === 's' ? ms / 1000 : ms);
      }
      rows.set(name, row);
    }
  }
  return [...rows.values()];
}

/** What is left of each row when all words have their place. */
function floorsByRow(): Readonly<Record<string, () => unknown>> {
  const hundred = layPages(BADGE_RUN, manyPeople(100, 'world'));
  const thousand = layPages(BADGE_RUN, manyPeople(1000, 'world'));
  const report = layPages({ kind: 'report', paper: 'A4', madeAt }, withOutcomes(manyPeople(1000, 'world'), 500));
  const sheet = layPages({ kind: 'sign-in', paper: 'A4', madeAt }, manyPeople(5000, 'world'));
  const write = ({ pages, isTagged }: ReturnType<typeof layPages>) =>
    writePdf(pages, { title: 'Floor', lang: 'en-GB', madeAt, isTagged }, () => {});
  const fonts = join(process.cwd(), 'resources', 'fonts');
  return {
    'open the fonts of seven scripts': () => {
      for (const name of readdirSync(fonts)) if (name.endsWith('.ttf')) readFileSync(join(fonts, name));
    },
    '100 badges, 32 scripts and mixes': () => write(hundred),
    '1,000 badges, 32 scripts and mixes': () => write(thousand),
    'report of 1,000 people and 500 outcomes': () => write(report),
    'preview of one badge after a key stroke': () => {
      const page = hundred.pages[0]!;
      svgOfPage({ ...page, items: page.items.slice(0, Math.ceil(page.items.length / 8)) });
    },
    'first page of a run': () => svgOfPage(thousand.pages[0]!),
    'sign-in sheet of 5,000 rows, tagged': () => write(sheet),
  };
}
