import { describe, expect, it } from 'vitest';
import { BadgeDesign } from '#domain/badge-design.ts';
import { readPretixLayout } from './pretix-layout.ts';

const writing = { fontfamily: 'Open Sans', bold: true, italic: false, align: 'center', color: [12, 34, 255, 1] };

describe('layouts of pretix', () => {
  it('are read from the lower left corner into ours', () => {
    const read = readPretixLayout(
      [
        {
          type: 'textarea',
          left: '5.00',
          bottom: '20.00',
          width: '70.00',
          fontsize: '24.0',
          content: 'attendee_name',
          text: 'Sample',
          ...writing,
        },
        {
          type: 'textarea',
          left: 5,
          bottom: 45,
          width: 70,
          fontsize: 10,
          content: 'other',
          text: 'Hello {you}',
          downward: true,
          ...writing,
        },
        { type: 'barcodearea', left: '60.00', bottom: '4.00', size: '15.75', content: 'secret' },
        {
          type: 'textcontainer',
          left: 5,
          bottom: 2,
          width: 40,
          height: 8,
          fontsize: 12,
          content: 'attendee_company',
          page: 2,
          ...writing,
        },
        { type: 'poweredby', left: 1, bottom: 1, size: 5, content: 'dark' },
        { type: 'textarea', left: 5, bottom: 2, width: 40, fontsize: 8, content: 'seat_guid', ...writing },
      ],
      { widthMm: 80, heightMm: 50 },
    );
    if ('problem' in read) throw new Error(read.problem);
    const [name, hello, code] = read.design.front;
    expect(name).toMatchObject({
      kind: 'text',
      text: '{fullName}',
      maxPt: 24,
      colour: '#0c22ff',
      weight: 'bold',
      align: 'center',
    });
    expect(name!.y + name!.height).toBeCloseTo(30, 6);
    expect(hello).toMatchObject({ text: 'Hello you', y: 5 });
    expect(code).toMatchObject({ kind: 'qr', content: '{code}', x: 60, y: 50 - 4 - 15.75, moduleMm: 0.75 });
    expect(read.design.back).toHaveLength(1);
    expect(read.leftOut).toEqual(['seat_guid']);
    expect(BadgeDesign.safeParse(read.design).success).toBe(true);
  });

  it('are refused in words when they are none', () => {
    const size = { widthMm: 80, heightMm: 50 };
    for (const [value, problem] of [
      ['{', 'notJson'],
      [7, 'notLayout'],
      [null, 'notLayout'],
      [[{ type: 'nonsense' }], 'nothingKnown'],
      [{ layout: 3 }, 'notLayout'],
    ] as const)
      expect(readPretixLayout(value, size)).toEqual({ problem });
  });

  it('leave out what no badge of ours could keep', () => {
    const code = { type: 'barcodearea', bottom: 4, size: 15, content: 'secret' };
    const read = readPretixLayout(
      [{ ...code, left: 1e9 }, ...Array.from({ length: 250 }, () => ({ ...code, left: 4 }))],
      {
        widthMm: 80,
        heightMm: 50,
      },
    );
    expect('design' in read && BadgeDesign.parse(read.design).front).toHaveLength(200);
    expect('design' in read && read.leftOut).toHaveLength(51);
  });
});
