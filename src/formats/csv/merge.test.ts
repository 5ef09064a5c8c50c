import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/change-set.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import type { ImportDecisions } from '#domain/import/import-plan.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { planUndoOfImport } from '#domain/import/undo-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import type { ReadListOptions } from './list-reading.ts';
import { problemsCsv } from './problems-csv.ts';
import { profileOf } from './profile.ts';
import { readList } from './read-list.ts';

const read = (text: string, options: ReadListOptions = {}) => {
  const reading = readList(new TextEncoder().encode(text), options);
  if (reading.kind !== 'list') throw new Error(reading.message);
  return reading;
};
let made = 1;
function take(text: string, data: EventData, decisions: ImportDecisions = {}) {
  const plan = planImport(read(text), data, { decisions });
  const written = importChanges(plan, data, countingMakers((made += 1000)));
  return { plan, ...written, data: withChanges(data, written.changes) };
}
const towns = (data: EventData) => data.registrations.map((person) => person.town);
const edit = (data: EventData, at: number, change: object): EventData => ({
  ...data,
  registrations: data.registrations.map((person, i) => (i === at ? { ...person, ...change } : person)),
});

const A = 'Name,Email,Town\nAnn Bo,ann@bo.example,Hull\nCy De,cy@de.example,York';
const B = 'Name,Email,Town\nAnn Bo,ann@bo.example,Leeds\nCy De,cy@de.example,York\nEd Fo,ed@fo.example,Bath';

describe('a newer list', () => {
  it('takes what only the list changed, keeps what only we changed, asks where both did', () => {
    const first = take(A, emptyEventData()).data;
    expect(take(B, first).plan.counts).toMatchObject({ new: 1, changed: 1, same: 1 });
    expect(towns(take(B, edit(first, 1, { town: 'Ripon' })).data)).toEqual(['Leeds', 'Ripon', 'Bath']);
    const both = take(B, edit(first, 0, { town: 'Goole' }));
    expect(both.plan.rows[0]).toMatchObject({
      marks: ['conflict'],
      fields: [{ field: 'town', before: 'Goole', after: 'Leeds', take: 'ours', isConflict: true }],
    });
    expect(towns(both.data)[0]).toBe('Goole');
    expect(
      take(B, edit(first, 0, { town: 'Goole' }), { fields: { '1:town': 'file' } }).data.registrations[0]!.town,
    ).toBe('Leeds');
    expect(take(B, both.data).changes).toEqual([]);
  });

  it('never swings silently between an older and a newer file', () => {
    let data = take(B, take(A, emptyEventData()).data).data;
    for (const text of [A, B, A, A, B]) {
      const next = take(text, data);
      expect(next.plan.rows.filter((row) => row.outcome === 'changed')).toEqual([]);
      data = next.data;
      expect(towns(data)[0]).toBe('Leeds');
    }
  });

  it('clears nothing by a blank cell or a missing column unless asked', () => {
    const first = take(A, emptyEventData()).data;
    const blank = A.replace('Hull', '');
    expect(towns(take(blank, first).data)).toEqual(['Hull', 'York']);
    expect(towns(take(blank, first, { isBlankClearing: true }).data)).toEqual(['', 'York']);
    expect(towns(take('Name,Email\nAnn Bo,ann@bo.example', first).data)).toEqual(['Hull', 'York']);
  });

  it('lists who is no longer in it, cancels them only when told, deletes nobody', () => {
    const first = take(A, emptyEventData()).data;
    const shorter = A.split('\n').slice(0, 2).join('\n');
    const { plan, data } = take(shorter, first);
    expect(plan.missing).toEqual([first.registrations[1]!.id]);
    expect(data.registrations).toHaveLength(2);
    expect(take(shorter, first, { cancelMissing: plan.missing }).data.registrations[1]!.status).toBe('cancelled');
  });
});

