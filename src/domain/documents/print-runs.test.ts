import { describe, expect, it } from 'vitest';
import type { PrintRunId } from '../ids.ts';
import type { PrintRun } from '../print-run.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import type { DocumentRequest } from './document-request.ts';
import { badgesDue, nextFreeLabel, printRunItems } from './print-runs.ts';

const data = sampleEvent();
const request: DocumentRequest = { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z', startCell: 3 };
const run = (items: PrintRun['items'], printedAt: string): PrintRun => ({
  id: `R${printedAt}` as PrintRunId,
  kind: 'badges',
  stockId: 'avery-l7418',
  printedAt,
  pages: 7,
  items,
});

describe('print runs', () => {
  it('notes sheet and cell of everybody, from the first free cell', () => {
    const items = printRunItems(data, request, 8);
    expect(items.slice(0, 7).map(({ sheet, cell }) => `${sheet}/${cell}`)).toEqual([
      '1/3',
      '1/4',
      '1/5',
      '1/6',
      '1/7',
      '1/8',
      '2/1',
    ]);
    expect(items).toHaveLength(55);
  });

  it('tells who is new, who changed and who is right as printed', () => {
    const items = printRunItems(data, request, 8);
    expect(badgesDue(data, request).never).toHaveLength(55);
    const printed = { ...data, printRuns: [run(items.slice(2), '2026-10-24T18:00:00.000Z')] };
    const mended = items[10]!.registrationId;
    const changed = {
      ...printed,
      registrations: data.registrations.map((p) =>
        p.id === mended ? { ...p, badgeName: 'Mended' } : { ...p, diet: 'changed' },
      ),
    };
    const due = badgesDue(changed, request);
    expect(due.changed).toEqual([mended]);
    expect([due.never.length, due.same.length]).toEqual([2, 52]);
    const again = {
      ...changed,
      printRuns: [...printed.printRuns, run(printRunItems(changed, request, 8), '2026-10-25T08:00:00.000Z')],
    };
    expect(badgesDue(again, request).same).toHaveLength(55);
  });

  it('says which label the last run on the same sheets left free first', () => {
    const [first, second] = ['2026-10-24T18:00:00.000Z', '2026-10-25T08:00:00.000Z'] as const;
    const all = printRunItems(data, request, 8);
    expect(nextFreeLabel([], 'avery-l7418', 8)).toBeNull();
    // 55 badges from label 3 on: 57 labels, one of them on the eighth sheet.
    expect(nextFreeLabel([run(all, first)], 'avery-l7418', 8)).toBe(2);
    expect(nextFreeLabel([run(all, first)], 'avery-l7414', 8)).toBeNull();
    expect(nextFreeLabel([run(all, first)], null, 8)).toBeNull();
    expect(nextFreeLabel([run(all.slice(0, 3), second), run(all, first)], 'avery-l7418', 8)).toBe(6);
    expect(nextFreeLabel([run(all.slice(0, 6), second)], 'avery-l7418', 8)).toBeNull();
  });
});
