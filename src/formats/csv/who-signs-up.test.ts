import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

function read(text: string) {
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  return reading;
}
const columnsOf = (text: string) => Object.fromEntries(read(text).fields.map(({ field, column }) => [field, column]));

describe('who fills in the form', () => {
  it('is the one who comes where nobody else is named', () => {
    expect(
      columnsOf(`Registrant first name,Registrant last name,Registrant email
Ada,Low,ada@low.example
Ben,Fox,ben@fox.example`),
    ).toMatchObject({ first_name: 0, last_name: 1, email: 2 });
  });

  it('is somebody else beside the one who comes, in whichever order they stand', () => {
    expect(
      columnsOf(`Participant name,Participant e-mail,Applicant name,Applicant e-mail
Ada Low,ada@low.example,Pia Low,pia@low.example
Ben Low,,Pia Low,pia@low.example`),
    ).toMatchObject({ full_name: 0, email: 1 });
    expect(
      columnsOf(`Applicant name,Applicant e-mail,Participant name,Participant e-mail
Pia Low,pia@low.example,Ada Low,ada@low.example
Pia Low,pia@low.example,Ben Low,`),
    ).toMatchObject({ full_name: 2, email: 3 });
  });
});

describe('a person_id of another program', () => {
  const own = (rest: string) =>
    read(`person_id,first_name,last_name,email,phone,town,${rest}
1041,Ada,Low,ada@low.example,070 1,Ely,x`).isOwnFormat;

  it('makes no list of ours, however many of our headings stand beside it', () => {
    expect(own('diet')).toBe(false);
    expect(own('badge_code')).toBe(true);
  });

  it('is ours where an id of ours stands below', () => {
    const list = read(`person_id,first_name,last_name,email,phone,town
P0123456789ABCDEF,Ada,Low,ada@low.example,070 1,Ely`);
    expect(list.isOwnFormat).toBe(true);
  });
});

describe('what is no wish', () => {
  it('is a tick of the office', () => {
    expect(
      read(`Name,Paid,T-shirt,Waiver
Ada Low,✅,,✅
Ben Fox,,✅,✅`).wishes,
    ).toEqual([]);
  });

  it('and one choice in each part of the day is no ranking', () => {
    const { wishes } = read(`Name,What would you do in the morning?,What would you do in the afternoon?
Ada Low,Bread,Songs
Ben Fox,Songs,Bread
Cleo Day,Bread,Songs`);
    expect(wishes.map(({ kind, columns }) => [kind, columns])).toEqual([
      ['single', [1]],
      ['single', [2]],
    ]);
  });
});

describe('a status that says no', () => {
  it.each([
    ['Kommer ikke', 'cancelled'],
    ['kommt nicht', 'cancelled'],
    ['Je ne viens pas', 'cancelled'],
    ['No vengo', 'cancelled'],
    ['Kommer', 'coming'],
    ['Ikke svart', 'maybe'],
    ['weiß noch nicht, ob ich komme', 'maybe'],
  ])('%s: %s', (word, status) => {
    const { people } = read(`Name,Status\nAda Low,${word}\nBen Fox,confirmed`);
    expect(people[0]?.status).toBe(status);
  });
});