describe('who is who', () => {
  const isSame = (known: string, listed: string) => take(listed, take(known, emptyEventData()).data).plan.rows[0]!;
  const same: readonly (readonly [string, string])[] = [
    ['Name,Email\nAnna Müller,a@m.example', 'Name,Email\nAnna Mueller,A@m.example'],
    ['Name,Email\nAnna Müller,a@m.example', 'First name,Last name,Email\nAnna,Müller,a@m.example'],
    ['Name,Email\nAnna Müller,a@m.example', 'Name;E-Mail\n"Müller, Anna";a@m.example'],
    ['Name,Email\nAnna,a@m.example', 'Name,Email\nAnna Müller,a@m.example'],
    ['Name,Email\n,a@m.example', 'Name,Email\nAnna Müller,a@m.example'],
    ['Name,Ticket ID\nAnn Bo,T-1', 'Name,Ticket ID\nAnn Bo-Smith,T-1'],
    ['Name,Phone\nZoë Åström,123456', 'Name,Phone\nZoe Astrom,123456'],
    ['Name\nŁukasz Wiśniewski', 'Name\nLukasz Wisniewski'],
    ['Name,Email\nNguyễn Thị Lan,lan@x.example', 'Name,Email\nLan Nguyen Thi,lan@x.example'],
  ];
  it.each(same)('%j is %j', (known, listed) => expect(isSame(known, listed).registrationId).not.toBeNull());

  const different: readonly (readonly [string, string])[] = [
    ['Name,Email\nChristian Meier,c@m.example', 'Name,Email\nChristina Meier,ch@m.example'],
    ['Name,Email\nPaul Becker,p@b.example', 'Name,Email\nPaula Becker,p@b.example'],
    ['Name,Email\nPaul Becker,p@b.example', 'Name,Email\nPaul Becker,other@b.example'],
    ['Name,Email\nBob Smith,b@s.example', 'Name,Email\nRobert Smith,r@s.example'],
    ['Name\nChristian Meier', 'Name\nChristina Meier'],
    ['Name,Email\nLisa Stone,family@s.example', 'Name,Email\nBart Stone,family@s.example'],
  ];
  it.each(different)('%j is not merged with %j', (known, listed) =>
    expect(isSame(known, listed).registrationId).toBeNull(),
  );

  it('suggests who may be the same, and leaves the choice', () => {
    const row = isSame('Name,Email\nBob Smith,b@s.example', 'Name,Email\nRobert Smith,r@s.example');
    expect(row).toMatchObject({ outcome: 'new', marks: ['unsure'], likenesses: [{ why: 'similarName' }] });
    const known = take('Name,Email\nBob Smith,b@s.example', emptyEventData()).data;
    const chosen = take('Name,Email\nRobert Smith,r@s.example', known, {
      rows: { 1: { as: 'existing', registrationId: known.registrations[0]!.id } },
    });
    expect(chosen.data.registrations).toHaveLength(1);
  });

  it('takes a name alone for nobody where two people have it, and is unsure where one has', () => {
    const twice = take('Name,Email,Town\nKim Ro,kim@one.example,Hull\nKim Ro,,Leeds', emptyEventData()).data;
    expect(twice.registrations).toHaveLength(2);
    const newer = 'Full name,E-mail address\nKim Ro,kim@two.example';
    const [row] = planImport(read(newer), twice).rows;
    expect(row).toMatchObject({ outcome: 'new', registrationId: null, marks: ['unsure'] });
    expect(row!.likenesses).toHaveLength(2);
    // The town decides between the two.
    const withTown = planImport(read(`${newer.replace('\n', ',Town\n')},Leeds`), twice).rows[0];
    expect(withTown).toMatchObject({ registrationId: twice.registrations[1]!.id });

    const once = take('Name,Town\nKim Ro,Leeds', emptyEventData()).data;
    expect(planImport(read(newer), once).rows[0]).toMatchObject({
      registrationId: once.registrations[0]!.id,
      marks: ['unsure'],
    });
  });

  it('keeps three people who share one address apart', () => {
    const text =
      'firstName,lastName,email,reference\nHo,Si,no@reply.example,id-1\nLi,Si,no@reply.example,id-2\nBa,Si,no@reply.example,id-3';
    expect(take(text, emptyEventData()).data.registrations).toHaveLength(3);
  });

  it('waits for a person where the id and the address are of two different people', () => {
    const known = take(
      'Name,Email,Ticket ID\nAnn Bo,ann@bo.example,T-1\nCy De,cy@de.example,T-2',
      emptyEventData(),
    ).data;
    const { plan } = take('Name,Email,Ticket ID\nCy De,cy@de.example,T-1', known);
    expect(plan.rows[0]).toMatchObject({ outcome: 'rejected', code: 'conflict_two_people' });
  });

  it('lets the newest answer of one person count', () => {
    const text =
      'Timestamp,Name,Email,Town\n2026-02-02 10:00,Ann Bo,ann@bo.example,New\n2026-01-01 10:00,Ann Bo,ann@bo.example,Old';
    const { data, plan } = take(text, emptyEventData());
    expect(towns(data)).toEqual(['New']);
    expect(plan.counts).toMatchObject({ records: 2, new: 1, same: 1 });
  });
});

