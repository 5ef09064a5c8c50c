import { describe, expect, it } from 'vitest';
import type { ReadListOptions } from '#formats/csv/list-reading.ts';
import { headingKeys } from '#formats/csv/profile.ts';
import { readList } from '#formats/csv/read-list.ts';
import { choicesFor, headerRecordOf, profileFor } from './known-source.ts';
import type { ImportProfile } from './list-protocol.ts';

const read = (text: string, options: ReadListOptions = {}) => {
  const reading = readList(new TextEncoder().encode(text), options);
  if (reading.kind !== 'list') throw new Error(reading.message);
  return reading;
};
const report = (day: string, extra = '') => `Report of ${day}
${extra}Hosts
Name,Email,Role
Pia Host,pia@host.example,host

Attendee list
Name,Email,Town,First choice
Ada Low,ada@low.example,Hull,Bread
Ben Fox,ben@fox.example,York,Songs
`;

/** What the window keeps after a person chose another table than the one that was found. */
function keptAfter(text: string, headerRecord: number): ImportProfile {
  const found = read(text);
  const chosen = read(text, { headerRecord });
  expect(chosen.source).not.toBe(found.source);
  return {
    source: chosen.source,
    foundAs: found.source,
    fileName: 'report.csv',
    choices: { headerRecord },
    headings: headingKeys(chosen.header),
    topics: {},
  };
}

describe('the profile of a source', () => {
  it('is found again where another table was chosen, and finds that table further down', () => {
    const first = report('Monday');
    const hosts = read(first).tables.find(({ records }) => records === 1)!;
    const profile = keptAfter(first, hosts.headerRecord);
    const second = read(report('Tuesday', 'Room,3\nSeats,40\n'));
    expect(profileFor(second.source, [profile])).toBe(profile);
    const at = headerRecordOf(profile.source, second.records, second.tables);
    expect(at).toBe(hosts.headerRecord + 2);
    expect(read(report('Tuesday', 'Room,3\nSeats,40\n'), { headerRecord: at }).people).toHaveLength(1);
  });

  it('follows columns that moved, and looks for wishes anew where one of theirs is gone', () => {
    const before = read('Name,Mail,Extra,Wish 1,Wish 2\nAda Low,ada@low.example,x,Bread,Songs');
    const profile: ImportProfile = {
      source: before.source,
      fileName: 'list.csv',
      choices: { columns: { 2: 'notes' }, wishes: before.wishes, delimiter: ',' },
      headings: headingKeys(before.header),
      topics: {},
    };
    expect(choicesFor(profile, before.header)).toBe(profile.choices);
    const moved = choicesFor(profile, ['Extra', 'Wish 1', 'Wish 2', 'Name', 'Mail']);
    expect(moved.columns).toEqual({ 0: 'notes' });
    expect(moved.wishes?.[0]?.columns).toEqual([1, 2]);
    expect(moved.delimiter).toBe(',');
    expect(choicesFor(profile, ['Extra', 'Wish 1', 'Name', 'Mail'])).toEqual({
      columns: { 0: 'notes' },
      delimiter: ',',
    });
  });

  it('of an older version knows its own headings only', () => {
    const profile: ImportProfile = { source: 'abc', fileName: 'a.csv', choices: {}, topics: {} };
    expect(profileFor('abc', [profile])).toBe(profile);
    expect(profileFor('other', [profile])).toBeNull();
    expect(choicesFor(profile, ['Name'])).toBe(profile.choices);
  });
});
