import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { previewDocument, shaperOf, writeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { withOutcomes } from './testing/many-outcomes.ts';
import { manyPeople } from './testing/many-people.ts';
import { readFromTree } from './testing/read-resource.ts';

/** One measured figure beside the most it may be. */
export type BenchRow = { readonly name: string; readonly value: number; readonly unit: string; readonly most: number };

const madeAt = '2026-10-24T18:00:00.000Z';

/**
 * Measures the rows of speed and memory for printing. Every run opens its fonts anew, as a cold worker would; memory is
 * the peak of the whole process, so the long runs come last and mean most in a process of their own.
 *
 * @param isDeep also 10,000 and 100,000 badges.
 */
export async function benchPrinting(isDeep: boolean): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const add = (name: string, value: number, unit: string, most: number) =>
    rows.push({ name, value: Math.round(value * 100) / 100, unit, most });
  const run = async (request: DocumentRequest, data: ReturnType<typeof manyPeople>) => {
    const resources: PrintResources = { read: readFromTree, say: english };
    let bytes = 0;
    const start = performance.now();
    await writeDocument(request, data, resources, { sink: (piece) => (bytes += piece.length) });
    return { seconds: (performance.now() - start) / 1000, megabytes: bytes / 1e6 };
  };
  const badges: DocumentRequest = {
    kind: 'badges',
    paper: 'A4',
    madeAt,
    stockId: 'avery-l7418',
    options: { order: 'number' },
  };

  const world1000 = manyPeople(1000, 'world');
  const fonts: PrintResources = { read: readFromTree, say: english };
  let start = performance.now();
  shaperOf(fonts).shape('Ada ليلى ש 陈 최 🎉 ก', 'bold');
  add('open the fonts of seven scripts', performance.now() - start, 'ms', 100);

  add('100 badges, 32 scripts and mixes', (await run(badges, manyPeople(100, 'world'))).seconds, 's', 0.6);
  add('1,000 badges, 32 scripts and mixes', (await run(badges, world1000)).seconds, 's', 1);

  const said = withOutcomes(world1000, 500);
  add(
    'report of 1,000 people and 500 outcomes',
    (await run({ kind: 'report', paper: 'A4', madeAt }, said)).seconds,
    's',
    2,
  );

  const one: DocumentRequest = { ...badges, onlyIds: [world1000.registrations[5]!.id] };
  await previewDocument(one, world1000, fonts);
  const small = { ...world1000, registrations: [world1000.registrations[5]!] };
  start = performance.now();
  for (let i = 0; i < 20; i++) {
    const person = { ...small.registrations[0]!, firstName: `Name ${i}` };
    await previewDocument(one, { ...small, registrations: [person] }, fonts);
  }
  add('preview of one badge after a key stroke', (performance.now() - start) / 20, 'ms', 10);
  start = performance.now();
  await previewDocument(
    { ...badges, onlyIds: world1000.registrations.slice(0, 8).map(({ id }) => id) },
    world1000,
    fonts,
  );
  add('first page of a run', performance.now() - start, 'ms', 100);

  const sheet = await run({ kind: 'sign-in', paper: 'A4', madeAt }, manyPeople(5000, 'world'));
  add('sign-in sheet of 5,000 rows, tagged', sheet.seconds, 's', 2);

  if (isDeep) {
    const ten = await run(badges, manyPeople(10_000, 'world'));
    add('10,000 badges with codes and two-line fit', ten.seconds, 's', 3);
    add('10,000 badges, size', ten.megabytes, 'MB', 3.4);
    add('10,000 badges, memory', process.resourceUsage().maxRSS / 1024, 'MB', 256);
    const hundred = await run(badges, manyPeople(100_000, 'distinct'));
    add('100,000 distinct badges', hundred.seconds, 's', 16);
    add('100,000 distinct badges, memory', process.resourceUsage().maxRSS / 1024, 'MB', 420);
  }
  return rows;
}