describe('names', () => {
  it.each([
    'McDonald',
    'van der Berg',
    "O'Neil",
    'ŽIŽEK',
    'de la Fuente Ortiz',
    '山田 花子',
    'Nguyễn Thị Lan',
    'e e cummings',
    'Lee',
    'Þór',
  ])('keeps %s as it is', (name) => {
    expect(take(`Name,Email\n  ${name} ,a@b.example`, emptyEventData()).data.registrations[0]!.fullName).toBe(
      name.normalize('NFC'),
    );
  });
});

describe('wishes to be together or apart', () => {
  const text =
    'Name,Email,I would like to be in a group with,Please do not put me in a group with\nAnn Bo,ann@bo.example,Cy De,Ed SECRETNAME\nCy De,cy@de.example,,\nEd SECRETNAME,ed@fo.example,Ann,';
  it('become rules where the name is certain, once', () => {
    const { data, plan } = take(text, emptyEventData());
    expect(data.rules.map((rule) => rule.kind).toSorted()).toEqual(['apart', 'together']);
    expect(plan.namedWishes.find((wish) => wish.text === 'Ann')).toMatchObject({
      with: null,
      proposals: [data.registrations[0]!.id === undefined ? '' : 'record:1'],
    });
    expect(take(text, data).changes).toEqual([]);
  });
  it('leave no trace of whom somebody avoids but the rule', () => {
    const { data, record, plan } = take(text.replace('\nEd SECRETNAME,ed@fo.example,Ann,', '\n'), emptyEventData());
    expect(canonicalJson(data)).not.toContain('SECRET');
    expect(canonicalJson(record)).not.toContain('SECRET');
    expect(exportCsv(data).text).not.toContain('SECRET');
    const reading = read(text.replace('\nEd SECRETNAME,ed@fo.example,Ann,', '\n'));
    expect(canonicalJson([reading.columns, reading.problems, reading.fields])).not.toContain('SECRET');
    expect(problemsCsv(read(text.replace('ann@bo.example', 'nonsense')), plan) ?? '').not.toContain('SECRETNAME,');
    expect(
      read(text, { columns: { 3: null } })
        .people[0]!.custom.map((field) => field.value)
        .join(),
    ).not.toContain('SECRET');
  });
});

describe('taking an import back', () => {
  it('restores what was not edited since and lists the rest', () => {
    const first = take(A, emptyEventData());
    const second = take(B, first.data);
    const since = edit(second.data, 0, { notes: 'called', town: 'Selby' });
    const undo = planUndoOfImport(second.record, second.changes, since, '2026-10-03T10:00:00.000Z');
    expect(undo.kept).toEqual([{ table: 'registrations', id: since.registrations[0]!.id, field: 'town' }]);
    const after = withChanges(since, undo.changes);
    expect(after.registrations.map((person) => person.fullName)).toEqual(['Ann Bo', 'Cy De']);
    expect(after.registrations[0]).toMatchObject({ town: 'Selby', notes: 'called' });
    expect(after.imports.find((entry) => entry.id === second.record.id)?.undoneAt).toBe('2026-10-03T10:00:00.000Z');
  });
  it('says when the same file was taken in before', () => {
    const plan = planImport(
      read(A),
      { ...emptyEventData(), imports: [{ ...take(A, emptyEventData()).record, sha256: 'abc' }] },
      { sha256: 'abc' },
    );
    expect(plan.alreadyImported?.sha256).toBe('abc');
  });
});

describe('problem files and profiles', () => {
  it('can be mended and taken in again', () => {
    const text = 'Name,Email,Town\nAnn Bo,nonsense,Hull\n,,Nowhere\nCy De,cy@de.example,York';
    const reading = read(text);
    const first = take(text, emptyEventData());
    const problems = problemsCsv(reading, first.plan)!;
    expect(problems.split('\r\n').filter((line) => line !== '')).toHaveLength(3);
    const mended = problems
      .replace('nonsense', 'ann@bo.example')
      .replace('"","","Nowhere"', '"Ed Fo","ed@fo.example","Nowhere"');
    const again = take(mended.replace('bad_email', ''), first.data);
    expect(again.data.registrations.map((person) => person.email).toSorted()).toEqual([
      'ann@bo.example',
      'cy@de.example',
      'ed@fo.example',
    ]);
    expect(again.data.registrations.flatMap((person) => person.custom)).toEqual([]);
  });
  it('read a known source as it was decided, also when its columns moved', () => {
    const first = read('Who,Contact,Kreis\nAnn Bo,ann@bo.example,North');
    const profile = profileOf(first, { columns: { 2: 'group' }, topics: {}, isBlankClearing: false, encoding: null });
    const second = read('Kreis,Who,Contact\nSouth,Cy De,cy@de.example', { profiles: [profile] });
    expect(second.people[0]!.fields.group).toBe('South');
    expect(second.profileName).toBe(profile.name);
  });
});

