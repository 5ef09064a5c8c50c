/**
 * Tells a scanner that types like a keyboard from a person who types.
 *
 * A scanner sends a key every 5 to 35 milliseconds and ends with Enter, Tab or silence; nobody types five keys in a
 * row that fast. Shift counts as no key, only as a sign that the burst goes on.
 */

/** One key as the browser tells of it. */
export type KeyStroke = {
  /** The character that the layout of this computer makes of it, or the name of the key. */
  readonly key: string;
  /** The place of the key on the board, whatever the layout: `KeyZ`, `Digit1`. */
  readonly code: string;
  readonly hasShift: boolean;
  /** Milliseconds on the clock of the events, not of when they were looked at. */
  readonly time: number;
};

/**
 * What to do with a key. `pass`: may be a person, let it through. `began`: the burst is sure now; this key and all
 * further ones are held back and the letters before it taken out again. `hold`: part of a burst. `ended`: the key
 * that ends it, held back too; `take` has the whole.
 */
export type StrokeVerdict = 'pass' | 'began' | 'hold' | 'ended';

/** Keys in a row at the speed of a machine before it is believed to be one. */
const SURE_AFTER = 5;
/** Longest gap inside a burst; scanners on a slow radio link, and busy computers, pause for a moment. */
const LONGEST_GAP = 100;
/** Longest mean gap of the keys that make it sure. */
const MEAN_GAP = 35;
/** A longer pause may be the one between a person's letters and a scan. */
const SEAM = 50;
/**
 * Silence after which a burst that is sure has ended without Enter. Generous: half a code that is taken for a whole one
 * would leave the other half, and its Enter, to be taken for a person's.
 */
export const BURST_SILENCE_MS = 250;
/** An Enter this soon after a burst is the scanner's, come late, and lets nobody in. */
export const LATE_ENTER_MS = 700;
/** No code is longer; a scanner that never stops is not listened to for ever. */
const MOST_KEYS = 4000;

const CHARACTER_CODE =
  /^(Key[A-Z]|Digit\d|Numpad(\d|Add|Subtract|Multiply|Divide|Decimal)|Minus|Equal|Slash|Backslash|Period|Comma|Semicolon|Quote|Backquote|BracketLeft|BracketRight|Space|IntlBackslash)$/;

export type ScanBurst = {
  readonly press: (stroke: KeyStroke) => StrokeVerdict;
  /** The keys of the burst so far, which is over with this; empty when there is none. */
  readonly take: () => readonly KeyStroke[];
  /** The burst before this one, where this one began so soon behind it that another scanner must have been at work. */
  readonly before: () => readonly KeyStroke[];
};

/** A recogniser for one window. Knows no clock: times come with the keys. */
export function createScanBurst(): ScanBurst {
  let run: KeyStroke[] = [];
  let lastTime = -Infinity;
  let isSure = false;
  let ended: { readonly run: readonly KeyStroke[]; readonly at: number } = { run: [], at: -Infinity };
  let behind: readonly KeyStroke[] = [];

  function reset(): void {
    run = [];
    isSure = false;
  }

  function press(stroke: KeyStroke): StrokeVerdict {
    const gap = stroke.time - lastTime;
    if (isModifier(stroke.key)) {
      if (gap <= LONGEST_GAP) lastTime = stroke.time;
      return isSure ? 'hold' : 'pass';
    }
    const goesOn = gap <= (isSure ? BURST_SILENCE_MS : LONGEST_GAP);
    lastTime = stroke.time;
    if (stroke.key === 'Enter' || stroke.key === 'Tab') {
      if (isSure && goesOn) {
        ended = { run: [...behind, ...run], at: stroke.time };
        return 'ended';
      }
      reset();
      return 'pass';
    }
    if (!isCharacter(stroke)) {
      if (!isSure) reset();
      return isSure ? 'hold' : 'pass';
    }
    if (!goesOn) reset();
    if (run.length === 0 && !isSure) {
      // Two scanners at once: the Enter of one came in the middle of the other, whose rest is no person's.
      const silence = stroke.time - ended.at;
      isSure = silence >= 0 && silence <= SEAM;
      behind = isSure ? ended.run : [];
      if (isSure) {
        run.push(stroke);
        return 'began';
      }
    }
    run.push(stroke);
    if (run.length > MOST_KEYS) run = run.slice(-MOST_KEYS);
    if (isSure) return 'hold';
    if (run.length < SURE_AFTER) return 'pass';
    const mean = (stroke.time - run.at(-SURE_AFTER)!.time) / (SURE_AFTER - 1);
    if (mean > MEAN_GAP) return 'pass';
    isSure = true;
    return 'began';
  }

  return {
    press,
    take: () => {
      const taken = isSure ? run : [];
      reset();
      lastTime = -Infinity;
      return taken;
    },
    before: () => behind,
  };
}

