import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { isMeantBy, readScan } from './read-scan.ts';
import { createScanBurst, readingsOfBurst, type KeyStroke } from './scan-burst.ts';

const people = sampleEvent().registrations;
const lucja = people.find(({ id }) => id === 'P09')!;

/** Which key makes a character on a board, as [code, shift]. */
type Board = (character: string) => readonly [code: string, hasShift: boolean];
const us: Board = (c) => (/\d/.test(c) ? [`Digit${c}`, false] : [`Key${c.toUpperCase()}`, c !== c.toLowerCase()]);
const swapped =
  (pairs: string, digitsShifted: boolean): Board =>
  (c) => {
    if (/\d/.test(c)) return [`Digit${c}`, digitsShifted];
    const upper = c.toUpperCase();
    const at = pairs.indexOf(upper);
    const key = at < 0 ? upper : pairs[at ^ 1]!;
    return [key === ';' ? 'Semicolon' : `Key${key}`, c !== c.toLowerCase()];
  };
const german = swapped('YZ', false);
const french = swapped('AQWZM;', true);
const FRENCH_ROW = 'à&é"\'(-è_ç';

/** What a computer with a board makes of a key. */
const characterOn = (board: 'us' | 'german' | 'french') => (code: string, hasShift: boolean) => {
  const make = { us, german, french }[board];
  for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') if (make(c)[0] === code) return hasShift ? c : c.toLowerCase();
  if (board === 'french' && code === 'KeyM') return hasShift ? '?' : ',';
  if (code === 'Semicolon') return hasShift ? ':' : ';';
  const digit = Number(code.slice(5));
  if (board === 'french') return hasShift ? String(digit) : FRENCH_ROW[digit]!;
  return hasShift ? ')!@#$%^&*('[digit]! : String(digit);
};

/** The keys of a scanner that is set to one board, at a computer with another. */
function scan(code: string, scanner: Board, computer: 'us' | 'german' | 'french', gap = 10, from = 1000): KeyStroke[] {
  return [...code].map((c, index) => {
    const [place, hasShift] = scanner(c);
    return { key: characterOn(computer)(place, hasShift), code: place, hasShift, time: from + index * gap };
  });
}

function play(strokes: readonly KeyStroke[]) {
  const burst = createScanBurst();
  const verdicts = strokes.map((stroke) => burst.press(stroke));
  return { verdicts, taken: burst.take() };
}

const found = (strokes: readonly KeyStroke[], rows: readonly Registration[] = people) =>
  readScan(readingsOfBurst(strokes), rows);

