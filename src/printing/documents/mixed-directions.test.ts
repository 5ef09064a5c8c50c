import { describe, expect, it } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import { makeDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { readPdf, type PdfText } from '../testing/read-pdf.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-24T18:00:00.000Z';
const sample = sampleWithGroups();
const ARABIC = /[\u0600-\u06FF\uFB50-\uFEFF]/u;

/** The sample with a room and a topic of Arabic names in the first round. */
function withArabic(): EventData {
  const topic = sample.topics.find(({ roomId }) => roomId !== null)!;
  return {
    ...sample,
    rooms: sample.rooms.map((room) => (room.id === topic.roomId ? { ...room, name: 'غرفة ٣' } : room)),
    topics: sample.topics.map((one) => (one.id === topic.id ? { ...one, title: 'كيف نبني حيا أفضل معا' } : one)),
  };
}

/** Texts of the page of that group, each with what stands in the same line. */
async function linesOfPage(): Promise<{ texts: readonly PdfText[]; width: number }> {
  const { pdf } = await makeDocument({ kind: 'group-lists', paper: 'A4', madeAt }, withArabic(), resources);
  return readPdf(pdf).pages.find(({ texts }) => texts.some(({ text }) => ARABIC.test(text)))!;
}

describe('a name in Arabic among English words', () => {
  it('keeps its place in a line of facts, and the number behind it stays behind it', async () => {
    const { texts } = await linesOfPage();
    const people = texts.find(({ text }) => /^\d+ (?:person|people)$/u.test(text))!;
    const room = texts.filter(({ text, y }) => ARABIC.test(text) && Math.abs(y - people.y) < 1);
    expect(room.length).toBeGreaterThan(0);
    for (const { x } of room) expect(x).toBeLessThan(people.x);
  });

  it('as a title stands at its mark, not at the far edge of the page', async () => {
    const { texts, width } = await linesOfPage();
    const title = texts.filter(({ text }) => ARABIC.test(text)).toSorted((a, b) => b.y - a.y)[0]!;
    expect(title.x).toBeLessThan(width / 2);
  });
});
