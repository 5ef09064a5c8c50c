import type { Matrix, Stroke } from '../layout/display-list.ts';

/** Numbers as PDF wants them: no exponent, at most three decimals (0.0004 mm). */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? '0' : String(rounded);
};

/** Places of glyphs and sizes of type: a hundredth of a point is 0.004 mm, and a shorter file. */
export const short = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
};

const colours = new Map<string, string>();
/** `#rrggbb` as three shares. */
export function colourOf(hex: string): string {
  const before = colours.get(hex);
  if (before) return before;
  const part = (at: number) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const value = `${part(1)} ${part(3)} ${part(5)}`;
  colours.set(hex, value);
  return value;
}

/** A matrix, its moves as places. */
export const matrixText = (matrix: Matrix): string =>
  matrix.map((value, i) => (i < 4 ? String(Math.round(value * 1e6) / 1e6) : number(value))).join(' ');

/** Colour, width and dashes of a line. */
export function strokeState(stroke: Stroke): string {
  const dash = stroke.dash ? ` [${stroke.dash.map(number).join(' ')}] 0 d` : '';
  return `${colourOf(stroke.colour)} RG ${number(stroke.width)} w${dash}`;
}

/** A path with its fill and line, leaving no trace in what follows. */
export function paint(item: { readonly fill?: string; readonly stroke?: Stroke | undefined }, path: string): string {
  const state = `${item.fill ? `${colourOf(item.fill)} rg ` : ''}${item.stroke ? `${strokeState(item.stroke)} ` : ''}`;
  return `q ${state}${path} ${item.fill ? (item.stroke ? 'B' : 'f') : 'S'} Q`;
}

const paths = new Map<string, string>();
const PDF_COMMAND: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** SVG path data with absolute M L C Z commands as PDF operators. */
export function pathOperators(path: string): string {
  const before = paths.get(path);
  if (before) return before;
  const operators = [...path.matchAll(/([MLCZ])([^MLCZ]*)/gu)]
    .map(([, command, values]) => `${values!.trim().replaceAll(/[\s,]+/gu, ' ')} ${PDF_COMMAND[command!]}`.trim())
    .join(' ');
  paths.set(path, operators);
  return operators;
}
