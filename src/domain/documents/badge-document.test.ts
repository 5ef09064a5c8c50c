import { expect, test } from 'vitest';
import { displayName } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { badgeRun } from './badge-document.ts';
import type { DocumentRequest } from './document-request.ts';

const data = sampleEvent();

test('every badge has the code, number and name of the person who wears it, in every order', () => {
  for (const order of ['name', 'group', 'cutStack', 'number'] as const) {
    const request: DocumentRequest = {
      kind: 'badges',
      paper: 'A4',
      madeAt: '2026-10-24T18:00:00.000Z',
      options: { order },
    };
    const { people, facts } = badgeRun(data, request, 8);
    const worn = people.map((person) => {
      const { registrationId, code, shortNumber, fullName } = facts(person);
      return [registrationId, code, shortNumber, fullName];
    });
    expect(worn).toEqual(
      people.map((person) => [
        person.id,
        person.badgeCode,
        person.shortNumber,
        person.badgeName || displayName(person),
      ]),
    );
    expect(new Set(worn.map(([, code]) => code)).size).toBe(55);
  }
});
