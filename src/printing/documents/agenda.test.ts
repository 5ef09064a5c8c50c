import { describe, expect, it } from 'vitest';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import type { SessionId } from '#domain/ids.ts';
import { makeDocument } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { readPdf } from '../testing/read-pdf.ts';

const sample = sampleEvent();
const NOW = '2026-10-20T10:00:00.000Z';

describe('the programme on paper', () => {
  it('gives a point of a few words the height of its two lines of time', async () => {
    const lunch = sample.sessions.find(({ kind }) => kind === 'meal')!;
    const sessions = ['09:00', '10:00', '11:00'].map((hour, index) => ({
      ...lunch,
      id: `S${index}` as SessionId,
      title: 'Tea',
      description: '',
      roomId: null,
      speakers: [],
      startsAt: `2026-10-25T${hour}`,
      minutes: 30,
    }));
    const { pdf } = await makeDocument(
      { kind: 'agenda', paper: 'A4', madeAt: NOW },
      { ...sample, sessions, topics: [] },
      { read: readFromTree, say: english },
    );
    const texts = readPdf(pdf).pages[0]!.texts;
    const yOf = (words: string) => texts.find(({ text }) => text.startsWith(words))!.y;
    // From the lower left corner: the end of one stands well above the start of the next.
    expect(yOf('–09:30') - yOf('10:00')).toBeGreaterThan(16);
    expect(yOf('–10:30') - yOf('11:00')).toBeGreaterThan(16);
  });
});
