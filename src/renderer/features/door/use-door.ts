import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArgsOf } from '#actions/registry.ts';
import { decideAtDoor } from '#domain/door/decide-at-door.ts';
import { openQuestions } from '#domain/door/door-questions.ts';
import { findByCode, partyOf } from '#domain/door/find-by-code.ts';
import { isMeantBy, readScan } from '#domain/door/read-scan.ts';
import { rehearsedId } from '#domain/door/rehearsal.ts';
import { fitsName } from '#domain/door/walk-in.ts';
import type { DoorQuestion } from '#domain/door-question.ts';
import type { EventData } from '#domain/event-data.ts';
import type { CheckInId, RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { useDoorBook } from '../../connection/door-book.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { useOneAtATime } from '../../connection/use-one-at-a-time.ts';
import { playSign, type DoorSign } from './door-sounds.ts';
import { walkInBefore } from './walk-in-draft.ts';
import { SAME_FINGER_MS, SAME_SCAN_MS, type DoorStage, type GivenAnswer, type WaitingAnswer } from './door-stage.ts';

const IDLE: DoorStage = { kind: 'idle' };
/** Milliseconds after which the answer about the last person makes way for the list again. */
const ANSWER_STAYS_MS = 45_000;
const MOST_TYPED = 200;

const SIGN_OF: Readonly<Record<WaitingAnswer['kind'], DoorSign>> = {
  ask: 'ask',
  alreadyIn: 'again',
  cancelled: 'stop',
  waitlisted: 'ask',
  otherEvent: 'stop',
  rehearsed: 'stop',
  unknown: 'stop',
  broken: 'stop',
};

/** A walk-in whose name was being typed when the window stopped stands there again. */
function stageBefore(eventId: string): DoorStage {
  const before = walkInBefore(eventId);
  return before ? { kind: 'walkIn', name: before.name } : IDLE;
}

/** A code that nobody has is no name. */
const nameIn = (words: string) => (/\p{N}/u.test(words) ? '' : words);

const now = () => new Date().toISOString();

export type Door = ReturnType<typeof useDoor>;

/**
 * The door: what is typed or scanned, who fits, what is shown, and what each key does.
 *
 * @param fitting how many matches the screen has room for.
 */
export function useDoor(fitting: number) {
  const { session, settings, act } = useOpenEvent();
  const data = useOpenEventData();
  const { book, finder } = useDoorBook();
  const [query, setQueryText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [stage, setStage] = useState<DoorStage>(() => stageBefore(session.eventId));
  /** Whose arrival is on its way to the disk: Enter twice must not note it twice. */
  const onTheWay = useRef(new Set<RegistrationId>());
  const states = book.states();
  const matches = useMemo(() => (query.trim() === '' ? [] : finder.find(query, fitting)), [finder, query, fitting]);

  const sound = useCallback(
    (sign: DoorSign) => {
      if (settings.hasSounds) playSign(sign);
    },
    [settings.hasSounds],
  );
  const setQuery = useCallback((text: string, isByHand = false) => {
    setQueryText(text.slice(0, MOST_TYPED));
    setChosen(0);
    // Saying who came in, the last answer only waits behind the matches: the first keys of a scanner reach the field and
    // leave it again, and a list of everybody to come must not be drawn for the moment in between.
    // A person who empties the field has done with that answer: the list comes back.
    if (text !== '' || isByHand) setStage((shown) => (shown.kind === 'noted' && text !== '' ? shown : IDLE));
  }, []);
  const show = useCallback((next: DoorStage) => {
    setQueryText('');
    setChosen(0);
    setStage(next);
  }, []);
  const answerWith = useCallback(
    (answer: WaitingAnswer, person: Registration | null) => {
      sound(SIGN_OF[answer.kind]);
      show({ kind: 'answer', answer, person, shownAt: performance.now(), given: [] });
    },
    [show, sound],
  );

  const note = useCallback(
    async (what: 'in' | 'back' | 'left', ids: readonly RegistrationId[], answers: readonly GivenAnswer[] = []) => {
      const noted = { kind: 'noted', what, ids, at: now(), isSaved: false, isAgain: false } as const;
      show(noted);
      for (const id of ids) onTheWay.current.add(id);
      const outcome =
        what === 'in'
          ? await act('letIn', { ids: [...ids], ...(answers.length === 0 ? {} : { answers: [...answers] }) })
          : await act('noteLeaving', { id: ids[0]!, kind: what === 'left' ? 'left' : 'returned' });
      for (const id of ids) onTheWay.current.delete(id);
      const isDone = outcome.kind === 'done';
      sound(isDone ? (what === 'left' ? 'soft' : 'in') : 'stop');
      setStage((shown) => {
        if (shown.kind !== 'noted' || shown.ids !== ids) return shown;
        return isDone ? { ...shown, isSaved: true } : IDLE;
      });
    },
    [act, show, sound],
  );

  /** Says what the door says of this person, and lets them in where there is nothing to say. */
  const decide = useCallback(
    async (person: Registration | null, words: string) => {
      if (person && onTheWay.current.has(person.id)) return;
      const questions = person ? openQuestions(session.data, person.id) : [];
      const answer = decideAtDoor(person, book.states(), session.data, now(), words, questions);
      if (answer.kind === 'admit') {
        await note(answer.comesBack ? 'back' : 'in', [person!.id]);
      } else if (answer.kind === 'alreadyIn' && answer.isJustNow) {
        sound('soft');
        show({ kind: 'noted', what: 'in', ids: [person!.id], at: answer.since, isSaved: true, isAgain: true });
      } else {
        answerWith(answer, person);
      }
    },
    [book, session, note, answerWith, show, sound],
  );

  /** Lets in somebody about whom something was said first. */
  const letInAnyway = useCallback(
    (person: Registration, answers: readonly GivenAnswer[] = []) =>
      note(book.states().get(person.id)?.state === 'gone' ? 'back' : 'in', [person.id], answers),
    [book, note],
  );

  /** Everybody of one order who is not in yet. */
  const party = useCallback(
    (person: Registration) =>
      partyOf(session.data.registrations, person).filter(({ id }) => book.states().get(id)?.state !== 'here'),
    [book, session],
  );
  const letInParty = useCallback(
    async (person: Registration) => {
      const ids = party(person).map(({ id }) => id);
      if (ids.length <= 1) await decide(person, '');
      else await note('in', ids);
    },
    [decide, note, party],
  );

  const confirm = useCallback(
    (isAnyway: boolean) => {
      if (stage.kind !== 'answer' || performance.now() - stage.shownAt < SAME_FINGER_MS) return;
      const { answer, person } = stage;
      if (answer.kind === 'unknown') return show({ kind: 'walkIn', name: nameIn(answer.words) });
      const isEnough = answer.kind === 'ask' || (answer.kind === 'waitlisted' && answer.hasRoom);
      const canBeForced = answer.kind === 'cancelled' || answer.kind === 'waitlisted';
      if (person && (isEnough || (isAnyway && canBeForced))) void letInAnyway(person, stage.given);
    },
    [stage, letInAnyway, show],
  );

  const question = useMemo(() => questionOf(stage, data), [stage, data]);
  /** One key: the answer is noted, and after the last question the person is in. */
  const answerQuestion = useCallback(
    (index: number) => {
      const answer = question?.answers[index];
      if (!question || answer === undefined) return;
      if (stage.kind === 'noted')
        return void act('answerAtDoor', { id: stage.ids[0]!, questionId: question.id, answer });
      if (stage.kind !== 'answer' || stage.answer.kind !== 'ask' || !stage.person) return;
      const given = [...stage.given, { questionId: question.id, answer }];
      if (given.length >= stage.answer.questions.length) void letInAnyway(stage.person, given);
      else setStage({ ...stage, given });
    },
    [act, letInAnyway, question, stage],
  );

  const lastScan = useRef({ code: '', at: -Infinity });
  /** Takes a code from a scanner or the camera. @returns false when it was no code but a person's words. */
  const scan = useCallback(
    (readings: readonly string[]) => {
      const read = readScan(readings, session.data.registrations, rehearsedId(session.data) !== null);
      if (!read[0] || read[0].kind === 'words') return false;
      const at = performance.now();
      const last = at - lastScan.current.at < SAME_SCAN_MS ? lastScan.current.code : null;
      // Of two scanners at once the first may have been heard already.
      const found = read.flatMap((one) => (one.kind === 'words' || one.code === last ? [] : one));
      const [first] = found;
      lastScan.current = { code: found.at(-1)?.code ?? read[0].code, at };
      if (!first) {
        sound('soft');
        setStage((shown) => (shown.kind === 'noted' ? { ...shown, isAgain: true } : shown));
      } else if (first.kind === 'broken') answerWith({ kind: 'broken', code: first.code }, null);
      else if (first.kind === 'person')
        void letInAll(found.flatMap((one) => (one.kind === 'person' ? one.person : [])));
      else void decide(null, first.code);
      return true;

      async function letInAll(people: readonly Registration[]): Promise<void> {
        for (const person of people) await decide(person, '');
      }
    },
    [decide, answerWith, session, sound],
  );

  /** What Enter does: the chosen match, a code that was typed, a new name, or the answer that waits for it. */
  const enter = useCallback(
    (how: 'one' | 'party' | 'anyway') => {
      const words = query.trim();
      if (words === '') return confirm(how === 'anyway');
      const found = matches[chosen];
      const person = findByCode(session.data.registrations, words, rehearsedId(session.data) !== null) ?? found ?? null;
      if (found && person === found && !isMeantBy(words, found)) return void scan([words]);
      if (person) return void (how === 'party' ? letInParty(person) : decide(person, words));
      const answer = decideAtDoor(null, book.states(), session.data, now(), words);
      if (answer.kind === 'unknown') show({ kind: 'walkIn', name: words });
      else void decide(null, words);
    },
    [book, chosen, confirm, decide, letInParty, matches, query, scan, session, show],
  );

  /** A name that was typed as fast as a scanner, with Enter behind it: let in only where it plainly fits. */
  const enterWords = useCallback(
    (text: string) => {
      const [person] = finder.find(text, 1);
      if (person && fitsName(text, person)) void decide(person, text);
    },
    [decide, finder],
  );

  const admitWalkIn = useOneAtATime(
    useCallback(
      async (args: ArgsOf<'admitWalkIn'>) => {
        const outcome = await act('admitWalkIn', args);
        if (outcome.kind !== 'done') return sound('stop');
        sound('in');
        const { id } = outcome.result as { readonly id: RegistrationId };
        show({ kind: 'noted', what: 'in', ids: [id], at: now(), isSaved: true, isAgain: false });
      },
      [act, show, sound],
    ),
  );

  /** Notes an arrival of a paper list; the list stays in view. @returns whether it is saved. */
  const enterFromPaper = useCallback(
    async (id: RegistrationId, at: string) => {
      const outcome = await act('letIn', { ids: [id], at });
      sound(outcome.kind === 'done' ? 'soft' : 'stop');
      return outcome.kind === 'done';
    },
    [act, sound],
  );
  /** The answer about somebody who is in, again. */
  const showNoted = useCallback(
    (id: RegistrationId) => {
      const at = book.states().get(id)?.arrival?.at ?? now();
      show({ kind: 'noted', what: 'in', ids: [id], at, isSaved: true, isAgain: false });
    },
    [book, show],
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
  const noteLeft = useCallback((id: RegistrationId) => note('left', [id]), [note]);
  useAnswerLeaves(stage, setStage);

  return {
    query,
    setQuery,
    chosen,
    move,
    matches,
    finder,
    stage,
    show,
    dismiss,
    states,
    data,
    book,
    decide,
    enter,
    enterWords,
    scan,
    confirm,
    letInAnyway,
    letInParty,
    party,
    note,
    noteLeft,
    takeBack,
    admitWalkIn,
    enterFromPaper,
    showNoted,
    sound,
    question,
    answerQuestion,
  };
}

/** The question that is on screen: before somebody is let in, or afterwards where they were not asked. */
function questionOf(stage: DoorStage, data: EventData): DoorQuestion | null {
  if (stage.kind === 'answer' && stage.answer.kind === 'ask') return stage.answer.questions[stage.given.length] ?? null;
  if (stage.kind !== 'noted' || stage.what === 'left' || stage.ids.length !== 1 || !stage.isSaved) return null;
  return openQuestions(data, stage.ids[0]!)[0] ?? null;
}

/** The name of the last person does not stay on the screen for the next in the queue to read. */
function useAnswerLeaves(stage: DoorStage, setStage: (change: (shown: DoorStage) => DoorStage) => void): void {
  useEffect(() => {
    if (stage.kind !== 'noted') return undefined;
    const timer = setTimeout(() => setStage((shown) => (shown === stage ? IDLE : shown)), ANSWER_STAYS_MS);
    return () => clearTimeout(timer);
  }, [stage, setStage]);
}
