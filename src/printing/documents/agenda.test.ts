import { describe, expect, it } from 'vitest';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import type { EventData } from '#domain/event-data.ts';
import type { PictureId, SessionId } from '#domain/ids.ts';
import { makeDocument, previewDocument } from '../make-document.ts';
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

describe('the programme of several days', () => {
  const days = ['2026-10-24', '2026-10-25', '2026-10-26'];
  const three: EventData = {
    ...sample,
    event: [{ ...sample.event[0]!, startsOn: days[0]!, endsOn: days[2]! }],
    topics: [],
    sessions: days.flatMap((day, index) =>
      ['10:00', '11:00'].map((hour) => ({
        ...sample.sessions[0]!,
        id: `S${index}${hour}` as SessionId,
        startsAt: `${day}T${hour}`,
      })),
    ),
  };
  const paper = async (data: EventData, agenda: 'poster' | 'rooms' | 'handout') => {
    const request = { kind: 'agenda' as const, paper: 'A4' as const, madeAt: NOW, options: { agenda } };
    const { pdf } = await makeDocument(request, data, { read: readFromTree, say: english });
    return readPdf(pdf).pages.map(({ texts }) => texts.map(({ text }) => text).join(' '));
  };

  it('names each day on the sheet of a room', async () => {
    const [page, ...more] = await paper(three, 'rooms');
    expect(more).toEqual([]);
    for (const day of ['Saturday 24', 'Sunday 25', 'Monday 26']) expect(page).toContain(day);
  });

  it('has a page for each day on the wall', async () => {
    const pages = await paper(three, 'poster');
    expect(pages).toHaveLength(3);
    expect(pages[1]).toMatch(/Sunday 25 October/);
    expect(pages[1]!.match(/10:00/g)).toHaveLength(1);
  });

  it('ends by the clock on the wall where the clocks go back in the night', async () => {
    const late = { ...three.sessions[0]!, startsAt: '2026-10-24T23:30', minutes: 180 };
    const pages = await paper({ ...three, sessions: [late] }, 'handout');
    expect(pages.join(' ')).toContain('–01:30');
  });
});

describe('the way there on paper', () => {
  it('holds the map, and every link as text and as a code to scan', async () => {
    // One grey pixel.
    const data = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
    const picture = { id: 'I1' as PictureId, name: 'map.png', mediaType: 'image/png' as const, data };
    const facts = {
      ...sample.event[0]!,
      directionsPictureId: picture.id,
      links: [
        { label: 'Journey planner', url: 'https://journeys.example/plan' },
        { label: 'Lines', url: 'https://trams.example/map' },
      ],
    };
    const event: EventData = { ...sample, event: [facts], pictures: [{ ...picture, widthPx: 1600, heightPx: 900 }] };
    const request = { kind: 'directions' as const, paper: 'A4' as const, madeAt: NOW };
    const resources = { read: readFromTree, say: english };
    const { pdf, findings } = await makeDocument(request, event, resources);
    const read = readPdf(pdf);
    expect(read.raw).toContain('/Subtype /Image');
    expect(findings).toEqual([]);
    const words = read.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
    for (const { label, url } of facts.links) {
      expect(words).toContain(label);
      expect(words).toContain(url);
    }
    const { pages } = await previewDocument(request, event, resources);
    expect(pages[0]!.svg).toContain(`data:image/png;base64,${data}`);
    const without = await makeDocument(request, { ...event, pictures: [] }, resources);
    expect(readPdf(without.pdf).raw).not.toContain('/Subtype /Image');
  });
});
