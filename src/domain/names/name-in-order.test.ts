import { describe, expect, it } from 'vitest';
import { everybodyByName, nameInList } from '../documents/people-on-paper.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { nameInOrder } from './name-in-order.ts';

const [anybody] = sampleEvent().registrations;
const person = (fields: object) => ({
  ...anybody!,
  fullName: '',
  firstName: '',
  lastName: '',
  badgeName: '',
  ...fields,
});
const ada = person({ firstName: 'Ada', lastName: 'Vale', shortNumber: 1 });
const bo = person({ firstName: 'Bo', lastName: 'Lind', shortNumber: 2 });

describe('names in lists', () => {
  it('stand as given, or with the family name first', () => {
    expect(nameInOrder(ada, 'asGiven')).toBe('Ada Vale');
    expect(nameInOrder(ada, 'lastFirst')).toBe('Vale, Ada');
  });

  it('are left alone where it is not known which word is whose', () => {
    for (const one of [{ fullName: 'Nguyễn Thị Minh Khai' }, { firstName: 'Anuradha' }, { lastName: 'Sukarnoputri' }])
      expect(nameInOrder(person(one), 'lastFirst')).toBe(nameInOrder(person(one), 'asGiven'));
  });

  it('and the order of a list follows', () => {
    expect(everybodyByName([ada, bo], 'en', 'asGiven').map((one) => nameInList(one, 'asGiven'))).toEqual([
      'Ada Vale',
      'Bo Lind',
    ]);
    expect(everybodyByName([ada, bo], 'en', 'lastFirst').map((one) => nameInList(one, 'lastFirst'))).toEqual([
      'Lind, Bo',
      'Vale, Ada',
    ]);
  });

  it('keep the name that somebody chose for the badge', () => {
    expect(nameInList({ ...ada, badgeName: 'Addie' }, 'lastFirst')).toBe('Addie');
  });
});
