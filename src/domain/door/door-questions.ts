import type { DoorAnswer, DoorQuestion } from '../door-question.ts';
import type { EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import type { PresenceState } from './presence.ts';

type Asked = Pick<EventData, 'doorQuestions' | 'doorAnswers'>;

/** What a person answered to each question: of several answers to one question the last counts. */
export function answersByPerson(
  answers: readonly DoorAnswer[],
): ReadonlyMap<RegistrationId, ReadonlyMap<string, DoorAnswer>> {
  const people = new Map<RegistrationId, Map<string, DoorAnswer>>();
  for (const answer of answers) {
    let own = people.get(answer.registrationId);
    if (!own) people.set(answer.registrationId, (own = new Map()));
    const before = own.get(answer.questionId);
    if (!before || isLater(answer, before)) own.set(answer.questionId, answer);
  }
  return people;
}

const isLater = (a: DoorAnswer, b: DoorAnswer) =>
  a.answeredAt === b.answeredAt ? a.id > b.id : a.answeredAt > b.answeredAt;

/** What this person is still to be asked at the door, in the order in which it was set. */
export function openQuestions({ doorQuestions, doorAnswers }: Asked, id: RegistrationId): DoorQuestion[] {
  const asked = doorQuestions.filter(({ isAsked }) => isAsked);
  if (asked.length === 0) return [];
  const answered = new Set(
    doorAnswers.filter(({ registrationId }) => registrationId === id).map(({ questionId }) => questionId),
  );
  return asked.filter((question) => !answered.has(question.id));
}

/** How many gave each answer; only people who came are counted, each once. */
export type QuestionCount = {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly { readonly answer: string; readonly count: number }[];
  /** People who are inside and were not asked. */
  readonly unasked: number;
};

/**
 * The answers for the kitchen. People who left again, or whose arrival was taken back, are not counted: dinner is
 * cooked for those who are there.
 */
export function countAnswers(data: Asked, states: ReadonlyMap<RegistrationId, PresenceState>): QuestionCount[] {
  const people = answersByPerson(data.doorAnswers);
  const inside = [...states.values()].filter(({ state }) => state === 'here');
  return data.doorQuestions.map(({ id, text, answers }) => {
    const counts = new Map(answers.map((answer) => [answer, 0]));
    let unasked = 0;
    for (const { registrationId } of inside) {
      const given = people.get(registrationId)?.get(id)?.answer;
      if (given === undefined) unasked++;
      else counts.set(given, (counts.get(given) ?? 0) + 1);
    }
    return { id, text, answers: [...counts].map(([answer, count]) => ({ answer, count })), unasked };
  });
}
