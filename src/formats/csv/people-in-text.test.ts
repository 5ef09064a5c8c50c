import { describe, expect, it } from 'vitest';
import { peopleInText } from './people-in-text.ts';
import { readList } from './read-list.ts';

const MAIL = `Hi Maren,

here is who wants to come so far:

> * Ana Kovač <ana@kovac.example>,
> * "Sándor, Ilka" <ilka@sandor.example>;
> * 王小明 (xm@wang.example)
> 4. bo@lind.example (Bo Lind)
> - Tariq Aziz-Hale

Cc: Uma Reid <uma@reid.example>, jan@kos.example

More next week.

Best wishes,
Tom
--
Tom Hale | tom@hale.example | 0161 000001`;

describe('people in a text that was pasted', () => {
  it('are read out of an e-mail; its greeting and the one who signs are nobody', () => {
    const read = peopleInText(MAIL)!;
    expect(read.records).toEqual([
      ['Ana Kovač', 'ana@kovac.example'],
      ['Sándor, Ilka', 'ilka@sandor.example'],
      ['王小明', 'xm@wang.example'],
      ['Bo Lind', 'bo@lind.example'],
      ['Tariq Aziz-Hale', ''],
      ['Uma Reid', 'uma@reid.example'],
      ['', 'jan@kos.example'],
    ]);
    expect(read.lines).toEqual([5, 6, 7, 8, 9, 11, 11]);
    expect(read.problems.map(({ code, line }) => [code, line])).toEqual([['lines_without_person', 1]]);
  });

  it('become people of the list, each with a name and an address', () => {
    const reading = readList(new TextEncoder().encode(MAIL));
    if (reading.kind !== 'list') throw new Error(reading.message);
    expect(reading.people.map(({ fields }) => [fields.fullName ?? '', fields.email])).toContainEqual([
      'Ana Kovač',
      'ana@kovac.example',
    ]);
    expect(reading.people).toHaveLength(7);
    expect(reading.problems.map(({ code }) => code)).toContain('lines_without_person');
  });

  it('one on each line with a comma behind', () => {
    expect(peopleInText('Ana Kovač <ana@kovac.example>,\nBo Lind <bo@lind.example>,\n')?.records).toEqual([
      ['Ana Kovač', 'ana@kovac.example'],
      ['Bo Lind', 'bo@lind.example'],
    ]);
  });

  it.each([
    'Name,Email\nAna Kovač,ana@kovac.example\nBo Lind,bo@lind.example',
    'Ana Kovač,ana@kovac.example\nBo Lind,bo@lind.example',
    'Spring list;;\nName;Mail;Town\nAna;ana@kovac.example;Hull\nBo;bo@lind.example;York\n;;',
    'Name\tE-mail\nNell\tnell@ashby.example',
    'Only words\nand no address at all',
    'Our guests\nAna Kovač,ana@kovac.example\nBo Lind,bo@lind.example',
  ])('leaves a table alone: %s', (text) => expect(peopleInText(text)).toBeNull());
});
