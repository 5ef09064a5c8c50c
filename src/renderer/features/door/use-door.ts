import { useCallback, useEffect, useMemo, useState } from 'react';
import { decideAtDoor, type DoorAnswer } from '#domain/door/decide-at-door.ts';
import { findByCode, partyOf } from '#domain/door/find-by-code.ts';
import type { CheckInId, RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { useDoorBook } from '../../connection/door-book.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { playSign, type DoorSign } from './door-sounds.ts';
import { SAME_FINGER_MS, type DoorStage } from './door-stage.ts';

const IDLE: DoorStage = { kind: 'idle' };
/** Milliseconds after which the answer about the last person makes way for the list again. */
const ANSWER_STAYS_MS = 45_000;

const SIGN_OF: Readonly<Record<Exclude<DoorAnswer['kind'], 'admit'>, DoorSign>> = {
  ask: 'ask',
  alreadyIn: 'again',
  cancelled: 'stop',
  waitlisted: 'ask',
  otherEvent: 'stop',
  unknown: 'stop',
};

export type Door = ReturnType<typeof useDoor>;

/**
 * The door: what is typed, who fits, what is shown, and what each key does.
 *
 * @param fitting how many matches the screen has room for.
 */
export function useDoor(fitting: number) {
  const { session, settings, act } = useOpenEvent();
  const data = useOpenEventData();
  const { book, finder } = useDoorBook();
  const [query, setQueryText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [stage, setStage] = useState<DoorStage>(IDLE);
  /** Counts readings of a code that was just read: shown as a soft sign. */
  const [softSign, setSoftSign] = useState(0);
  const states = book.states();

  const matches = useMemo(() => (query.trim() === '' ? [] : finder.find(query, fitting)), [finder, query, fitting]);

  const sound = useCallback(
    (sign: DoorSign) => {
      if (settings.hasSounds) playSign(sign);
    },
    [settings.hasSounds],
  );
  const setQuery = useCallback((text: string) => {
    setQueryText(text.slice(0, 200));
    setChosen(0);
    if (text !== '') setStage(IDLE);
  }, []);
  const show = useCallback((next: DoorStage) => {
    setQueryText('');
    setChosen(0);
    setStage(next);
  }, []);

  const note = useCallback(
    async (what: 'in' | 'back' | 'left', ids: readonly RegistrationId[]) => {
      const noted: DoorStage = { kind: 'noted', what, ids, at: new Date().toISOString(), isSaved: false };
      show(noted);
      const outcome =
        what === 'in'
          ? await act('letIn', { ids: [...ids] })
          : await act('noteLeaving', { id: ids[0]!, kind: what === 'left' ? 'left' : 'returned' });
      if (outcome.kind === 'done') sound(what === 'left' ? 'soft' : 'in');
      else sound('stop');
      setStage((now) => (now === noted ? (outcome.kind === 'done' ? { ...noted, isSaved: true } : IDLE) : now));
    },
    [act, show, sound],
  );

  /** Says what the door says of this person, and lets them in where there is nothing to say. */
  const decide = useCallback(
    (person: Registration | null, words: string) => {
      const now = new Date().toISOString();
      const answer = decideAtDoor(person, book.states(), session.data, now, words);
      if (answer.kind === 'admit') return note(answer.comesBack ? 'back' : 'in', [person!.id]);
      if (answer.kind === 'alreadyIn' && answer.isJustNow) {
        setSoftSign((before) => before + 1);
        sound('soft');
        return show({ kind: 'noted', what: 'in', ids: [person!.id], at: answer.since, isSaved: true });
      }
      sound(SIGN_OF[answer.kind]);
      return show({ kind: 'answer', answer, person, shownAt: performance.now() });
    },
    [book, session, note, show, sound],
  );

  /** Lets in somebody about whom something was said first. */
  const letInAnyway = useCallback(
    (person: Registration) => {
      const hasLeft = book.states().get(person.id)?.state === 'gone';
      return note(hasLeft ? 'back' : 'in', [person.id]);
    },
    [book, note],
  );

  /** Everybody of one order who is not in yet. */
  const party = useCallback(
    (person: Registration) =>
      partyOf(session.data.registrations, person).filter(({ id }) => book.states().get(id)?.state !== 'here'),
    [book, session],
  );
  const letInParty = useCallback(
    (person: Registration) => {
      const ids = party(person).map(({ id }) => id);
      return ids.length === 0 ? decide(person, '') : note('in', ids);
    },
    [decide, note, party],
  );

  const confirm = useCallback(
    (isAnyway: boolean) => {
      if (stage.kind !== 'answer' || performance.now() - stage.shownAt < SAME_FINGER_MS) return undefined;
      const { answer, person } = stage;
      if (answer.kind === 'unknown') return show({ kind: 'walkIn', name: answer.words });
      const isEnough = answer.kind === 'ask' || (answer.kind === 'waitlisted' && answer.hasRoom);
      const canBeForced = answer.kind === 'cancelled' || answer.kind === 'waitlisted';
      if (person && (isEnough || (isAnyway && canBeForced))) return letInAnyway(person);
      return undefined;
    },
    [stage, letInAnyway, show],
  );

  /** What Enter does: the chosen match, a code that was typed, a new name, or the answer that waits for it. */
  const enter = useCallback(
    (how: 'one' | 'party' | 'anyway') => {
      const words = query.trim();
      if (words === '') return confirm(how === 'anyway');
      const person = findByCode(session.data.registrations, words) ?? matches[chosen] ?? null;
      if (person) return how === 'party' ? letInParty(person) : decide(person, words);
      const answer = decideAtDoor(null, book.states(), session.data, new Date().toISOString(), words);
      return answer.kind === 'unknown' ? show({ kind: 'walkIn', name: words }) : decide(null, words);
    },
    [book, chosen, confirm, decide, letInParty, matches, query, session, show],
  );

  const move = useCallback(
    (step: 1 | -1) => setChosen((before) => Math.max(0, Math.min(matches.length - 1, before + step))),
    [matches.length],
  );

  const takeBack = useCallback(
    async (checkInId: CheckInId) => {
      const outcome = await act('takeBackCheckIn', { checkInId });
      if (outcome.kind === 'done') setStage(IDLE);
    },
    [act],
  );

  const dismiss = useCallback(() => show(IDLE), [show]);
  useAnswerLeaves(stage, setStage);

  return {
    query,
    setQuery,
    chosen,
    move,
    matches,
    stage,
    show,
    dismiss,
    softSign,
    states,
    data,
    book,
    decide,
    enter,
    confirm,
    letInAnyway,
    letInParty,
    party,
    noteLeft: useCallback((id: RegistrationId) => note('left', [id]), [note]),
    takeBack,
    sound,
  };
}

/** The name of the last person does not stay on the screen for the next in the queue to read. */
function useAnswerLeaves(stage: DoorStage, setStage: (change: (now: DoorStage) => DoorStage) => void): void {
  useEffect(() => {
    if (stage.kind !== 'noted') return undefined;
    const timer = setTimeout(() => setStage((now) => (now === stage ? IDLE : now)), ANSWER_STAYS_MS);
    return () => clearTimeout(timer);
  }, [stage, setStage]);
}
