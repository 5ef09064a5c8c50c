import { assign } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult, Seat } from '#domain/assignment/assignment.ts';
import { checkAssignment } from '#domain/assignment/check-assignment.ts';
import { explainPerson, whatIfMoreSeats, whatIfSeat, whatIfUnlocked, type WhatIf } from '#domain/assignment/explain.ts';
import type { SentAhead, TrialAnswer, WhyAsk, WhyReply } from './why-messages.ts';

const CHAIRS = 2;
const MOST_TRIALS = 3;
const LIMITS = { timeLimitMs: 4000, now: () => performance.now(), mixingMoves: 0 };

const tell = (message: WhyReply) => self.postMessage(message);

let ahead = { people: [], previous: [], placements: [], seats: [] } as {
  [Part in keyof SentAhead]: SentAhead[Part][number][];
};

self.addEventListener('message', ({ data: ask }: MessageEvent<WhyAsk>) => {
  switch (ask.kind) {
    case 'people':
      ahead.people.push(...ask.rows);
      return;
    case 'previous':
    case 'placements':
    case 'seats':
      ahead[ask.kind].push(...ask.rows);
      return;
    case 'check':
    case 'why': {
      const { people, previous, placements, seats } = ahead;
      ahead = { people: [], previous: [], placements: [], seats: [] };
      const input = { ...ask.input, people, previous };
      if (ask.kind === 'check') {
        tell({ kind: 'checked', id: ask.id, faults: checkAssignment(input, { ...ask.result, placements }).length });
        return;
      }
      why({ ...ask, input }, seats);
      tell({ kind: 'done', id: ask.id });
    }
  }
});

function why({ id, input, person, round }: Extract<WhyAsk, { kind: 'why' }>, seats: readonly Seat[]): void {
  const base = scored(input, seats);
  if (!base) return;
  const reasons = explainPerson(input, base, person);
  tell({ kind: 'reasons', id, reasons });
  const reason = reasons.find((one) => one.round === round);
  if (!reason || reason.isPast) return;
  if (input.locks.some((lock) => lock.person === person && lock.round === round)) {
    const whatIf = shown(whatIfUnlocked(input, base, { person, round }, LIMITS));
    tell({ kind: 'trial', id, trial: { kind: 'lock', whatIf } });
    return;
  }
  for (const { topic, why: cause } of reason.missed.slice(0, MOST_TRIALS)) {
    if (cause.kind === 'need' || cause.kind === 'takenInOtherRound') continue;
    const whatIf = shown(whatIfSeat(input, base, { person, round, topic }, LIMITS));
    tell({ kind: 'trial', id, trial: { kind: 'seat', topic, whatIf } });
    if (cause.kind !== 'full') continue;
    const more = shown(whatIfMoreSeats(input, base, { round, topic, seats: CHAIRS }, LIMITS));
    tell({ kind: 'trial', id, trial: { kind: 'chairs', topic, chairs: CHAIRS, whatIf: more } });
  }
}

/** The seats as a plan with its levels: everybody locked where they are. Null where the seats break a limit. */
function scored(input: AssignmentInput, seats: readonly Seat[]): AssignmentResult | null {
  const past = new Set(input.fixedRounds);
  const people = new Set(input.people.map((person) => person.id));
  const locks = seats.filter((seat) => !past.has(seat.round) && people.has(seat.person));
  const { rounds } = input;
  const offered = new Set(rounds.flatMap((round) => round.topics.map((topic) => `${round.id} ${topic.id}`)));
  const known = locks.filter((seat) => offered.has(`${seat.round} ${seat.topic}`));
  const open = rounds.map((round) => ({ ...round, topics: round.topics.map((one) => ({ ...one, mayClose: false })) }));
  const result = assign({ ...input, rounds: open, locks: known, together: [], apart: [] }, LIMITS);
  return result.conflict ? null : result;
}

const shown = ({ direction, moved, conflict }: WhatIf): TrialAnswer => ({ direction, moved, conflict });
