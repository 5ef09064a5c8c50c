import { type Finding, type FindingSeverity } from './finding.ts';
import { peopleFindings } from './people-findings.ts';
import { indexPlan, type CheckedData } from './plan-index.ts';
import { roundFindings } from './round-findings.ts';
import { timeFindings } from './time-findings.ts';

const RANK: Readonly<Record<FindingSeverity, number>> = { stop: 0, attention: 1, hint: 2 };

/**
 * Everything that does not hold in the plan, worst first and then in the order of the day.
 *
 * A pure question, asked again after every change: 400 sessions in 20 rooms take a few milliseconds.
 */
export function checkPlan(data: CheckedData): Finding[] {
  const plan = indexPlan(data);
  const place = new Map<string, number>(plan.timed.map(({ session }, index) => [session.id, index]));
  const placeOf = ({ place: { sessionId } }: Finding) => (sessionId === null ? -1 : (place.get(sessionId) ?? Infinity));
  const found = [...timeFindings(plan), ...peopleFindings(plan), ...roundFindings(plan)];
  return found.toSorted(
    (a, b) => RANK[a.severity] - RANK[b.severity] || compareNumbers(placeOf(a), placeOf(b)) || (a.id < b.id ? -1 : 1),
  );
}

const compareNumbers = (a: number, b: number) => (a === b ? 0 : a - b);
