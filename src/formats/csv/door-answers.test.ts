import { expect, test } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import type { DoorAnswerId, DoorQuestionId, RegistrationId } from '#domain/ids.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import { readOwnFormat } from './read-own-format.ts';
import { peopleRecords } from './export-people.ts';

const DINNER = 'K1' as DoorQuestionId;
const answer = (id: string, person: string, text: string, at: string) => ({
  id: id as DoorAnswerId,
  questionId: DINNER,
  registrationId: person as RegistrationId,
  answer: text,
  answeredAt: `2026-10-28T09:${at}:00.000Z`,
});
const data: EventData = {
  ...sampleEvent(),
  doorQuestions: [{ id: DINNER, text: 'Will you stay\nfor dinner?', answers: ['Yes', 'No'], isAsked: true }],
  doorAnswers: [
    answer('A1', 'P09', 'Yes', '10'),
    answer('A2', 'P09', 'No', '20'),
    answer('A3', 'P01', '=HYPERLINK("x")', '30'),
  ],
};
const HEADING = 'Will you stay for dinner? (answered at the door, not read back) [answer_K1]';

test('what was answered at the door is in the list of everybody, the last answer of each, and only where one was asked', () => {
  const [header, ...people] = peopleRecords(data, false);
  const column = header!.indexOf(HEADING);
  const of = (id: string) => people.find(([own]) => own === id)![column];
  expect([of('P09'), of('P01'), of('P02')]).toEqual(['No', '=HYPERLINK("x")', '']);
  expect(peopleRecords(sampleEvent(), false)[0]!.filter((heading) => heading.includes('answer_'))).toEqual([]);
  // In the file no sheet program works it out.
  expect(exportCsv(data).text).toMatch(/'=HYPERLINK/);
});

test('answers in a list are not read back, nor taken for fields of a person', () => {
  const records = peopleRecords(data, true);
  const { people } = readOwnFormat(
    records,
    records.map((_, line) => line + 1),
    0,
    [],
  );
  expect(people).toHaveLength(60);
  for (const { custom } of people) expect(custom.filter(({ columnId }) => columnId.includes('answer'))).toEqual([]);
});
