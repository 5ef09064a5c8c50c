import { checkPlan } from '#domain/plan-checks/check-plan.ts';
import { largePlan } from '#domain/sample/large-plan.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import type { BenchRow } from '../table.mjs';
import { measure, type Measured } from './measure.ts';

const PEOPLE = 10_000;

/** The checks of a large plan after one session moved, as after every key in the window; and of one in which all is wrong. */
export async function benchChecks(runs: number): Promise<BenchRow[]> {
  const plan = largePlan(sampleEvent(), PEOPLE);
  const wrong = {
    ...plan,
    sessions: plan.sessions.map((session, i) => ({ ...session, minutes: 50 + (i % 5) * 30 })),
    topics: plan.topics.map((topic, i) => ({ ...topic, largest: 100, roomId: plan.rooms[i % 7]!.id })),
  };
  const rows: BenchRow[] = [];
  for (const [name, data] of [
    ['400 sessions, 20 rooms, 10,000 people', plan],
    ['the same with sessions over one another', wrong],
  ] as const) {
    const ours: Measured[] = [];
    let found = 0;
    for (let run = 0; run < runs * 20 + 10; run++) {
      const sessions = data.sessions.map((session, i) => (i === run % 400 ? { ...session, minutes: 35 } : session));
      const own = await measure(() => {
        found = checkPlan({ ...data, sessions }).length;
      });
      if (run >= 10) ours.push(own);
    }
    rows.push({
      bench: 'checks',
      name,
      unit: 'ms',
      ours: ours.map(({ ms }) => ms),
      floor: [],
      cpu: { ours: ours.map(({ cpuMs }) => cpuMs), floor: [] },
      most: 20,
      floorAt: 'no floor: the promise is 20 ms',
      note: `${found} findings`,
    });
  }
  return rows;
}
