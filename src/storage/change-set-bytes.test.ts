import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '#domain/change-set.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { blankRegistration } from '#domain/registration.ts';
import { changeSetBytes } from './change-set-bytes.ts';

function changeSetOf(count: number): ChangeSet {
  const changes = Array.from({ length: count }, (_, i) => {
    const id = `P-${i}` as RegistrationId;
    const person = blankRegistration({ id, shortNumber: i + 1, badgeCode: `B${i}`, createdAt: '', source: 'import' });
    return { table: 'registrations' as const, id, before: null, after: { ...person, fullName: `Žofie "Zo" ${i}\n` } };
  });
  return {
    seq: 7,
    at: '2026-11-23T08:00:00.000Z',
    desk: 'desk',
    action: 'importList',
    label: { key: 'did.imported', values: { count } },
    changes,
    kind: 'action',
    aboutSeq: null,
    hashAfter: 'abc',
  };
}

describe('the bytes of a change set', () => {
  it.each([0, 1, 1000, 1001, 2000, 2001, 3500])('are those of its JSON with %d changes', (count) => {
    const changeSet = changeSetOf(count);
    expect(new TextDecoder().decode(changeSetBytes(changeSet))).toBe(JSON.stringify(changeSet));
  });
});
