import type { EventData } from '#domain/event-data.ts';
import { checkPlan } from '#domain/plan-checks/check-plan.ts';
import type { Finding } from '#domain/plan-checks/finding.ts';

const known = new WeakMap<EventData, readonly Finding[]>();

/** What does not hold in the plan, worked out once for each state of the event, whoever asks. */
export function planFindings(data: EventData): readonly Finding[] {
  let findings = known.get(data);
  if (!findings) {
    findings = checkPlan(data);
    known.set(data, findings);
  }
  return findings;
}
