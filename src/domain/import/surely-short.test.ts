import { expect, it } from 'vitest';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import { blankRegistration, Registration } from '../registration.ts';
import { isSurelyShort, SHORT } from './surely-short.ts';

const text = 'x'.repeat(SHORT);
const id = (letter: string) => `${letter}0123456789ABCDEF`;
const topicIds = Array.from({ length: SHORT }, () => id('T') as TopicId);
const roundId = id('S') as SessionId;

/** As long as the look lets a registration pass, everywhere. */
const longest: Registration = {
  ...blankRegistration({
    id: id('P') as RegistrationId,
    shortNumber: 1,
    badgeCode: text,
    createdAt: '2026-10-25T09:00:00.000Z',
    source: 'import',
  }),
  ...Object.fromEntries(
    'firstName lastName fullName badgeName pronouns email phone organization town language ticketId orderId ticketType group registeredAt diet accessNeed notes doorNote'
      .split(' ')
      .map((field) => [field, text]),
  ),
  wishes: Array.from({ length: SHORT }, () => ({ roundId, topicIds })),
  wishTexts: Array.from({ length: SHORT }, () => ({ label: text, text })),
  absentFromIds: Array.from({ length: SHORT }, () => roundId),
  custom: Array.from({ length: SHORT }, () => ({ columnId: text, label: text, value: text })),
  tags: Array.from({ length: SHORT }, () => text),
  imported: Array.from({ length: SHORT }, () => ({ source: text, values: [{ field: text, value: text }] })),
};

it('lets nothing pass that the table of registrations would not take', () => {
  expect(isSurelyShort(longest)).toBe(true);
  expect(Registration.safeParse(longest).error?.issues ?? []).toEqual([]);
  // Whoever adds a field to a registration has it here as well, or its limit is never compared.
  const fixed = ['id', 'shortNumber', 'status', 'role', 'needs', 'hasConsented', 'source', 'createdAt', 'mergedFrom'];
  const compared = Object.entries(longest).filter(
    ([, value]) => value === text || (Array.isArray(value) && value.length > 0),
  );
  expect([...compared.map(([key]) => key), ...fixed].toSorted()).toEqual(Object.keys(Registration.shape).toSorted());
});

it('does not let pass a text or a list that is longer, wherever it stands', () => {
  expect(isSurelyShort({ ...longest, town: `${text}x` })).toBe(false);
  expect(isSurelyShort({ ...longest, tags: [...longest.tags, 'one more'] })).toBe(false);
  expect(isSurelyShort({ ...longest, imported: [{ source: '', values: [{ field: '', value: `${text}x` }] }] })).toBe(
    false,
  );
});