describe('a scanner that types', () => {
  test('is known by the fifth key; everything after is held back', () => {
    const { verdicts, taken } = play(scan(lucja.badgeCode, us, 'us'));
    expect(verdicts.slice(0, 6)).toEqual(['pass', 'pass', 'pass', 'pass', 'began', 'hold']);
    expect(taken).toHaveLength(19);
    const burst = createScanBurst();
    for (const stroke of scan(lucja.badgeCode, us, 'us')) burst.press(stroke);
    expect(burst.press({ key: 'Enter', code: 'Enter', hasShift: false, time: 1000 + 19 * 10 })).toBe('ended');
  });

  test('is understood on every pair of boards, at every speed', () => {
    const boards = { us, german, french };
    for (const [scannerName, scanner] of Object.entries(boards)) {
      for (const computer of ['us', 'german', 'french'] as const) {
        for (const gap of [5, 15, 34]) {
          for (const person of people) {
            const { taken } = play(scan(person.badgeCode, scanner, computer, gap));
            const reading = found(taken)[0];
            expect([scannerName, computer, reading?.kind === 'person' && reading.person.id]).toEqual([
              scannerName,
              computer,
              person.id,
            ]);
          }
        }
      }
    }
  });

  test('is understood where scanner or computer has a Nordic board', () => {
    // The same key tops on the Swedish and Finnish, the Danish and the Norwegian board, but for three letters beside L and P.
    const nordic = {
      Minus: '+?',
      Slash: '-_',
      Equal: '´`',
      BracketLeft: 'åÅ',
      BracketRight: '¨^',
    } as const;
    const letters = { swedish: ['öÖ', 'äÄ'], danish: ['æÆ', 'øØ'], norwegian: ['øØ', 'æÆ'] } as const;
    const digits = '=!"#¤%&/()';
    for (const [l, quote] of Object.values(letters)) {
      const tops: Readonly<Record<string, string>> = { ...nordic, Semicolon: l, Quote: quote };
      const seen = (code: string, hasShift: boolean) => {
        if (code.startsWith('Digit') && hasShift) return digits[Number(code[5])]!;
        return tops[code]?.[hasShift ? 1 : 0] ?? characterOn('us')(code, hasShift);
      };
      const onNordic = (text: string, dash: string) =>
        [...text].map((c, index) => {
          const [code, hasShift] = c === '-' ? ([dash, false] as const) : us(c);
          return { key: seen(code, hasShift), code, hasShift, time: index * 12 };
        });
      for (const person of people)
        expect(found(play(onNordic(person.badgeCode, 'Minus')).taken)).toMatchObject([{ person: { id: person.id } }]);
      // A ticket with a dash, by a scanner set to the American board and by one set to the Nordic.
      for (const dash of ['Minus', 'Slash'])
        expect(found(play(onNordic('LF-1063', dash)).taken)).toMatchObject([{ person: { id: 'P09' } }]);
    }
    const nordicScannerAtAmericanBoard = [...'LF-1063'].map((c, index) => ({
      key: c === '-' ? '/' : c,
      code: c === '-' ? 'Slash' : us(c)[0],
      hasShift: c >= 'A',
      time: index * 12,
    }));
    expect(found(play(nordicScannerAtAmericanBoard).taken)).toMatchObject([{ person: { id: 'P09' } }]);
  });

  test('a foreign ticket with a dash, and small letters for large ones', () => {
    const strokes = [...'LF-1063'].map((c, index) => ({
      key: c.toLowerCase(),
      code: c === '-' ? 'Minus' : us(c)[0],
      hasShift: false,
      time: index * 12,
    }));
    expect(found(play(strokes).taken)).toMatchObject([{ kind: 'person', person: { id: 'P09' } }]);
  });

  test('a pause in the middle, and letters that a person typed right before, do no harm', () => {
    const code = scan(lucja.badgeCode, us, 'us', 8);
    const paused = code.map((stroke, index) => ({ ...stroke, time: stroke.time + (index < 3 ? 0 : 70) }));
    expect(found(play(paused).taken)).toMatchObject([{ person: { id: 'P09' } }]);
    const letters = scan('ad', us, 'us', 80, 1000);
    const ticket = [...'LF-1063'].map((key, index) => ({
      key,
      code: key === '-' ? 'Minus' : us(key)[0],
      hasShift: false,
      time: 1170 + index * 12,
    }));
    expect(found(play([...letters, ...ticket]).taken)).toMatchObject([{ person: { id: 'P09' } }]);
  });

  test('half a code, a code of another event, a stranger, and two at once each have their own answer', () => {
    const read = (text: string) => readScan([text], people);
    expect(read(lucja.badgeCode.slice(0, 11))).toMatchObject([{ kind: 'broken' }]);
    expect(read('FM10000000000000000')).toMatchObject([{ kind: 'otherEvent' }]);
    expect(read('https://tickets.example/77')).toMatchObject([{ kind: 'unknown' }]);
    expect(read(lucja.badgeCode.slice(4))).toMatchObject([{ kind: 'person', person: { id: 'P09' } }]);
    expect(read(lucja.badgeCode.slice(11))).toMatchObject([{ kind: 'unknown' }]);
    const [a, b] = [people[3]!, people[4]!];
    expect(read(`${a.badgeCode}${b.badgeCode}`)).toMatchObject([{ person: { id: a.id } }, { person: { id: b.id } }]);
    expect(read('Łucja Świętochowska')).toEqual([{ kind: 'words', text: 'Łucja Świętochowska' }]);
    expect(readScan([], people)).toEqual([]);
  });
});

