import { useEffect, useMemo, useRef, useState } from 'react';
import type { AssignmentInput, AssignmentResult, Seat } from '#domain/assignment/assignment.ts';
import { assignmentInputFromEvent } from '#domain/assignment/from-event.ts';
import type { SeatReason } from '#domain/assignment/explain.ts';
import type { SeatsByRound } from '#domain/board/board-seats.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId } from '#domain/ids.ts';
import { sendAhead } from './send-ahead.ts';
import type { Trial, WhyAsk, WhyReply } from './why-messages.ts';

const openWorker = () => new Worker(new URL('./why-worker.ts', import.meta.url), { type: 'module' });

/** Has a plan and what it says about itself checked by code that shares nothing with the engine; true if all holds. */
export function checkedElsewhere(input: AssignmentInput, result: AssignmentResult): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = openWorker();
    const settle = (isRight: boolean) => {
      worker.terminate();
      resolve(isRight);
    };
    worker.addEventListener('error', () => settle(false));
    worker.addEventListener('message', ({ data }: MessageEvent<WhyReply>) => {
      if (data.kind === 'checked') settle(data.faults === 0);
    });
    const { people, previous, ...plan } = input;
    const { placements, ...claims } = result;
    void sendAhead(worker, { people, previous, placements, seats: [] }, () => false).then(() =>
      worker.postMessage({
        kind: 'check',
        id: 0,
        input: { ...plan, people: [], previous: [] },
        result: { ...claims, placements: [] },
      } satisfies WhyAsk),
    );
  });
}

export type WhyAnswer = {
  readonly reasons: readonly SeatReason[];
  readonly trials: readonly Trial[];
  readonly isWorking: boolean;
};

const NOTHING: WhyAnswer = { reasons: [], trials: [], isWorking: true };

/** The seats as the engine takes them. */
export function seatList(seats: SeatsByRound): Seat[] {
  return [...seats].flatMap(([round, list]) =>
    [...list].map(([person, { topicId }]): Seat => ({ person, round, topic: topicId })),
  );
}

/** Why somebody sits where they sit in a round, and what it would take to change it; the answers come one by one. */
export function useWhy(
  data: EventData,
  seats: SeatsByRound,
  personId: RegistrationId,
  roundId: SessionId,
  fixedRoundIds: readonly SessionId[],
): WhyAnswer {
  const [answer, setAnswer] = useState<{ readonly id: number; readonly value: WhyAnswer }>({ id: 0, value: NOTHING });
  const nextId = useRef(1);
  const asked = useMemo(
    () => ({ data, seats, personId, roundId, fixedRoundIds }),
    [data, seats, personId, roundId, fixedRoundIds],
  );
  useEffect(() => {
    const id = nextId.current++;
    let worker: Worker | null = null;
    let isGone = false;
    // A moment's rest, so that going through cards with the arrow keys starts nothing.
    const timer = setTimeout(() => {
      worker = openWorker();
      worker.addEventListener('message', ({ data: reply }: MessageEvent<WhyReply>) => {
        setAnswer((before) => {
          const old = before.id === id ? before.value : NOTHING;
          if (reply.kind === 'reasons') return { id, value: { ...old, reasons: reply.reasons } };
          if (reply.kind === 'trial') return { id, value: { ...old, trials: [...old.trials, reply.trial] } };
          return { id, value: { ...old, isWorking: false } };
        });
      });
      const input = assignmentInputFromEvent(asked.data, { seed: 1, fixedRoundIds: asked.fixedRoundIds });
      const { people, previous, ...plan } = input;
      const opened = worker;
      const sent = { people, previous, placements: [], seats: seatList(asked.seats) };
      void sendAhead(opened, sent, () => isGone).then((isSent) => {
        if (!isSent || isGone) return;
        opened.postMessage({
          kind: 'why',
          id,
          input: { ...plan, people: [], previous: [] },
          person: asked.personId,
          round: asked.roundId,
        } satisfies WhyAsk);
      });
    }, 150);
    return () => {
      isGone = true;
      clearTimeout(timer);
      worker?.terminate();
      setAnswer({ id: 0, value: NOTHING });
    };
  }, [asked]);
  return answer.value;
}
