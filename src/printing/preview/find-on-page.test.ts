import { describe, expect, it } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { FontLibrary } from '../layout/fonts.ts';
import type { DisplayPage, DrawItem, Matrix } from '../layout/display-list.ts';
import { Shaper } from '../layout/shape-text.ts';
import { findInDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';
import { findOnPage, wordsToFind } from './find-on-page.ts';

const shaper = new Shaper(new FontLibrary(readFromTree));
const text = (words: string, x: number, y: number): DrawItem => ({
  kind: 'text',
  line: shaper.shape(words, 'regular'),
  x,
  y,
  size: 10,
  colour: '#000000',
});
const page = (...items: DrawItem[]): DisplayPage => ({ width: 200, height: 100, items, bookmarks: [] });
const find = (onPage: DisplayPage, words: string) => findOnPage(onPage, wordsToFind(words));
const widthOf = (words: string) => shaper.shape(words, 'regular').width / 100;

describe('finding words on a page', () => {
  it.each([
    ['Slavoj Žižek', 'zizek'],
    ['Jörg Müller', 'MUELLER'],
    ['Jörg Müller', 'muller'],
    ['Siân O’Connor', "o'connor"],
    ['Łukasz Świętochowska', 'lukasz swiet'],
    ['محمد بن راشد', 'راشد'],
    ['דוד בן־גוריון', 'דוד'],
    ['สมชาย ใจดี', 'ใจดี'],
    ['李小龙', '小龙'],
  ])('finds in %s what was typed as %s', (name, typed) => {
    expect(find(page(text(name, 10, 20)), typed)).toHaveLength(1);
    expect(find(page(text(name, 10, 20)), `${typed}q`)).toHaveLength(0);
  });

  it('marks the letters themselves', () => {
    const [found] = find(page(text('Ada Vale', 10, 20)), 'vale');
    const [box] = found!.boxes;
    expect(box!.x).toBeCloseTo(10 + widthOf('Ada '), 1);
    expect(box!.width).toBeCloseTo(widthOf('Vale'), 1);
    expect(box!.y).toBeLessThan(20);
    expect(box!.y + box!.height).toBeGreaterThan(20);
  });

  it('marks the first word of a right-to-left line at its right end', () => {
    const [found] = find(page(text('محمد راشد', 10, 20)), 'محمد');
    const [box, ...others] = found!.boxes;
    expect(others).toEqual([]);
    expect(box!.x + box!.width).toBeCloseTo(10 + widthOf('محمد راشد'), 1);
  });

  it('finds every place, and a name that goes over two lines once with two boxes', () => {
    const three = page(text('Ana Anan', 10, 20), text('Diana', 10, 40));
    expect(find(three, 'ana')).toHaveLength(3);
    const [name, ...more] = find(page(text('Wilhelmina', 10, 20), text('von Amsberg', 10, 34)), 'Wilhelmina  von');
    expect(more).toEqual([]);
    expect(name!.boxes.map(({ y }) => y < 20)).toEqual([true, false]);
  });

  it('marks where a turned panel puts the words', () => {
    const turned: Matrix = [-1, 0, 0, -1, 200, 100];
    const [found] = find(page({ kind: 'group', matrix: turned, items: [text('Vale', 10, 20)] }), 'vale');
    expect(found!.boxes[0]!.x + found!.boxes[0]!.width).toBeCloseTo(190, 1);
    expect(found!.boxes[0]!.y + found!.boxes[0]!.height).toBeGreaterThan(80);
  });

  it('finds nothing for nothing, for spaces and for marks alone', () => {
    for (const words of ['', '   ', '\u0301\u0302', '\u200b'])
      expect(find(page(text('Ada', 1, 20)), words)).toEqual([]);
  });
});

describe('finding words in a document', () => {
  const resources: PrintResources = { read: readFromTree, say: english };
  const data = sampleWithGroups();
  const request = { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z' } as const;

  it('finds people on their badges, on the page where they print', () => {
    for (const person of data.registrations.slice(0, 3)) {
      const name = person.badgeName || person.fullName || person.firstName;
      const { total, found } = findInDocument(request, data, resources, name.split(' ')[0]!, 50);
      expect(total, name).toBeGreaterThan(0);
      for (const { boxes } of found)
        for (const box of boxes) {
          expect(box.xMm).toBeGreaterThanOrEqual(0);
          expect(box.xMm + box.widthMm).toBeLessThanOrEqual(210.2);
          expect(box.yMm + box.heightMm).toBeLessThanOrEqual(297.2);
        }
    }
  });

  it('counts all and tells the first ones', () => {
    const registrations = Array.from({ length: 30 }, (_, i) => ({
      ...data.registrations[0]!,
      id: `P${i}` as RegistrationId,
      shortNumber: i + 1,
      firstName: 'Zebedee',
      lastName: `Number${i}`,
      badgeName: '',
      fullName: '',
    }));
    const many = { ...emptyEventData(), event: data.event, registrations };
    const { total, found } = findInDocument(request, many, resources, 'zebedee', 12);
    expect(total).toBe(30);
    expect(found).toHaveLength(12);
    expect(found.map(({ page }) => page)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect(findInDocument(request, many, resources, 'nobody of this name', 12)).toEqual({ total: 0, found: [] });
  });
});
