import { describe, expect, it } from 'vitest';
import { MARK_COLOURS, MARK_SHAPES, topicMarkAt } from './topic-marks.ts';

type Triple = readonly [number, number, number];

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const linear = (hex: string): Triple => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB; the first is full colour sight. */
const SIGHTS: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
];
const seen = (c: Triple, m: readonly number[]): Triple =>
  [0, 3, 6].map((i) =>
    Math.min(1, Math.max(0, m[i]! * c[0] + m[i + 1]! * c[1] + m[i + 2]! * c[2])),
  ) as unknown as Triple;
const oklab = ([r, g, b]: Triple): Triple => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

describe('topic marks', () => {
  it.each(['light', 'dark'] as const)('keeps any two %s colours apart for colour-blind eyes', (theme) => {
    let least = Number.POSITIVE_INFINITY;
    for (const sight of SIGHTS) {
      const labs = MARK_COLOURS.map((colour) => oklab(seen(linear(colour[theme].fill), sight)));
      for (const [i, a] of labs.entries())
        for (const b of labs.slice(0, i)) least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
    expect(least).toBeGreaterThan(0.11);
  });

  it('can be read: letter on the colour, words in the colour, the colour on the page', () => {
    for (const { light, dark } of MARK_COLOURS) {
      expect(contrast(light.fill, light.onFill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light.ink, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light.fill, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(dark.fill, dark.onFill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.ink, '#1b1b1a')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives the first 64 topics 64 different pairs of colour and shape and all their own letter', () => {
    const marks = Array.from({ length: 64 }, (_, i) => topicMarkAt(i));
    expect(new Set(marks.map((m) => `${m.colour.name} ${m.shape.name}`)).size).toBe(64);
    expect(new Set(marks.map((m) => m.letter)).size).toBe(64);
    expect(topicMarkAt(25).letter + topicMarkAt(26).letter + topicMarkAt(27).letter).toBe('ZAAAB');
  });

  it('stays within its 24 by 24 field', () => {
    for (const { path } of MARK_SHAPES)
      for (const n of path.match(/[\d.]+/gu)!) expect(Number(n)).toBeLessThanOrEqual(24);
  });
});
