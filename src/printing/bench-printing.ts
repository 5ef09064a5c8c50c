import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { previewDocument, shaperOf, writeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { withOutcomes } from './testing/many-outcomes.ts';
import { manyPeople } from './testing/many-people.ts';
import { readFromTree } from './testing/read-resource.ts';

/** One measured figure beside the most it may be; `cpuMs` is processor time, which a busy machine changes less. */
export type BenchRow = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most: number;
  readonly cpuMs?: number;
};

const madeAt = '2026-10-24T18:00:00.000Z';
/** The run of badges that all benches make. */
export const BADGE_RUN: DocumentRequest = {
  kind: 'badges',
  paper: 'A4',
  madeAt,
  stockId: 'avery-l7418',
  options: { order: 'number' },
};
const two = (value: number) => Math.round(value * 100) / 100;

type Clock = { readonly ms: number; readonly cpuMs: number };

/** Starts both clocks; the answer reads them. */
function clock(): () => Clock {
  const cpu = process.cpuUsage();
  const from = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - from, cpuMs: (user + system) / 1000 };
  };
}

/** Makes a document as a cold worker would: its fonts are opened anew. */
async function run(request: DocumentRequest, data: ReturnType<typeof manyPeople>): Promise<Clock & { bytes: number }> {
  const resources: PrintResources = { read: readFromTree, say: english };
  let bytes = 0;
  const read = clock();
  await writeDocument(request, data, resources, { sink: (piece) => (bytes += piece.length) });
  return { ...read(), bytes };
}

/**
 * 10,000 badges of many scripts, or 100,000 distinct ones: time, size, and the peak of memory of this process, which is to
 * do nothing else.
 */
export async function benchLongRun(count: 10_000 | 100_000): Promise<BenchRow[]> {
  const isLong = count === 100_000;
  const name = isLong ? '100,000 distinct badges' : '10,000 badges with codes and two-line fit';
  const made = await run(BADGE_RUN, manyPeople(count, isLong ? 'distinct' : 'world'));
  const memory = process.resourceUsage().maxRSS / 1024;
  return [
    { name, value: two(made.ms / 1000), unit: 's', most: isLong ? 16 : 3, cpuMs: made.cpuMs },
    { name: `${name}, memory`, value: two(memory), unit: 'MB', most: isLong ? 420 : 256 },
    { name: `${name}, size`, value: two(made.bytes / 1e6), unit: 'MB', most: isLong ? 34 : 3.4 },
  ];
}

/** Measures the rows of speed for printing that take a moment; every run opens its fonts anew. */
export async function benchPrinting(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const add = (name: string, { ms, cpuMs }: Clock, unit: 's' | 'ms', most: number, times = 1) =>
    rows.push({ name, value: two(ms / times / (unit === 's' ? 1000 : 1)), unit, most, cpuMs: two(cpuMs / times) });

  const world1000 = manyPeople(1000, 'world');
  const fonts: PrintResources = { read: readFromTree, say: english };
  let read = clock();
  shaperOf(fonts).shape('Ada ليلى ש 陈 최 🎉 ก', 'bold');
  add('open the fonts of seven scripts', read(), 'ms', 100);

  add('100 badges, 32 scripts and mixes', await run(BADGE_RUN, manyPeople(100, 'world')), 's', 0.6);
  add('1,000 badges, 32 scripts and mixes', await run(BADGE_RUN, world1000), 's', 1);

  const said = withOutcomes(world1000, 500);
  add('report of 1,000 people and 500 outcomes', await run({ kind: 'report', paper: 'A4', madeAt }, said), 's', 2);

  const one: DocumentRequest = { ...BADGE_RUN, onlyIds: [world1000.registrations[5]!.id] };
  await previewDocument(one, world1000, fonts);
  const small = { ...world1000, registrations: [world1000.registrations[5]!] };
  read = clock();
  for (let i = 0; i < 20; i++) {
    const person = { ...small.registrations[0]!, firstName: `Name ${i}` };
    await previewDocument(one, { ...small, registrations: [person] }, fonts);
  }
  add('preview of one badge after a key stroke', read(), 'ms', 10, 20);
  read = clock();
  await previewDocument(
    { ...BADGE_RUN, onlyIds: world1000.registrations.slice(0, 8).map(({ id }) => id) },
    world1000,
    fonts,
  );
  add('first page of a run', read(), 'ms', 100);

  const sheet = await run({ kind: 'sign-in', paper: 'A4', madeAt }, manyPeople(5000, 'world'));
  add('sign-in sheet of 5,000 rows, tagged', sheet, 's', 2);
  return rows;
}
