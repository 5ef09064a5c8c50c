import { describe, expect, it } from 'vitest';
import type { RegistrationId } from '../ids.ts';
import { blankRegistration, type ImportedBase, type Registration } from '../registration.ts';
import { mergeFields, type MergeSettings } from './merge-fields.ts';

const SOURCE = 'list';
const settings = (given: Partial<MergeSettings> = {}): MergeSettings => ({
  isBlankClearing: false,
  isOwnFormat: false,
  decide: () => undefined,
  ...given,
});

/** Somebody as an earlier list left them. */
const person = (given: Partial<Registration> = {}, values: ImportedBase['values'] = []): Registration => ({
  ...blankRegistration({
    id: 'P1' as RegistrationId,
    shortNumber: 1,
    badgeCode: 'B1',
    createdAt: '2026-10-01T09:00:00.000Z',
    source: 'import',
  }),
  ...given,
  // Another source comes first: what it said is not what this one said.
  imported: [
    { source: 'other', values: [{ field: 'town', value: 'Selby' }] },
    { source: SOURCE, values },
  ],
});

type Given = {
  readonly file: string;
  readonly here: string;
  /** What the last list of this source said, older ones first in `were`. */
  readonly was?: string;
  readonly were?: readonly string[];
};

function town({ file, here, was, were = [] }: Given, given: Partial<MergeSettings> = {}) {
  const values = [
    ...(was === undefined ? [] : [{ field: 'town', value: was }]),
    ...were.map((value) => ({ field: 'was:town', value })),
  ];
  const { changes, base } = mergeFields(
    [{ field: 'town', label: 'Town', value: file }],
    new Map([['town', here]]),
    SOURCE,
    person({ town: here }, values),
    settings(given),
  );
  return {
    change: changes.map(({ take, isConflict }) => `${take}${isConflict ? ', asked' : ''}`).join(),
    remembered: base.values.map(({ field, value }) => `${field} ${value}`),
    changes,
  };
}

describe('a value of a newer list', () => {
  it('that is the same changes nothing, and is known from then on', () => {
    expect(town({ file: 'Hull', here: 'Hull' })).toMatchObject({ change: '', remembered: ['town Hull'] });
    expect(town({ file: '', here: '' })).toMatchObject({ change: '', remembered: [] });
    // Written otherwise than last time, and still the same: the first writing is what is remembered.
    expect(town({ file: 'Hull ', here: 'Hull', was: 'Hull' }).remembered).toEqual(['town Hull']);
  });

  it('fills what nobody has said, and takes the place of what only the list had said', () => {
    expect(town({ file: 'Hull', here: '' })).toMatchObject({ change: 'file', remembered: ['town Hull'] });
    expect(town({ file: 'York', here: 'Hull', was: 'Hull' })).toMatchObject({
      change: 'file',
      remembered: ['town York', 'was:town Hull'],
    });
    expect(town({ file: 'York', here: 'Hull', was: 'Hull' }).changes[0]).toMatchObject({
      field: 'town',
      label: 'Town',
      before: 'Hull',
      after: 'York',
    });
  });

  it('leaves what only we changed', () => {
    expect(town({ file: 'Hull', here: 'Leeds', was: 'Hull' })).toMatchObject({ change: '', remembered: ['town Hull'] });
  });

  it('is asked about where both changed, where we emptied it, and where this list had never said anything', () => {
    expect(town({ file: 'York', here: 'Leeds', was: 'Hull' }).change).toBe('ours, asked');
    expect(town({ file: 'York', here: '', was: 'Hull' }).change).toBe('ours, asked');
    expect(town({ file: 'York', here: 'Leeds' }).change).toBe('ours, asked');
  });

  it('that an older list had is asked about, so that old and new never swing silently', () => {
    expect(town({ file: 'Bath', here: 'Hull', was: 'Hull', were: ['Bath'] })).toMatchObject({ change: 'ours, asked' });
    expect(town({ file: 'Bath', here: 'Hull', was: 'Hull', were: ['York'] })).toMatchObject({ change: 'file' });
  });

  it('is remembered with the three before it, each once', () => {
    expect(town({ file: 'E', here: 'D', was: 'D', were: ['A', 'B', 'C'] }).remembered).toEqual([
      'town E',
      'was:town B',
      'was:town C',
      'was:town D',
    ]);
    expect(town({ file: 'E', here: 'B', was: 'B', were: ['B', 'A'] }).remembered).toEqual([
      'town E',
      'was:town A',
      'was:town B',
    ]);
    expect(town({ file: 'E', here: 'x', was: '', were: ['A'] }).remembered).toEqual(['town E', 'was:town A']);
  });

  it('is taken or left as somebody decided', () => {
    const decided = (take: 'file' | 'ours') =>
      town({ file: 'York', here: 'Leeds', was: 'Hull' }, { decide: (field) => (field === 'town' ? take : undefined) });
    expect(decided('file').change).toBe('file, asked');
    expect(decided('ours').change).toBe('ours, asked');
    expect(town({ file: 'Hull', here: '' }, { decide: () => 'ours' }).change).toBe('ours');
  });
});

