import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from './read-line.ts';

const TODAY = '2026-10-25';
const read = (line: string) => readLine(line, TODAY);

describe('a line typed while a reporter speaks', () => {
  it('is feedback unless a letter says otherwise', () => {
    expect(read('more time for questions')).toMatchObject({ kind: 'feedback', text: 'more time for questions' });
    expect(read('d meet again in spring')).toMatchObject({ kind: 'decision', text: 'meet again in spring' });
    expect(read('Q: who keeps the list?')).toMatchObject({ kind: 'question', text: 'who keeps the list?' });
    expect(read('p insurance')).toMatchObject({ kind: 'parked', text: 'insurance' });
  });

  it('keeps a word that only begins with such a letter', () => {
    expect(read('cafés are too loud')).toMatchObject({ kind: 'feedback', text: 'cafés are too loud' });
    expect(read('c')).toMatchObject({ kind: 'feedback', text: 'c' });
  });

  it('finds who and until when', () => {
    expect(read('c write the minutes @Ada Okafor by 1 nov')).toEqual({
      kind: 'commitment',
      text: 'write the minutes',
      who: 'Ada Okafor',
      dueOn: '2026-11-01',
    });
    expect(read('c @Bo, book the hall by 2027-02-03')).toEqual({
      kind: 'commitment',
      text: 'book the hall',
      who: 'Bo',
      dueOn: '2027-02-03',
    });
  });

  it('takes a day without a year as the next one', () => {
    expect(read('c send it by 24 October').dueOn).toBe('2027-10-24');
    expect(read('c send it by Oct 25th').dueOn).toBe('2026-10-25');
    expect(read('c send it by 29 feb').dueOn).toBeNull();
    // 25 October 2026 is a Sunday.
    expect(read('c send it by Friday').dueOn).toBe('2026-10-30');
    expect(read('c send it by sat').dueOn).toBe('2026-10-31');
    expect(read('c send it by sunday').dueOn).toBe('2026-11-01');
    expect(read('c send it by tomorrow').dueOn).toBe('2026-10-26');
    expect(read('c send it by someday').dueOn).toBeNull();
    expect(read('c send it by 29 feb 2028').dueOn).toBe('2028-02-29');
  });

  it('leaves in the text what is no date', () => {
    expect(read('c travel by train')).toMatchObject({ text: 'travel by train', dueOn: null });
    expect(read('run by volunteers by 31 june')).toMatchObject({ text: 'run by volunteers by 31 june', dueOn: null });
  });

  it('takes the last “by” for the date, and not a name of a hundred letters', () => {
    expect(read('c stand by the door by 1 nov')).toMatchObject({ text: 'stand by the door', dueOn: '2026-11-01' });
    expect(read(`@${'a'.repeat(100)}`)).toMatchObject({ who: '', text: `@${'a'.repeat(100)}` });
  });

  it('keeps every letter of a page that was pasted', () => {
    const page = `${'by the way @ '.repeat(3000)}${'x'.repeat(10_000)}`;
    expect(read(page)).toMatchObject({ text: page, dueOn: null });
    expect(read(`c ${page}\nlast line by 2027-01-31`)).toMatchObject({
      kind: 'commitment',
      text: `${page}\nlast line`,
      dueOn: '2027-01-31',
    });
    expect(read(`c${' '.repeat(50_000)}@Ada${' '.repeat(50_000)}x`).text).toContain('x');
  });

  it('never throws and never makes up text', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const { text, who } = read(line);
        for (const word of text.split(' ')) expect(line).toContain(word);
        expect(line).toContain(who);
      }),
    );
  });
});
