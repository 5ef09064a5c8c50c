import { createContext, useContext } from 'react';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import type { Finding, FindingSeverity } from '#domain/plan-checks/finding.ts';
import type { Demand } from '#domain/planning/topic-demand.ts';
import type { Room, Topic } from '#domain/plan.ts';
import type { Registration } from '#domain/registration.ts';

/** What every piece of the plan looks things up in; worked out once for each state of the event. */
export type PlanLookup = {
  readonly zone: string;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly people: ReadonlyMap<RegistrationId, Registration>;
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly topicsOf: ReadonlyMap<SessionId, readonly Topic[]>;
  readonly demand: Demand;
  readonly findings: readonly Finding[];
  /** The worst finding about a session itself, or about a topic, by its id. */
  readonly worst: ReadonlyMap<string, FindingSeverity>;
};

export const PlanLookupContext = createContext<PlanLookup | null>(null);

export function usePlanLookup(): PlanLookup {
  const lookup = useContext(PlanLookupContext);
  if (!lookup) throw new Error('the plan is not shown here');
  return lookup;
}
