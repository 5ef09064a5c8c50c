import { describe, expect, it } from 'vitest';
import { readStatus } from './status-words.ts';

describe('status words with the endings of their languages', () => {
  it.each([
    ['potvrzená', 'coming'],
    ['zrušená', 'cancelled'],
    ['Оплачено', 'coming'],
    ['Возврат средств', 'cancelled'],
    ['Makulerad', 'cancelled'],
    ['Frameldt', 'cancelled'],
    ['Jonossa', 'waitlisted'],
    ['Peruuttanut', 'cancelled'],
    ['대기', 'waitlisted'],
    ['Not sure yet', 'maybe'],
    ['weiß noch nicht', 'maybe'],
    ['lista rezerwowa', 'waitlisted'],
  ])('%s means %s', (word, status) => expect(readStatus(word)).toBe(status));

  it.each(['nicht bestätigt!?', 'niepotwierdzone', 'no confirmado aún', 'ikke tilmeldt', 'nepotvrzeno', 'не оплатили'])(
    'never takes %s for coming or cancelled by its stem',
    (word) => expect(['coming', 'cancelled']).not.toContain(readStatus(word)),
  );
});