const isModifier = (key: string) => key === 'Shift' || key === 'CapsLock' || key === 'AltGraph';

const isCharacter = ({ key, code }: KeyStroke) => [...key].length === 1 || CHARACTER_CODE.test(code);

/** Keys of the United States layout, plain and with Shift: what a scanner means that thinks of such a computer. */
const US_SIGNS: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  Slash: '/?',
  Backslash: '\\|',
  Period: '.>',
  Comma: ',<',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  BracketLeft: '[{',
  BracketRight: ']}',
  Space: '  ',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadDecimal: '..',
};
const US_SHIFTED_DIGITS = ')!@#$%^&*(';

/**
 * Signs that stand elsewhere on a layout, by the key that makes them; two where Shift makes another sign of it. All
 * other letters and digits are alike; the dash of a ticket is where the Americans have their slash.
 */
const MOVED: Readonly<Record<'us' | 'qwertz' | 'nordic' | 'azerty', Readonly<Record<string, string>>>> = {
  us: {},
  qwertz: { KeyY: 'Z', KeyZ: 'Y', Slash: '-_' },
  nordic: { Slash: '-_', Minus: '+?' },
  azerty: { KeyA: 'Q', KeyQ: 'A', KeyW: 'Z', KeyZ: 'W', Semicolon: 'M', KeyM: ',' },
};

function signOf({ code, hasShift }: KeyStroke, layout: keyof typeof MOVED): string {
  const moved = MOVED[layout][code];
  if (moved?.length === 2) return moved[hasShift ? 1 : 0]!;
  if (moved !== undefined) return hasShift ? moved : moved.toLowerCase();
  if (code.startsWith('Key')) return hasShift ? code.slice(3) : code.slice(3).toLowerCase();
  // On the French board digits need Shift; a code of ours has digits and letters only, so a digit it is either way.
  if (code.startsWith('Digit')) return hasShift && layout === 'us' ? US_SHIFTED_DIGITS[Number(code[5])]! : code[5]!;
  if (/^Numpad\d$/.test(code)) return code[6]!;
  return US_SIGNS[code]?.[hasShift ? 1 : 0] ?? '';
}

/**
 * What a burst may mean, most likely first, without repeats.
 *
 * As characters (scanner and computer agree), and by the place of the keys, for scanners that are set to another
 * layout than the computer: United States, German, Nordic (its own only for the dash of a foreign ticket) and French.
 * Where there was a pause, what came after it is tried alone too: a person may have typed before it.
 * Control characters that some scanners put in front are left out.
 */
export function readingsOfBurst(strokes: readonly KeyStroke[]): string[] {
  const seam = strokes.findLastIndex(({ time }, index) => index > 0 && time - strokes[index - 1]!.time > SEAM);
  const runs = seam > 0 ? [strokes, strokes.slice(seam)] : [strokes];
  const readings = runs.flatMap((run) => [charactersOf(run), ...LAYOUTS.map((layout) => signsOf(run, layout))]);
  const clean = readings.map((text) => text.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim());
  return [...new Set(clean)].filter((text) => text !== '');
}

const LAYOUTS = ['us', 'qwertz', 'nordic', 'azerty'] as const;

const charactersOf = (strokes: readonly KeyStroke[]) =>
  strokes.map(({ key }) => ([...key].length === 1 ? key : '')).join('');

const signsOf = (strokes: readonly KeyStroke[], layout: keyof typeof MOVED) =>
  strokes.map((stroke) => signOf(stroke, layout)).join('');
