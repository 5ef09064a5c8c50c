import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/documents/document-request.ts';
import { PRINT_FINDING_CODES } from '#domain/documents/print-finding.ts';
import { emptyEventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { makeDocument, previewDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { readPdf } from './testing/read-pdf.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';
import { WORLD_NAMES } from './testing/world-names.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const madeAt = '2026-10-24T18:00:00.000Z';

const GOLDEN = 'af07e3cedbc0ee0f61c1e964b9407e4cb0efbd2b5a49aaeb77c0b43d9bc37172';

describe('documents of the sample event', () => {
  it.each(['agenda', 'group-lists', 'find-your-group', 'door-list', 'sign-in', 'door-signs'] as const)(
    'makes %s with every sign of every name',
    async (kind: DocumentKind) => {
      const made = await makeDocument({ kind, paper: 'A4', madeAt }, data, resources);
      expect(made.pages).toBeGreaterThan(0);
      expect(Buffer.from(made.pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
      expect(made.findings.filter((finding) => finding.code === 'missingGlyph')).toEqual([]);
    },
  );

  it('gives the same bytes for the same event and the same instant', async () => {
    const request = { kind: 'group-lists', paper: 'Letter', madeAt } as const;
    const [one, two] = [await makeDocument(request, data, resources), await makeDocument(request, data, resources)];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
  });

  it('has not changed since its pages were looked at', async () => {
    const [registration] = data.registrations;
    const small = {
      ...emptyEventData(),
      event: [
        {
          ...data.event[0]!,
          name: 'Small day',
          venueName: 'Barn',
          venueAddress: '',
          programmeText: 'Welcome.',
          contact: '',
        },
      ],
      registrations: WORLD_NAMES.map(([, fullName], i) => ({
        ...registration!,
        id: `P${i}` as RegistrationId,
        shortNumber: i + 1,
        firstName: '',
        lastName: '',
        badgeName: '',
        fullName,
        organization: 'Barn',
        town: '',
        pronouns: '',
        status: 'coming' as const,
        role: 'participant' as const,
      })),
    };
    const { pdf } = await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, small, resources);
    // Unpacked: another version of zlib packs the same page into other bytes.
    const content = readPdf(pdf)
      .pages.map((page) => page.content)
      .join('\n');
    const hash = createHash('sha256').update(content).digest('hex');
    expect(hash, 'look at the new door list, then write its hash here').toBe(GOLDEN);
  });

  it('has words for every kind and every finding', () => {
    for (const kind of DOCUMENT_KINDS) expect(english(`print.kind.${kind}`)).not.toContain('print.kind');
    for (const code of PRINT_FINDING_CODES)
      expect(english(`print.finding.${code}`, { count: 2 })).not.toContain('print.finding');
  });

  it('shows the pages that it prints', async () => {
    const request = { kind: 'door-list', paper: 'A4', madeAt } as const;
    const preview = await previewDocument(request, data, resources);
    expect(preview.pageCount).toBe((await makeDocument(request, data, resources)).pages);
    expect(preview.pages[0]!.widthMm).toBeCloseTo(210, 3);
    expect(preview.pages[0]!.svg).toContain('aria-label="Maren Aldous"');
  });

  it('says whose name holds a sign that no font has', async () => {
    const [first, second, ...rest] = data.registrations;
    const named = { ...second!, badgeName: '', firstName: 'Ila\u{12000}', fullName: '' };
    const changed = { ...data, registrations: [first!, named, ...rest] };
    const made = await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, changed, resources);
    const [finding] = made.findings.filter(({ code }) => code === 'missingGlyph');
    expect(finding).toMatchObject({ registrationId: second!.id, values: { codePoint: 'U+12000' } });
  });

  it('makes a page that says so when there is nobody', async () => {
    const made = await makeDocument(
      { kind: 'door-list', paper: 'A4', madeAt },
      { ...data, registrations: [] },
      resources,
    );
    expect(made.pages).toBe(1);
    expect(made.findings.map(({ code }) => code)).toEqual(['nothingToPrint']);
  });
});
