import { startTransition, useCallback, useEffect, useState, type ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { SessionId } from '#domain/ids.ts';
import type { FindingPlace } from '#domain/plan-checks/finding.ts';
import { DayPanel } from '../features/plan/day-panel.tsx';
import { EventFactsPanel } from '../features/plan/event-facts-panel.tsx';
import { HeadCountPanel } from '../features/plan/head-count-panel.tsx';
import { PlanLookupContext } from '../features/plan/plan-lookup.ts';
import { RoomsPanel } from '../features/plan/rooms-panel.tsx';
import type { Selection } from '../features/plan/selection.ts';
import { TopicsPanel } from '../features/plan/topics-panel.tsx';
import { useMakePlanLookup } from '../features/plan/use-plan-lookup.ts';
import { takeFocusedPlace, useFocusedPlace } from '../connection/focus-place.ts';
import { useOpenEvent, useOpenEventData } from '../connection/open-event-context.ts';
import { Tabs } from '../parts/tabs.tsx';
import styles from './plan-screen.module.css';

const PARTS = ['day', 'topics', 'rooms', 'heads', 'facts'] as const;
type Part = (typeof PARTS)[number];

type Place = { readonly part: Part; readonly selected: Selection | null };

/** Where somebody was, for when they come back from another screen; one event at a time. */
let lastPlace: (Place & { readonly eventId: string }) | null = null;

/** What the day is: its sessions, topics, rooms, numbers and facts. */
export function PlanScreen() {
  const { session } = useOpenEvent();
  const data = useOpenEventData();
  const lookup = useMakePlanLookup(data);
  const [{ part, selected }, setPlace] = useState<Place>(() =>
    lastPlace?.eventId === session.eventId ? lastPlace : { part: 'day', selected: null },
  );
  const [focusField, setFocusField] = useState<string | null>(null);
  useEffect(() => {
    lastPlace = { eventId: session.eventId, part, selected };
  }, [session, part, selected]);
  const select = useCallback((next: Selection | null) => setPlace((before) => ({ ...before, selected: next })), []);
  useShownPlace(setPlace, setFocusField);

  return (
    <PlanLookupContext value={lookup}>
      <div className={styles.screen}>
        <Tabs
          label={say('plan.partsLabel')}
          value={part}
          onChange={(id) => {
            const next = PARTS.find((one) => one === id) ?? 'day';
            startTransition(() => setPlace((before) => ({ ...before, part: next })));
          }}
          tabs={[
            {
              id: 'day',
              label: say('plan.part.day'),
              content: (
                <DayPanel selected={selected} onSelect={select} focusField={focusField} onFocusField={setFocusField} />
              ),
            },
            { id: 'topics', label: say('plan.part.topics'), content: titled('topics', <TopicsPanel />) },
            { id: 'rooms', label: say('plan.part.rooms'), content: <RoomsPanel /> },
            { id: 'heads', label: say('plan.part.heads'), content: titled('heads', <HeadCountPanel />) },
            { id: 'facts', label: say('plan.part.facts'), content: titled('facts', <EventFactsPanel />) },
          ]}
        />
      </div>
    </PlanLookupContext>
  );
}

/** A part whose tab is its title to the eye; read out, it has one as well. */
function titled(part: 'topics' | 'heads' | 'facts', content: ReactNode): ReactNode {
  return (
    <>
      <h1 className="visually-hidden">{say(`plan.part.${part}`)}</h1>
      {content}
    </>
  );
}

/** Brings a place to the front that was asked for elsewhere, such as by the list of findings. */
function useShownPlace(
  setPlace: (change: (before: Place) => Place) => void,
  setFocusField: (field: string | null) => void,
): void {
  const { session } = useOpenEvent();
  const waiting = useFocusedPlace('plan');
  useEffect(() => {
    if (!waiting) return;
    const place = takeFocusedPlace('plan');
    if (!place) return;
    const rounds = session.data.topics.find(({ id }) => id === place.topicId)?.roundIds ?? [];
    const selected = selectionOf(place, rounds);
    if (selected) setFocusField('first');
    setPlace((before) => ({
      part: selected ? 'day' : place.roomId ? 'rooms' : 'facts',
      selected: selected ?? before.selected,
    }));
  }, [waiting, session, setPlace, setFocusField]);
}

function selectionOf(place: FindingPlace, rounds: readonly SessionId[]): Selection | null {
  if (place.topicId) {
    return { kind: 'topic', id: place.topicId, roundId: place.sessionId ?? rounds[0] ?? null };
  }
  return place.sessionId ? { kind: 'session', id: place.sessionId } : null;
}
