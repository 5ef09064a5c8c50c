import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { reportOnPaper } from '#domain/documents/report-document.ts';
import type { EventData } from '#domain/event-data.ts';
import type { FeedbackFormId, FeedbackSlipId, OutcomeId, SessionId, TopicId } from '#domain/ids.ts';
import type { Outcome, OutcomeKind } from '#domain/outcome.ts';
import { ranWith } from '#domain/outcomes/session-ran.ts';
import { previewDocument, type PrintResources } from '#printing/make-document.ts';
import { english } from '#printing/testing/english.ts';
import { readFromTree } from '#printing/testing/read-resource.ts';
import { sampleWithGroups } from '#printing/testing/sample-with-groups.ts';
import { ReportPreview } from '#renderer/features/outcomes/report-preview.tsx';

/** An event with everything in it that a report can say. */
function fullEvent(): EventData {
  const sample = sampleWithGroups();
  const agreed = sample.registrations.find(({ hasConsented }) => hasConsented === true)!;
  const silent = sample.registrations.find(({ hasConsented }) => hasConsented !== true)!;
  const round = 'S-round-1' as SessionId;
  const places = [
    { sessionId: null, topicId: null },
    { sessionId: round, topicId: null },
    { sessionId: round, topicId: 'T-world' as TopicId },
  ];
  const kinds: readonly OutcomeKind[] = ['feedback', 'commitment', 'question', 'decision', 'parked'];
  const takers = [agreed.id, silent.id, null];
  const outcomes = kinds.flatMap((kind, k) =>
    places.flatMap((place, p) =>
      takers.map((whoId, t): Outcome => {
        const order = k * 9 + p * 3 + t + 1;
        return {
          ...place,
          id: `O${order}` as OutcomeId,
          kind,
          text: `Thought number ${order}, said aloud`,
          whoId,
          whoText: t === 2 && p === 1 ? 'the choir' : '',
          dueOn: t === 1 ? null : `2027-03-${String(order % 28 || 1).padStart(2, '0')}`,
          state: t === 2 ? 'done' : 'open',
          order,
          notedAt: '2026-10-25T17:00:00.000Z',
        };
      }),
    ),
  );
  const formId = 'F1' as FeedbackFormId;
  const slip = (id: string, mark: string, choice: string, words: string) => ({
    id: id as FeedbackSlipId,
    formId,
    topicId: null,
    answers: [
      { questionId: 'm', value: mark },
      { questionId: 'c', value: choice },
      { questionId: 'w', value: words },
    ],
    enteredAt: `2026-10-25T17:0${id.length}:00.000Z`,
  });
  return {
    ...sample,
    outcomes,
    feedbackForms: [
      {
        id: formId,
        title: 'How was the day?',
        sessionId: null,
        questions: [
          { id: 'm', text: 'Worth your time?', kind: 'marks', choices: [] },
          { id: 'c', text: 'Come again?', kind: 'choice', choices: ['Yes', 'Perhaps', 'No'] },
          { id: 'w', text: 'What was missing?', kind: 'words', choices: [] },
        ],
      },
    ],
    feedbackSlips: [slip('A', '5', 'Yes', 'More chairs'), slip('B', '2', 'Perhaps', 'Soup for all')],
    sessions: sample.sessions.map((session, at) =>
      at === 0 ? { ...session, ran: ranWith(session, { startsAt: '11:07' })! } : session,
    ),
  };
}

const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'");
const squeezed = (text: string) => text.replaceAll(/[\s·]+/gu, '');

test.each(['en-GB', 'de-DE', 'fa-IR'])(
  'every line of the paper stands in the preview in the window: %s',
  async (locale) => {
    const data = fullEvent();
    const resources: PrintResources = { read: readFromTree, say: english };
    const request = { kind: 'report', paper: 'A4', madeAt: '2026-10-25T18:30:00.000Z', locale } as const;
    const { pages } = await previewDocument(request, data, resources, { from: 0, to: 50 });
    const markup = renderToStaticMarkup(createElement(ReportPreview, { paper: reportOnPaper(data), locale }));
    const shown = squeezed(plain(markup));
    const lines = pages.flatMap(({ svg }) =>
      [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, words]) => plain(words!)),
    );
    expect(lines.length).toBeGreaterThan(150);
    expect(lines).toContain('Soup for all');
    // Heads of tables, heads and feet of pages, and the letters in the marks are furniture of paper.
    const furniture = /^(?:Who|What|By when)$|^Page \d+ of \d+$|, continued$| · Made .*2026|^[A-H]$/u;
    const missing = lines.filter((line) => !furniture.test(line) && !shown.includes(squeezed(line)));
    expect(missing).toEqual([]);
  },
);

test('a name of somebody who did not agree is not in the preview', () => {
  const data = fullEvent();
  const silent = data.registrations.find(({ hasConsented }) => hasConsented !== true)!;
  const text = plain(
    renderToStaticMarkup(createElement(ReportPreview, { paper: reportOnPaper(data), locale: 'en-GB' })),
  );
  expect(text).toContain('somebody who is not named');
  expect(text).not.toContain(silent.lastName);
});
