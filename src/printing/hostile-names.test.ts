import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/documents/document-request.ts';
import type { EventData } from '#domain/event-data.ts';
import { makeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { readPdf } from './testing/read-pdf.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-24T18:00:00.000Z';

/** Words that are harmless on paper, and a script, an action or the end of an object to whoever takes them for more. */
const HOSTILE = [
  '<img src=x>',
  '<script>x()</script>',
  ') /JS (app.alert(1)) /S',
  '>> endobj 9 0 obj << /OpenAction',
  'javascript:alert(1)',
  '{{say}}${x}%n',
  '\\) Tj ET /URI (x',
  "=cmd|' /C calc'!A0",
];

const hostile = (index: number) => `${HOSTILE[index % HOSTILE.length]!} ${index}`;

/** The sample with such words wherever somebody may write: people, towns, topics, rooms, sessions, the event itself. */
function hostileEvent(): EventData {
  const data = sampleWithGroups();
  return {
    ...data,
    event: data.event.map((facts) => ({ ...facts, name: hostile(1), venueName: hostile(2), contact: hostile(4) })),
    registrations: data.registrations.map((person, index) => ({
      ...person,
      fullName: hostile(index),
      firstName: '',
      lastName: '',
      badgeName: '',
      town: hostile(index + 1),
      organization: hostile(index + 2),
    })),
    rooms: data.rooms.map((room, index) => ({ ...room, name: hostile(index) })),
    topics: data.topics.map((topic, index) => ({ ...topic, title: hostile(index), description: hostile(index + 3) })),
    sessions: data.sessions.map((session, index) => ({
      ...session,
      title: hostile(index),
      description: hostile(index),
    })),
  };
}

const data = hostileEvent();

/** What may act in a PDF. */
const ACTIVE = /\/(JS|JavaScript|OpenAction|AA|URI|Launch|SubmitForm|EmbeddedFile|RichMedia|XFA|Annots)\b/;

/** The structure of a file: without the strings in it, which are words and never act, and without its packed streams. */
function structureOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1');
  return text
    .replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')
    .replaceAll(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>/g, '()');
}

describe('words that look like a script on paper', () => {
  it.each(DOCUMENT_KINDS)('are words in %s, and nothing in it acts', async (kind: DocumentKind) => {
    const onlyIds = kind === 'certificates' ? { onlyIds: data.registrations.slice(0, 8).map(({ id }) => id) } : {};
    const { pdf, pages } = await makeDocument({ kind, paper: 'A4', madeAt, ...onlyIds }, data, resources);
    expect(pages).toBeGreaterThan(0);
    expect(structureOf(pdf)).not.toMatch(ACTIVE);
    expect(readPdf(pdf).pages).toHaveLength(pages);
  });

  it('can be read back from the list of the door, every sign of them', async () => {
    const { pdf } = await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, data, resources);
    const words = readPdf(pdf)
      .pages.flatMap((page) => page.texts.map(({ text }) => text))
      .join('')
      .replaceAll(/\s/g, '');
    for (const name of HOSTILE) expect(words).toContain(name.replaceAll(/\s/g, ''));
  });

  it('would be seen if they acted', () => {
    expect(structureOf(Buffer.from('1 0 obj << /OpenAction 2 0 R >> endobj'))).toMatch(ACTIVE);
    expect(structureOf(Buffer.from('1 0 obj << /Title (/OpenAction \\) /JS) >> endobj'))).not.toMatch(ACTIVE);
  });
});
