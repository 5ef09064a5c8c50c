import { describe, expect, it } from 'vitest';
import { makeDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { withOutcomes } from '../testing/many-outcomes.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-25T18:30:00.000Z';

/** For each page of the report, how far down its words reach, as a share of the page; head and foot do not count. */
async function depths(outcomes: number): Promise<number[]> {
  const data = withOutcomes(sampleWithGroups(), outcomes);
  const { pdf } = await makeDocument({ kind: 'report', paper: 'A4', madeAt }, data, resources);
  return readPdf(pdf).pages.map(({ texts, height }) => {
    const words = texts.filter(({ mark }) => mark !== 'Artifact');
    return 1 - Math.min(...words.map(({ y }) => y)) / height;
  });
}

describe('the pages of a report', () => {
  it.each([5, 10, 15, 20, 25, 30])('with %i things said are filled, but for the last', async (outcomes) => {
    for (const depth of (await depths(outcomes)).slice(0, -1)) expect(depth).toBeGreaterThan(0.55);
  });

  it('never begin with what is known of a point on the page before', async () => {
    for (const outcomes of [20, 40, 60]) {
      const data = withOutcomes(sampleWithGroups(), outcomes);
      const { pdf } = await makeDocument({ kind: 'report', paper: 'A4', madeAt }, data, resources);
      const first = readPdf(pdf).pages.map(({ texts }) => texts.find(({ mark }) => mark !== 'Artifact')?.text ?? '');
      for (const text of first.slice(1)) expect(text).not.toMatch(/^(?:Question|Decision|Commitment|by \d|somebody)/u);
    }
  });

  it('are as few as a little less white allows: the day as it ran stands on no page of its own', async () => {
    expect(await depths(10)).toHaveLength(2);
  });
});
