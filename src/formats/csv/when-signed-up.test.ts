import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

function fieldsOf(text: string): Readonly<Record<string, number>> {
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  return Object.fromEntries(reading.fields.map(({ field, column }) => [field, column]));
}

describe('when somebody signed up', () => {
  it('is told by the one column of times under a word nobody knows', () => {
    expect(
      fieldsOf(`Name;E-Mail;Zack am
Ada Low;ada@low.example;02.02.2026 10:00
Ben Fox;ben@fox.example;03.02.2026 11:30`),
    ).toMatchObject({ registered_at: 2 });
  });

  it.each([
    'Geburtsdatum',
    'Date of birth',
    'Ngày sinh',
    'Eintrittsdatum',
    '入职日期',
    'Fecha de nacimiento',
    'Anreise',
  ])('is not the day of "%s"', (heading) => {
    const fields = fieldsOf(`Name,Email,${heading}
Ada Low,ada@low.example,2001-02-02
Ben Fox,ben@fox.example,2002-03-03
Cleo Day,cleo@day.example,2003-04-04`);
    expect(fields['registered_at']).toBeUndefined();
  });

  it('is no day that is the same for everybody where another is told', () => {
    expect(
      fieldsOf(`Name,Date,Registered on
Ada Low,2026-06-06,2026-02-02
Ben Fox,2026-06-06,2026-03-03
Cleo Day,2026-06-06,2026-03-04`),
    ).toMatchObject({ registered_at: 2 });
  });
});

describe('what only looks like a field', () => {
  it('is a number of tickets, a state of a country, a household beside the whole name', () => {
    const fields = fieldsOf(`Guest,Family,Estado,Number of tickets
Ada Low,The Lows,Puebla,2
Ben Fox,The Foxes,Jalisco,1
Cleo Day,The Days,Puebla,1`);
    expect(fields).toEqual({ full_name: 0 });
  });

  it('is an address right after the name of a representative', () => {
    expect(
      fieldsOf(`代表者名,メール,電話,参加者名
大野 健,ken@ohno.example,090-0000-0011,加藤 光
久保 茜,akane@kubo.example,090-0000-0012,久保 茜`),
    ).toEqual({ full_name: 3 });
  });
});