describe('a blank cell', () => {
  const clearing = { isBlankClearing: true };
  it('clears nothing unless that was asked for', () => {
    expect(town({ file: '', here: 'Hull', was: 'Hull' }).change).toBe('');
  });

  it('clears only what the list itself had said and nobody changed since', () => {
    expect(town({ file: '', here: 'Hull', was: 'Hull' }, clearing)).toMatchObject({
      change: 'file',
      remembered: ['town ', 'was:town Hull'],
    });
    expect(town({ file: '', here: 'Leeds', was: 'Hull' }, clearing).change).toBe('');
    expect(town({ file: '', here: 'Hull' }, clearing).change).toBe('');
    expect(town({ file: '', here: 'Hull', was: '' }, clearing).change).toBe('');
  });
});

describe('our own list that somebody edited', () => {
  const own = { isOwnFormat: true };
  it('counts in every cell, blank ones too', () => {
    expect(town({ file: '', here: 'Hull' }, own).change).toBe('file');
    expect(town({ file: 'York', here: 'Hull' }, own).change).toBe('file');
  });

  it('is asked about where we are known to have changed the same', () => {
    expect(town({ file: 'York', here: 'Leeds', was: 'Hull' }, own).change).toBe('ours, asked');
  });
});

describe('a name', () => {
  const name = (field: string, value: string, known: Partial<Registration> | null) =>
    mergeFields(
      [{ field, label: field, value }],
      new Map(Object.entries((known ?? {}) as Record<string, string>)),
      SOURCE,
      known && person(known),
      settings(),
    ).changes.length;

  it('in one piece is no change where it only joins the two that are known', () => {
    const known = { firstName: 'Anna', lastName: 'Müller', fullName: '' };
    expect(name('fullName', 'Anna Müller', known)).toBe(0);
    expect(name('fullName', 'anna muller', known)).toBe(0);
    expect(name('fullName', 'Anna Meier', known)).toBe(1);
    expect(name('fullName', 'Anna Müller', { ...known, fullName: 'A. Müller' })).toBe(1);
    expect(name('fullName', 'Anna Müller', null)).toBe(1);
  });

  it('in two pieces is no change where both are in the one that is known', () => {
    const known = { firstName: '', lastName: '', fullName: 'Anna Maria Müller' };
    expect(name('firstName', 'Anna Maria', known)).toBe(0);
    expect(name('lastName', 'MÜLLER', known)).toBe(0);
    expect(name('firstName', 'Hanna', known)).toBe(1);
    expect(name('firstName', 'Anna Hanna', known)).toBe(1);
    expect(name('firstName', 'Ann', known)).toBe(1);
    expect(name('lastName', 'Müller', { ...known, lastName: 'Mueller-Hall' })).toBe(1);
    expect(name('lastName', 'Müller', { firstName: '', lastName: '', fullName: '' })).toBe(1);
    // No other field is looked for in the name.
    expect(name('town', 'Anna', { ...known, town: 'Hull' })).toBe(1);
    expect(name('town', 'Anna', { ...known, town: '' })).toBe(1);
  });
});