describe('two scanners at once', () => {
  const [a, b] = [people[3]!, people[4]!];
  const isOf = (strokes: readonly KeyStroke[]) =>
    found(strokes).map((one) => (one.kind === 'person' ? one.person.id : one.kind));

  test('whose keys come mixed let in both, however they are mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 38, maxLength: 38 }), (turns) => {
        const left = [[...a.badgeCode], [...b.badgeCode]];
        let heap = '';
        for (const turn of turns) heap += left[turn ? 1 : 0]!.shift() ?? left[turn ? 0 : 1]!.shift();
        expect(isOf(play(scan(heap, us, 'us', 6)).taken).toSorted()).toEqual([a.id, b.id].toSorted());
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('a heap without anybody’s whole code is to be scanned again', () => {
    const others = ['FM1AAAAAAAAAAAAAAAA', 'FM1BBBBBBBBBBBBBBBB'];
    const heap = [...others[0]!].map((sign, at) => sign + others[1]![at]!).join('');
    expect(readScan([heap], people)).toMatchObject([{ kind: 'broken' }]);
    expect(readScan([a.badgeCode.slice(0, 10) + b.badgeCode], people)).toMatchObject([{ person: { id: b.id } }]);
  });

  test('the rest behind the Enter of the other is no person’s number', () => {
    const burst = createScanBurst();
    const enter = (time: number) => burst.press({ key: 'Enter', code: 'Enter', hasShift: false, time });
    const first = scan(b.badgeCode.slice(0, 17) + a.badgeCode, us, 'us', 10);
    for (const stroke of first) burst.press(stroke);
    expect(enter(1000 + first.length * 10)).toBe('ended');
    const taken = burst.take();
    expect(isOf(taken)).toEqual([a.id]);
    const rest = scan(b.badgeCode.slice(17), us, 'us', 10, 1000 + first.length * 10 + 6);
    expect(rest.map((stroke) => burst.press(stroke))).toEqual(['began', 'hold']);
    expect(enter(1000 + first.length * 10 + 30)).toBe('ended');
    const [piece, before] = [burst.take(), burst.before()];
    expect(piece).toHaveLength(2);
    expect(isOf([...before, ...piece])).toContain(b.id);
  });

  test('a person who types a moment after a scan is a person', () => {
    const burst = createScanBurst();
    for (const stroke of scan(a.badgeCode, us, 'us')) burst.press(stroke);
    burst.press({ key: 'Enter', code: 'Enter', hasShift: false, time: 1190 });
    burst.take();
    expect(burst.press({ key: '9', code: 'Digit9', hasShift: false, time: 1290 })).toBe('pass');
    expect(burst.before()).toEqual([]);
  });
});

describe('a person who types', () => {
  test('may misspell names, but part of a code lets in nobody by chance', () => {
    for (const typed of ['lucja', 'Lucja Swietochovska', '9', 'lf-1063', 'LF1063', lucja.badgeCode.slice(0, 8)]) {
      expect([typed, isMeantBy(typed, lucja)]).toEqual([typed, true]);
    }
    for (const typed of ['FM11WKE6X', 'fm1xyz77', 'LF-1064', 'https://x.example/9', 'a1 '.repeat(66)]) {
      expect([typed, isMeantBy(typed, lucja)]).toEqual([typed, false]);
    }
  });

  test('is never taken for a scanner at human speed, nor is a key held down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 36, max: 400 }), { minLength: 6, maxLength: 60 }), (gaps) => {
        let time = 0;
        const strokes = gaps.map((gap) => ({ key: 'a', code: 'KeyA', hasShift: false, time: (time += gap) }));
        expect(play(strokes).verdicts.every((verdict) => verdict === 'pass')).toBe(true);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('who rolls over three keys at once is a person', () => {
    const times = [0, 20, 35, 130, 150, 240, 262, 281, 380];
    const strokes = times.map((time) => ({ key: 'e', code: 'KeyE', hasShift: false, time }));
    expect(play(strokes).verdicts).not.toContain('began');
  });
});
