import { describe, expect, it } from 'vitest';
import {
  columnHeadings,
  fieldOfColumn,
  fieldsOfText,
  showingOf,
  textOfFields,
  unknownFields,
  withShowing,
} from './badge-fields.ts';
import { newElement } from './badge-editing.ts';
import { demandingPeople } from './documents/demanding-people.ts';
import type { RegistrationId } from './ids.ts';
import { blankRegistration, type Registration } from './registration.ts';

const person = (id: string, given: Partial<Registration>): Registration => ({
  ...blankRegistration({
    id: id as RegistrationId,
    shortNumber: 1,
    badgeCode: 'FM1',
    createdAt: '2026-01-01T00:00:00Z',
    source: 'typed',
  }),
  ...given,
});

describe('fields on a badge', () => {
  it('are told from other words', () => {
    expect(fieldsOfText('{organization|town}')).toEqual(['organization', 'town']);
    expect(fieldsOfText(' {firstName} ')).toEqual(['firstName']);
    expect(fieldsOfText(textOfFields(['field:T-shirt size', 'role']))).toEqual([fieldOfColumn('T-shirt size'), 'role']);
    for (const text of ['', 'Hello', 'Hello {firstName}', '{firstName}{lastName}', '{surname}', '{}'])
      expect(fieldsOfText(text)).toBeNull();
    expect(unknownFields('{firstName|surname} of {field:Team}, {}')).toEqual(['surname', '']);
  });

  it('may be columns of an imported list', () => {
    const column = (label: string) => ({ columnId: label, label, value: 'x' });
    const people = [
      person('R1', { custom: [column('Team'), column('a{b')] }),
      person('R2', { custom: [column('Team')] }),
    ];
    expect(columnHeadings(people)).toEqual(['Team']);
  });

  it('decide whether something is shown', () => {
    const element = newElement('text', { width: 80, height: 50 });
    for (const showing of [
      { when: 'always', text: '', is: '' },
      { when: 'filled', text: '{lastName}', is: '' },
      { when: 'empty', text: '{lastName}', is: '' },
      { when: 'equal', text: '{ticketType}', is: 'Day' },
    ] as const)
      expect(showingOf(withShowing(element, showing))).toEqual(showing);
    expect(withShowing(withShowing(element, { when: 'filled', text: '{town}', is: '' }), showingOf(element))).toEqual(
      element,
    );
  });
});

describe('people whose badges are hard to set', () => {
  it('are found by what makes them hard, each once', () => {
    const found = demandingPeople([
      person('R1', { fullName: 'Ada Li' }),
      person('R2', { fullName: 'Maximiliana Papadimitrakopoulou', firstName: 'Maximiliana' }),
      person('R3', { fullName: 'عبد الرحمن' }),
      person('R4', { fullName: 'Suharti' }),
      person('R5', { fullName: 'Somebody who stays at home and is very long', status: 'cancelled' }),
      person('R6', { fullName: 'Иван Петров', organization: 'Federation of rivers' }),
    ]);
    const by = new Map(found.map(({ demand, id }) => [demand, id]));
    expect(by.get('longestName')).toBe('R2');
    expect(by.get('rightToLeft')).toBe('R3');
    expect(by.get('oneName')).toBe('R4');
    expect(found.map(({ id }) => id)).not.toContain('R5');
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(demandingPeople([])).toEqual([]);
  });
});