describe('wishes for the topics of an event', () => {
  const data = sampleEvent();
  it('find their round, ask about unknown titles once and remember the answer', () => {
    const text =
      'Name,Email,Round 1 first choice,Round 1 second choice,Round 2 first choice\nAnn Bo,ann@bo.example,Gender,"Work, wealth and the living planet",Deciding without bosses\nCy De,cy@de.example,gender ,,';
    const plan = planImport(read(text), data);
    expect(plan.unknownTopics).toMatchObject([{ key: 'gender', times: 2, proposals: ['T-belonging'] }]);
    const decided = take(text, data, { topics: { gender: 'T-belonging' as never } });
    expect(decided.plan.unknownTopics).toEqual([]);
    expect(decided.data.registrations.find((person) => person.email === 'ann@bo.example')!.wishes).toEqual([
      { roundId: 'S-round-1', topicIds: ['T-belonging', 'T-livelihood'] },
      { roundId: 'S-round-2', topicIds: ['T-deciding'] },
    ]);
  });
});

describe('hostile lists', () => {
  it('reads cells made to keep a reader busy in a moment', () => {
    const cells = [
      'x'.repeat(100_000),
      '@'.repeat(50_000),
      'a@'.repeat(40_000),
      ' '.repeat(90_000) + 'x',
      '(('.repeat(40_000),
      'a?'.repeat(40_000),
      '1 - '.repeat(20_000),
      '""'.repeat(30_000),
      'ä'.repeat(90_000),
      'a, '.repeat(30_000),
      '['.repeat(50_000),
    ];
    const started = performance.now();
    for (const cell of cells) {
      const quoted = `"${cell.replaceAll('"', '""')}"`;
      take(
        `Name,Email,Topics,With whom,Notes\n${[quoted, quoted, quoted, quoted, quoted].join(',')}\nAnn Bo,ann@bo.example,a;b,,\n`,
        emptyEventData(),
      );
      read(`${quoted},Email,${quoted}\nAnn,a@b.example,x\n`);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
  it('takes headings of the language itself as headings', () => {
    const { data } = take('__proto__,constructor,toString,email\nx,y,z,a@b.example', emptyEventData());
    expect(data.registrations[0]!.custom.map((field) => [field.columnId, field.value])).toEqual([
      ['proto', 'x'],
      ['constructor', 'y'],
      ['to string', 'z'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
  it('says what is too large and reads the rest', () => {
    const wide = `${Array.from({ length: 2001 }, (_, i) => `c${i}`).join(',')}\n`;
    expect(readList(new TextEncoder().encode(wide))).toMatchObject({ kind: 'refused', code: 'too_many_columns' });
    const within = `Name,Email,Notes\nAnn Bo,ann@bo.example,${'x'.repeat(100_000)}\n`;
    expect(take(within, emptyEventData()).data.registrations[0]!.notes).toHaveLength(100_000);
    const beyond = read(`Name,Email,Notes\nAnn Bo,ann@bo.example,${'x'.repeat(100_001)}\n`);
    expect(beyond.problems.map((problem) => problem.code)).toContain('cell_too_long');
    expect(read('a'.repeat(2_000)).people.length + read('a'.repeat(2_000)).leftOut.length).toBe(
      read('a'.repeat(2_000)).recordCount,
    );
  });
  it('names a workbook, a web page and a PDF instead of reading them', () => {
    for (const [head, word] of [
      ['PK\u0003\u0004 [Content_Types].xml', 'Excel'],
      ['%PDF-1.7', 'PDF'],
      ['<html><table>', 'web page'],
    ] as const) {
      expect(readList(Uint8Array.from(head, (sign) => sign.charCodeAt(0)))).toMatchObject({
        kind: 'refused',
        code: 'not_a_list',
        message: expect.stringContaining(word),
      });
    }
  });
});
