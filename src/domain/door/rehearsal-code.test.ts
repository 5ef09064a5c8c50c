import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeRun } from '../documents/badge-document.ts';
import { BADGE_CODE_PATTERN, makeBadgeCode } from '../ids.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { decideAtDoor } from './decide-at-door.ts';
import { findByCode } from './find-by-code.ts';
import { isMeantBy, readScan } from './read-scan.ts';
import { rehearsalCodeOf } from './rehearsal-code.ts';
import { rehearsalOf } from './rehearsal.ts';
import { readingsOfBurst } from './scan-burst.ts';

const real = sampleEvent();
const people = real.registrations;
const rehearsal = rehearsalOf(real, 'E1', 'Rehearsal of it', '2026-10-24T18:00:00.000Z');
const request = { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z' } as const;
const printed = (data: typeof real) => {
  const run = badgeRun(data, request, 8);
  return run.people.map((person) => [person, run.facts(person).code] as const);
};
const NOW = '2026-10-28T09:00:00.000Z';

test('badges of a rehearsal carry a code of their own; real badges carry the real one', () => {
  for (const [person, code] of printed(real)) expect(code).toBe(person.badgeCode);
  const codes = printed(rehearsal).map(([, code]) => code);
  expect(new Set(codes).size).toBe(printed(real).length);
  for (const code of codes) expect(code).toMatch(/^FMR[0-9A-HJKMNP-TV-Z]{16}$/);
});

test('no printed code of a rehearsal, no piece of it and no typing of it lets anybody in at the real door', () => {
  for (const [, code] of printed(rehearsal).slice(0, 20)) {
    for (const text of [code, code.toLowerCase(), ` ${code}\r`, `${code}${code}`]) {
      expect(readScan([text], people)).toMatchObject([{ kind: 'rehearsed' }]);
      expect(decideAtDoor(null, new Map(), real, NOW, text)).toMatchObject({ kind: 'rehearsed' });
      expect(findByCode(people, text)).toBeNull();
    }
    for (let from = 0; from < code.length; from++)
      for (let to = from + 1; to <= code.length; to++) {
        const piece = code.slice(from, to);
        expect(readScan([piece], people).some(({ kind }) => kind === 'person')).toBe(false);
        if (piece.length >= 6 && /\d/.test(piece))
          expect(people.filter((person) => isMeantBy(piece, person)).map(({ id }) => [piece, id])).toEqual([]);
      }
  }
});

test('a rehearsal takes its own paper and the real one, and nobody else’s', () => {
  const read = (text: string) => readScan([text], rehearsal.registrations, true);
  for (const [person, code] of printed(rehearsal)) {
    for (const text of [code, code.toLowerCase(), person.badgeCode])
      expect(read(text)).toMatchObject([{ kind: 'person', person: { id: person.id } }]);
    expect(findByCode(rehearsal.registrations, code, true)?.id).toBe(person.id);
    expect(read(code.slice(0, 11))).toMatchObject([{ kind: 'broken' }]);
  }
  const stranger = rehearsalCodeOf('FM10000000000000000');
  expect(read(stranger)).toMatchObject([{ kind: 'otherEvent' }]);
  expect(decideAtDoor(null, new Map(), rehearsal, NOW, stranger)).toMatchObject({ kind: 'otherEvent' });
  expect(read('LF-1063')).toMatchObject([{ kind: 'person', person: { id: 'P09' } }]);
});

test('is read by the place of the keys on every layout', () => {
  const [person, code] = printed(rehearsal)[8]!;
  // A scanner that thinks of an American board at a French computer: the keys say what the characters do not.
  const french: Readonly<Record<string, string>> = { A: 'q', Q: 'a', Z: 'w', W: 'z', M: ',' };
  const strokes = [...code].map((sign, at) => ({
    key: /\d/.test(sign) ? 'à&é"\'(-è_ç'[Number(sign)]! : (french[sign] ?? sign.toLowerCase()),
    code: /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`,
    hasShift: false,
    time: at * 10,
  }));
  expect(readScan(readingsOfBurst(strokes), people)).toMatchObject([{ kind: 'rehearsed' }]);
  expect(readScan(readingsOfBurst(strokes), people, true)).toMatchObject([{ person: { id: person.id } }]);
});

test('unlike codes stay unlike, ours and whatever a list brought along, and none is a real one', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  const anyCode = fc.oneof(bytes.map(makeBadgeCode), fc.string({ minLength: 1, maxLength: 30 }));
  fc.assert(
    fc.property(anyCode, anyCode, (one, other) => {
      expect(BADGE_CODE_PATTERN.test(rehearsalCodeOf(one))).toBe(false);
      if (one !== other && BADGE_CODE_PATTERN.test(one) === BADGE_CODE_PATTERN.test(other))
        expect(rehearsalCodeOf(one)).not.toBe(rehearsalCodeOf(other));
    }),
    { numRuns: 500, seed: 8 },
  );
});
