import { expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/documents/document-request.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RuleId } from '#domain/ids.ts';
import { makeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };

/** The sample with rules between people who sit in the same group, some of them broken. */
function withRules(data: EventData): EventData {
  const [a, b, c, d] = data.placements.slice(0, 4).map(({ registrationId }) => registrationId);
  return {
    ...data,
    rules: [
      { id: 'U1' as RuleId, kind: 'apart', registrationIds: [a!, b!], note: 'they fell out' },
      { id: 'U2' as RuleId, kind: 'together', registrationIds: [c!, d!], note: '' },
    ],
  };
}

it.each(DOCUMENT_KINDS)('%s is the same to the last byte, whoever is to be kept apart', async (kind: DocumentKind) => {
  const data = sampleWithGroups();
  const onlyIds = kind === 'certificates' ? { onlyIds: data.registrations.slice(0, 4).map(({ id }) => id) } : {};
  const request = { kind, paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z', ...onlyIds } as const;
  const bare = await makeDocument(request, { ...data, rules: [] }, resources);
  const ruled = await makeDocument(request, withRules(data), resources);
  expect(Buffer.from(ruled.pdf).equals(Buffer.from(bare.pdf))).toBe(true);
  expect(ruled.findings).toEqual(bare.findings);
});
