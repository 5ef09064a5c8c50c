import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BADGE_TEMPLATES, badgeTemplate } from '#domain/documents/badge-templates.ts';
import { BadgeDesign, readBadgeDesign } from '#domain/badge-design.ts';
import { badgeFace, fill, type BadgePress } from './badge-face.ts';
import type { SharedElements } from './shared-elements.ts';
import { badgeRun, badgeVersion, inCutStacks } from '#domain/documents/badge-document.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import { mm, type DrawItem } from '../layout/display-list.ts';
import { qrMatrix } from '../layout/qr-matrix.ts';
import { fitText } from '../layout/fit-text.ts';
import { FontLibrary } from '../layout/fonts.ts';
import { Shaper } from '../layout/shape-text.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { english } from '../testing/english.ts';
import { seededNumbers } from '../testing/many-people.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';
import { WORLD_NAMES } from '../testing/world-names.ts';

const shaper = new Shaper(new FontLibrary(readFromTree));
const data = sampleWithGroups();
const run = badgeRun(data, { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z' }, 8);
const findings: PrintFinding[] = [];
const press: BadgePress = {
  shaper,
  say: english,
  locale: 'en-GB',
  printerDpi: 300,
  moduleMm: undefined,
  isQuick: false,
  hasElementsNamed: false,
  pictureSize: () => null,
  report: (finding) => findings.push(finding),
};

/** Smallest box round all ink of some items, in points. */
function inkOf(items: readonly DrawItem[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const item of items)
    if (item.kind === 'text') {
      const k = item.size / 1000;
      left = Math.min(left, item.x + item.line.inkLeft * k);
      right = Math.max(right, item.x + Math.max(item.line.width, item.line.inkRight) * k);
      top = Math.min(top, item.y - item.line.inkTop * k);
      bottom = Math.max(bottom, item.y - item.line.inkBottom * k);
    } else if (item.kind === 'qr') {
      left = Math.min(left, item.x);
      top = Math.min(top, item.y);
      right = Math.max(right, item.x + item.module * item.matrix.size);
      bottom = Math.max(bottom, item.y + item.module * item.matrix.size);
    }
  return { left, top, right, bottom };
}

const LATIN =
  'Anna Bartholomew Çağla Dvořák Nguyễn Thị Øyvind Fernández-Córdoba van der Berg Ş. O’Connor Ọmọṣẹ́ Müller'.split(' ');

describe('fitted names', () => {
  const count = process.env['FOLKMOOT_DEEP'] === '1' ? 12_000 : 600;

  it(`keeps the ink of ${count} names of 1 to 60 signs inside their box, at 18 pt and more up to 25 signs`, () => {
    const next = seededNumbers(7);
    const box = { width: mm(72), height: mm(26), maxLines: 2, max: 48, min: 14, style: 'bold' } as const;
    let shortest = 100;
    for (let i = 0; i < count; i++) {
      const wanted = 1 + Math.floor(next() * 60);
      let name = i % 5 === 0 ? WORLD_NAMES[Math.floor(next() * WORLD_NAMES.length)]![1] : '';
      while (name.length < wanted) name += `${name ? ' ' : ''}${LATIN[Math.floor(next() * LATIN.length)]}`;
      name = cleanLine([...name].slice(0, wanted).join('')) || 'A';
      const fitted = fitText(shaper, name, box);
      for (const { line, baseline, shift, width } of fitted.lines) {
        const k = fitted.size / 1000;
        expect(shift + line.inkLeft * k).toBeGreaterThanOrEqual(-0.01);
        expect(width).toBeLessThanOrEqual(box.width + 0.01);
        expect(baseline - line.inkTop * k).toBeGreaterThanOrEqual(-0.01);
        expect(baseline - line.inkBottom * k).toBeLessThanOrEqual(box.height + 0.01);
      }
      if (name.length <= 25 && name.includes(' ')) shortest = Math.min(shortest, fitted.size);
    }
    expect(shortest).toBeGreaterThanOrEqual(18);
    console.log(
      `names in their box: ${count} cases, at least ${shortest.toFixed(1)} pt up to 25 signs, no ink outside`,
    );
  });

  it('breaks after neither a particle nor inside a word', () => {
    const lines = (name: string) =>
      fitText(shaper, name, { width: mm(60), height: mm(30), maxLines: 2, max: 60, min: 10, style: 'bold' }).lines.map(
        ({ line }) => line.text,
      );
    expect(lines('Ludwig van der Meulen')).toEqual(['Ludwig', 'van der Meulen']);
    expect(lines('Iñaki Etxeberria Goñi')).toHaveLength(2);
  });

  it('sets a name in condensed letters before it falls below 18 pt, and small print only below its own least', () => {
    const box = { width: mm(72), height: mm(26), maxLines: 2, max: 48, min: 14, style: 'bold' } as const;
    const name = 'Bartholomew Bartholomewssons';
    expect(fitText(shaper, name, { ...box, width: mm(46) }).lines.map(({ line }) => line.style)).toEqual([
      'condensed',
      'condensed',
    ]);
    const small = fitText(shaper, name, { ...box, width: mm(46), max: 16, min: 8 });
    expect(small.lines[0]!.line.style).toBe('bold');
  });

  it('sets names of a thousand signs, of emoji only and of marks only', () => {
    for (const name of ['x'.repeat(1000), '🎉🎉🎉', '\u0301\u0302\u0303', 'ﷺ', '( שלום'])
      expect(
        fitText(shaper, cleanLine(name), { width: 100, height: 40, maxLines: 2, max: 40, min: 8, style: 'bold' }).size,
      ).toBeGreaterThan(0);
  });
});

describe('badges', () => {
  it.each(BADGE_TEMPLATES)('of the design %s stay inside any cell for everybody', (template) => {
    for (const [width, height] of [
      [80, 50],
      [90, 54],
      [101.6, 76.2],
      [105, 148],
      [62, 100],
      [85.6, 54],
    ] as const) {
      const design = badgeTemplate(template, width, height);
      expect(BadgeDesign.safeParse(design).success).toBe(true);
      const faceHeight = design.fold === 'across' ? height / 2 : height;
      for (const person of run.people)
        for (const side of [design.front, design.back]) {
          const ink = inkOf(badgeFace(side, run.facts(person), press));
          if (ink.left > ink.right) continue;
          expect(ink.left).toBeGreaterThanOrEqual(-0.01);
          expect(ink.top).toBeGreaterThanOrEqual(-0.01);
          expect(ink.right).toBeLessThanOrEqual(mm(width) + 0.01);
          expect(ink.bottom).toBeLessThanOrEqual(mm(faceHeight) + 0.01);
        }
    }
  });

  it.each(BADGE_TEMPLATES)('of the design %s are the same where what they share is laid out once', (template) => {
    const flat = (items: readonly DrawItem[]): DrawItem[] =>
      items.flatMap((item) => (item.kind === 'group' && item.isShared ? flat(item.items) : [item]));
    const design = badgeTemplate(template, 80, 50);
    const shared: SharedElements = new Map();
    let groups = 0;
    for (const person of run.people)
      for (const side of [design.front, design.back]) {
        const items = badgeFace(side, run.facts(person), { ...press, shared });
        groups += items.filter((item) => item.kind === 'group').length;
        expect(flat(items)).toEqual(badgeFace(side, run.facts(person), press));
      }
    if (design.front.some(({ kind }) => kind === 'seats')) expect(groups).toBeGreaterThan(run.people.length);
  });

  it('never says what only the organiser knows', () => {
    const secret = 'Zebra-Kiwi-Quartz';
    const people = data.registrations.map((person) => ({
      ...person,
      accessNeed: secret,
      diet: secret,
      notes: secret,
      doorNote: secret,
    }));
    const secretive = badgeRun(
      { ...data, registrations: people },
      { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z' },
      8,
    );
    expect(JSON.stringify(secretive.people.slice(0, 5).map(secretive.facts))).not.toContain(secret);
  });

  it('puts fields into words, the first that is not empty', () => {
    const badge = run.facts(run.people.find((person) => person.organization === '' && person.town !== '')!);
    expect(fill('{organization|town}!', badge, press)).toBe(`${badge.town}!`);
    expect(fill('{nonsense}{lastName', badge, press)).toBe('{lastName');
  });

  it('changes its version with a room, and only with what it says', () => {
    const [person] = run.people;
    const before = badgeVersion(run.facts(person!));
    expect(badgeVersion(run.facts({ ...person!, notes: 'x', diet: 'y' }))).toBe(before);
    expect(badgeVersion(run.facts({ ...person!, pronouns: 'ze/hir' }))).not.toBe(before);
  });

  it('prints modules of whole dots and says when they are too small', () => {
    findings.length = 0;
    const badge = run.facts(run.people[0]!);
    const element = {
      kind: 'qr',
      x: 0,
      y: 0,
      width: 7,
      height: 7,
      content: '{code}',
      moduleMm: 0.75,
      level: 'M',
    } as const;
    const [item] = badgeFace([element], badge, press);
    const dots = ((item as Extract<DrawItem, { kind: 'qr' }>).module / mm(25.4)) * 300;
    expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6);
    expect(findings.map(({ code }) => code)).toEqual(['codeTooSmall']);
    expect((item as Extract<DrawItem, { kind: 'qr' }>).matrix).toEqual(qrMatrix(run.people[0]!.badgeCode, 'M'));
  });

  it('is sorted after cutting when the piles are laid on each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(11),
        (count, cells, skipped) => {
          const first = skipped % cells;
          const dealt = inCutStacks(
            Array.from({ length: count }, (_, i) => i),
            cells,
            first,
          );
          const piles = Array.from({ length: cells }, (_, cell) =>
            dealt.filter((_, at) => (at + first) % cells === cell),
          );
          expect(piles.flat()).toEqual(Array.from({ length: count }, (_, i) => i));
        },
      ),
    );
  });

  it('refuses a design that is none, in words', () => {
    const read = readBadgeDesign({ version: 2 });
    expect('problem' in read && read.problem).toMatch(/version/u);
  });
});
