import { useDeferredValue, useMemo } from 'react';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import type { Finding, FindingSeverity } from '#domain/plan-checks/finding.ts';
import { countDemand, topicsByRound } from '#domain/planning/topic-demand.ts';
import { planFindings } from '../../connection/plan-findings.ts';
import type { PlanLookup } from './plan-lookup.ts';

/** Works the look-ups out again for what changed only: typing in a title does not count the wishes of 10,000 people. */
export function useMakePlanLookup(data: EventData): PlanLookup {
  const zone = factsOf(data)?.zone ?? 'UTC';
  const { rooms: roomList, registrations, topics } = data;
  const rooms = useMemo(
    () => new Map<string, (typeof roomList)[number]>(roomList.map((room) => [room.id, room])),
    [roomList],
  );
  const people = useMemo(() => new Map(registrations.map((person) => [person.id, person])), [registrations]);
  const demand = useMemo(() => countDemand({ registrations }), [registrations]);
  const marks = useMemo(() => topicMarks(topics), [topics]);
  const topicsOf = useMemo(() => topicsByRound(topics), [topics]);
  // Checked after the screen has answered, as the button of the frame does.
  const settled = useDeferredValue(data);
  const findings = useMemo(() => planFindings(settled), [settled]);
  const worst = useMemo(() => worstOf(findings), [findings]);
  return useMemo(
    () => ({ zone, rooms, people, marks, topicsOf, demand, findings, worst }),
    [zone, rooms, people, marks, topicsOf, demand, findings, worst],
  );
}

/** Findings come worst first, so that the first one about a thing is its worst. */
function worstOf(findings: readonly Finding[]): ReadonlyMap<string, FindingSeverity> {
  const worst = new Map<string, FindingSeverity>();
  for (const { place, severity } of findings) {
    const id = place.topicId ?? place.sessionId;
    if (id !== null && !worst.has(id)) worst.set(id, severity);
  }
  return worst;
}
