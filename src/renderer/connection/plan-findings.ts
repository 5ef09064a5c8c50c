import type { EventData } from '#domain/event-data.ts';
import { checkPlan } from '#domain/plan-checks/check-plan.ts';
import type { Finding } from '#domain/plan-checks/finding.ts';

/** The tables that the plan is checked by: somebody let in at the door changes nothing in the plan. */
const CHECKED = ['event', 'rooms', 'sessions', 'topics', 'suggestions', 'registrations'] as const;

const known = new WeakMap<EventData, readonly Finding[]>();
let last: { readonly data: EventData; readonly findings: readonly Finding[] } | null = null;

/** What does not hold in the plan, worked out once for each state of the event, whoever asks. */
export function planFindings(data: EventData): readonly Finding[] {
  let findings = known.get(data);
  if (!findings) {
    const before = last;
    const isSame = before !== null && CHECKED.every((table) => before.data[table] === data[table]);
    findings = isSame ? before.findings : checkPlan(data);
    known.set(data, findings);
    last = { data, findings };
  }
  return findings;
}
