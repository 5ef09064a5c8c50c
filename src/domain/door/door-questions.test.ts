import { expect, test } from 'vitest';
import type { CheckIn } from '../check-in.ts';
import type { DoorAnswer, DoorQuestion } from '../door-question.ts';
import type { DoorAnswerId, DoorQuestionId, RegistrationId } from '../ids.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { decideAtDoor } from './decide-at-door.ts';
import { countAnswers, openQuestions } from './door-questions.ts';
import { insideByRoom, sessionNow } from './inside-by-room.ts';
import { presence } from './presence.ts';

const data = sampleEvent();
const [anna, ben, cleo] = data.registrations.map(({ id }) => id) as [RegistrationId, RegistrationId, RegistrationId];
const question = (id: string, isAsked = true): DoorQuestion => ({
  id: id as DoorQuestionId,
  text: 'Will you stay for dinner?',
  answers: ['Yes', 'No'],
  isAsked,
});
let given = 0;
const answer = (registrationId: RegistrationId, word: string, at = 10): DoorAnswer => ({
  id: `A${given++}` as DoorAnswerId,
  questionId: 'K1' as DoorQuestionId,
  registrationId,
  answer: word,
  answeredAt: `2026-10-25T09:${at}:00.000Z`,
});
let clock = 0;
const fact = (kind: CheckIn['kind'], registrationId: RegistrationId): CheckIn => ({
  id: `D1-${++clock}` as CheckIn['id'],
  kind,
  registrationId,
  at: '2026-10-25T09:00:00.000Z',
  clock,
  desk: 'D1',
  ofId: null,
});

test('everybody is asked once, and only what is to be asked', () => {
  const asked = { doorQuestions: [question('K1'), question('K2', false)], doorAnswers: [answer(anna, 'Yes')] };
  expect(openQuestions(asked, anna)).toEqual([]);
  expect(openQuestions(asked, ben).map(({ id }) => id)).toEqual(['K1']);
});

test('whoever has a question to answer is asked before they are in', () => {
  const person = data.registrations.find(({ doorNote, status }) => doorNote === '' && status === 'coming')!;
  const now = '2026-10-25T09:00:00.000Z';
  expect(decideAtDoor(person, new Map(), data, now)).toEqual({ kind: 'admit', comesBack: false });
  const decided = decideAtDoor(person, new Map(), data, now, '', [question('K1')]);
  expect(decided).toMatchObject({ kind: 'ask', note: '', questions: [{ id: 'K1' }] });
});

test('the last answer of everybody who is inside is counted, and of nobody else', () => {
  const facts = [fact('arrived', anna), fact('arrived', ben), fact('arrived', cleo), fact('left', cleo)];
  const doorAnswers = [answer(anna, 'No', 30), answer(anna, 'Yes', 20), answer(cleo, 'Yes')];
  const [count] = countAnswers({ doorQuestions: [question('K1')], doorAnswers }, presence(facts));
  expect(count).toMatchObject({
    answers: [
      { answer: 'Yes', count: 0 },
      { answer: 'No', count: 1 },
    ],
    unasked: 1,
  });
});

test('rooms and those without a group add up to everybody who is inside, in every session', () => {
  const facts = data.registrations.slice(0, 40).map(({ id }) => fact('arrived', id));
  const topic = data.topics.find(({ state }) => state === 'offered')!;
  const roundId = topic.roundIds[0]!;
  const placement = { ...({} as (typeof data.placements)[number]), roundId, registrationId: anna, topicId: topic.id };
  const sessions = insideByRoom({ ...data, placements: [placement] }, presence(facts));
  expect(sessions.length).toBeGreaterThan(2);
  for (const { rooms, elsewhere } of sessions)
    expect(rooms.reduce((sum, { count }) => sum + count, elsewhere)).toBe(40);
  const round = sessions.find(({ sessionId }) => sessionId === roundId)!;
  expect(round.rooms.find(({ key }) => key === topic.id)!.count).toBeGreaterThan(0);
  expect(sessionNow(sessions, '2026-10-25T00:00')).toBe(sessions[0]);
  expect(sessionNow(sessions, '2099-01-01T00:00')).toBe(sessions.at(-1));
});
