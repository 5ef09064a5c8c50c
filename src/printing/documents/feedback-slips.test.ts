import { describe, expect, test } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import type { FeedbackForm, FeedbackSlip } from '#domain/feedback.ts';
import type { FeedbackFormId, FeedbackSlipId, SessionId } from '#domain/ids.ts';
import { isExpected } from '#domain/registration.ts';
import { previewDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-25T18:30:00.000Z';
const sample = sampleWithGroups();
const form: FeedbackForm = {
  id: 'F1' as FeedbackFormId,
  title: 'How was the day?',
  sessionId: null,
  questions: [
    { id: 'q1', text: 'Was it worth your time?', kind: 'marks', choices: [] },
    { id: 'q2', text: 'Would you come again?', kind: 'choice', choices: ['Yes', 'Perhaps', 'No'] },
    { id: 'q3', text: 'What was missing?', kind: 'words', choices: [] },
  ],
};
const round = { ...form, id: 'F2' as FeedbackFormId, sessionId: 'S-round-1' as SessionId };

async function read(forms: readonly FeedbackForm[], more: Partial<DocumentRequest> = {}, data: EventData = sample) {
  const event = { ...data, feedbackForms: forms };
  const request = { kind: 'feedback-slips' as const, paper: 'A4' as const, madeAt, ...more };
  const made = await previewDocument(request, event, resources, { from: 0, to: 400 });
  const pages = made.pages.map(({ svg }) => [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, words]) => words!));
  return { ...made, pages, text: pages.flat().join('\n') };
}

describe('feedback slips on paper', () => {
  test('are enough for everybody expected, four on a page, each with all that is asked', async () => {
    const { pages, text } = await read([form]);
    expect(pages).toHaveLength(Math.ceil(sample.registrations.filter(isExpected).length / 4));
    for (const words of ['Was it worth your time?', 'Perhaps', 'What was missing?', 'not at all'])
      expect(pages[0]!.filter((line) => line === words)).toHaveLength(4);
    for (const person of sample.registrations.slice(0, 10)) expect(text).not.toContain(person.lastName || 'nobody');
  });

  test('about a round are handed out group by group, or one page for each group', async () => {
    const groups = await read([round], { options: { slipsFor: 'groups' } });
    expect(groups.pages).toHaveLength(3);
    expect(groups.text).toContain('Work, wealth and the living planet');
    const people = await read([round]);
    for (const page of people.pages)
      expect(new Set(page.filter((line) => sample.topics.some(({ title }) => title === line))).size).toBe(1);
  });

  test('of a long form take half a page or whole pages, and nothing asked is left out', async () => {
    const many = (count: number) => ({
      ...form,
      questions: Array.from({ length: count }, (_, i) => ({
        id: `q${i}`,
        text: `Question number ${i + 1}, which is asked at some length so that it runs over the line`,
        kind: 'words' as const,
        choices: [],
      })),
    });
    for (const count of [6, 50]) {
      const { text, pages } = await read([many(count)], { options: { slipsFor: 'groups' } });
      expect(text).toContain(`Question number ${count},`);
      expect(pages.length).toBeLessThan(count);
    }
    expect((await read([many(6)])).text.match(/Question number 6,/gu)!.length).toBeGreaterThan(8);
  });

  test('without a form, or with nothing asked, are a page that says so or an empty slip, never a fault', async () => {
    expect((await read([])).findings.map(({ code }) => code)).toContain('nothingToPrint');
    const empty = { ...form, title: '', questions: [{ id: 'q', text: '', kind: 'choice' as const, choices: [] }] };
    expect((await read([empty])).pages.length).toBeGreaterThan(0);
  });

  test('that came back stand in the report as numbers beside bars, with every word that was written', async () => {
    const slip = (number: number, mark: string, words: string): FeedbackSlip => ({
      id: `L${number}` as FeedbackSlipId,
      formId: form.id,
      topicId: null,
      answers: [
        { questionId: 'q1', value: mark },
        { questionId: 'q3', value: words },
      ],
      enteredAt: `2026-10-25T17:0${number}:00.000Z`,
    });
    const long = `${'All that was missing. '.repeat(2300)}The end.`;
    const data = { ...sample, feedbackSlips: [slip(1, '5', 'שלום, more chairs'), slip(2, '4', long)] };
    const event = { ...data, feedbackForms: [form, round] };
    const made = await previewDocument({ kind: 'report', paper: 'A4', madeAt }, event, resources, { from: 0, to: 400 });
    const text = made.pages.flatMap(({ svg }) => [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, one]) => one!));
    expect(text.join('\n')).toContain('2 slips came back');
    expect(text.join('\n')).toContain('4.5 of 5 on average');
    expect(text.join(' ')).toContain('more chairs');
    expect(text.join(' ').match(/missing\./gu)).toHaveLength(2300);
    // The other form has no slip: nothing is said of it.
    expect(text.filter((line) => line === 'How was the day?')).toHaveLength(1);
  });
});
