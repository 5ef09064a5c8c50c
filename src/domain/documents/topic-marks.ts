import type { TopicId } from '../ids.ts';
import type { Topic } from '../plan.ts';

/** One colour of a mark in one theme: the surface, what is written on it, and the same hue for words on the page. */
export type MarkColours = {
  readonly fill: string;
  /** Letter on the fill; contrast 4.5 and more. */
  readonly onFill: string;
  /** Words in this hue on paper (light) or on a dark window (dark); contrast 4.5 and more. */
  readonly ink: string;
};

export type MarkColour = {
  readonly name: 'blue' | 'orange' | 'teal' | 'plum' | 'brown' | 'sky' | 'violet' | 'ink';
  /** On white paper and in the light window; fill has contrast 3 and more with white. */
  readonly light: MarkColours;
  readonly dark: MarkColours;
};

export type MarkShape = {
  readonly name: 'circle' | 'triangle' | 'square' | 'diamond' | 'star' | 'plus' | 'drop' | 'hexagon';
  /** Outline on a 24 by 24 field, y downwards, closed; commands M L C Z only, absolute. */
  readonly path: string;
  /** Middle of the letter inside the shape and its cap height, on the same field. */
  readonly letter: { readonly x: number; readonly y: number; readonly cap: number };
};

/** What tells a topic apart at a glance, the same on screen, badge and door sign: a letter, a colour and a shape. */
export type TopicMark = {
  /** A to Z, then AA and so on. */
  readonly letter: string;
  readonly colour: MarkColour;
  readonly shape: MarkShape;
};

const DARK_INK = '#141414';

/**
 * Eight colours that stay apart for colour-blind eyes.
 *
 * Found by search: in OKLab any two stay at least 0.11 apart with full colour sight and under protanopia, deuteranopia
 * and tritanopia (Machado, Oliveira, Fernandes 2009, severity 1); the test beside this file works it out again.
 */
export const MARK_COLOURS: readonly MarkColour[] = [
  {
    name: 'blue',
    light: { fill: '#2c32a4', onFill: '#ffffff', ink: '#2c32a4' },
    dark: { fill: '#617fe9', onFill: DARK_INK, ink: '#7f98f0' },
  },
  {
    name: 'orange',
    light: { fill: '#d07a1b', onFill: DARK_INK, ink: '#995300' },
    dark: { fill: '#f19b09', onFill: DARK_INK, ink: '#f19b09' },
  },
  {
    name: 'teal',
    light: { fill: '#38796f', onFill: '#ffffff', ink: '#38796f' },
    dark: { fill: '#4acc9e', onFill: DARK_INK, ink: '#4acc9e' },
  },
  {
    name: 'plum',
    light: { fill: '#7d0a5e', onFill: '#ffffff', ink: '#7d0a5e' },
    dark: { fill: '#c3679c', onFill: DARK_INK, ink: '#d987b4' },
  },
  {
    name: 'brown',
    light: { fill: '#412910', onFill: '#ffffff', ink: '#412910' },
    dark: { fill: '#fcd644', onFill: DARK_INK, ink: '#fcd644' },
  },
  {
    name: 'sky',
    light: { fill: '#6f96b2', onFill: DARK_INK, ink: '#44708f' },
    dark: { fill: '#aedff9', onFill: DARK_INK, ink: '#aedff9' },
  },
  {
    name: 'violet',
    light: { fill: '#9352d7', onFill: '#ffffff', ink: '#8742cd' },
    dark: { fill: '#b4a3f3', onFill: DARK_INK, ink: '#b4a3f3' },
  },
  {
    name: 'ink',
    light: { fill: '#05132d', onFill: '#ffffff', ink: '#05132d' },
    dark: { fill: '#f8fdd2', onFill: DARK_INK, ink: '#f8fdd2' },
  },
];

/** Eight outlines that differ in corners and in outline as a whole, so that they are told apart small, far off and in grey. */
export const MARK_SHAPES: readonly MarkShape[] = [
  {
    name: 'circle',
    path: 'M12 1.5C17.8 1.5 22.5 6.2 22.5 12C22.5 17.8 17.8 22.5 12 22.5C6.2 22.5 1.5 17.8 1.5 12C1.5 6.2 6.2 1.5 12 1.5Z',
    letter: { x: 12, y: 12, cap: 10 },
  },
  { name: 'triangle', path: 'M12 1L23.5 22.5L0.5 22.5Z', letter: { x: 12, y: 15.6, cap: 8 } },
  { name: 'square', path: 'M2.5 2.5L21.5 2.5L21.5 21.5L2.5 21.5Z', letter: { x: 12, y: 12, cap: 11 } },
  { name: 'diamond', path: 'M12 0.5L23.5 12L12 23.5L0.5 12Z', letter: { x: 12, y: 12, cap: 8.5 } },
  {
    name: 'star',
    path: 'M12 0.4L15.4 7.9L23.6 8.8L17.5 14.3L19.2 22.3L12 18.2L4.8 22.3L6.5 14.3L0.4 8.8L8.6 7.9Z',
    letter: { x: 12, y: 12.6, cap: 6.8 },
  },
  {
    name: 'plus',
    path: 'M7.5 1L16.5 1L16.5 7.5L23 7.5L23 16.5L16.5 16.5L16.5 23L7.5 23L7.5 16.5L1 16.5L1 7.5L7.5 7.5Z',
    letter: { x: 12, y: 12, cap: 9 },
  },
  {
    name: 'drop',
    path: 'M12 0.3C15.4 4.9 20.4 9.6 20.4 15.1C20.4 19.8 16.6 23.5 12 23.5C7.4 23.5 3.6 19.8 3.6 15.1C3.6 9.6 8.6 4.9 12 0.3Z',
    letter: { x: 12, y: 15, cap: 8.5 },
  },
  {
    name: 'hexagon',
    path: 'M6.2 2L17.8 2L23.6 12L17.8 22L6.2 22L0.4 12Z',
    letter: { x: 12, y: 12, cap: 10 },
  },
];

/** A for 0, Z for 25, AA for 26. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The mark of the topic at this place in the list of all topics (0-based); colour and shape repeat as a pair only after 64. */
export function topicMarkAt(index: number): TopicMark {
  const colour = MARK_COLOURS[index % MARK_COLOURS.length]!;
  const shape = MARK_SHAPES[(index + Math.floor(index / MARK_COLOURS.length)) % MARK_SHAPES.length]!;
  return { letter: letterOf(index), colour, shape };
}

/**
 * The mark of every topic of an event.
 *
 * All topics count, dropped ones too: otherwise dropping one would change letters that already hang on doors.
 */
export function topicMarks(topics: readonly Topic[]): ReadonlyMap<TopicId, TopicMark> {
  const inOrder = topics.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map((topic, index) => [topic.id, topicMarkAt(index)]));
}
