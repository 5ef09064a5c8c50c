import { describe, expect, it } from 'vitest';
import { BADGE_TEMPLATES, badgeTemplate } from '#domain/documents/badge-templates.ts';
import type { PictureId } from '#domain/ids.ts';
import { readDesignFile, writeDesignFile } from './read-design-file.ts';

const size = { widthMm: 86, heightMm: 55 };
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDesignFile('badge.json', bytes(text), size);

describe('files of badge designs', () => {
  it('bring every design back as it was saved', () => {
    for (const template of BADGE_TEMPLATES) {
      const design = badgeTemplate(template, 90, 62);
      expect(readDesignFile('x.json', writeDesignFile(design)!, size)).toEqual({
        kind: 'design',
        design,
        source: 'own',
        leftOut: [],
        pictures: [],
      });
    }
  });

  it('bring the pictures they show, and leave out what only calls itself one', () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture = (name: string, data: string) =>
      ({ id: name as PictureId, name, mediaType: 'image/png', widthPx: 1, heightPx: 1, data }) as const;
    const design = badgeTemplate('centred', 90, 62);
    const mark = picture('mark.png', png);
    const written = writeDesignFile(design, [mark, picture('none.png', btoa('words, words, words'))])!;
    expect(readDesignFile('x.json', written, size)).toEqual({
      kind: 'design',
      design,
      source: 'own',
      leftOut: ['none.png'],
      pictures: [mark],
    });
    expect(
      writeDesignFile(
        design,
        Array.from({ length: 5 }, () => picture('big.png', 'A'.repeat(4_000_000))),
      ),
    ).toBeNull();
  });

  it('may be layouts of pretix, named after the file and as large as the label', () => {
    const reading = readDesignFile(
      'Club night.json',
      bytes(JSON.stringify([{ type: 'barcodearea', left: '4.00', bottom: '4.00', size: '15', content: 'secret' }])),
      size,
    );
    expect(reading).toMatchObject({ kind: 'design', source: 'pretix', design: { ...size, name: 'Club night' } });
  });

  it('are refused with the reason when they are none', () => {
    expect(read('name;town')).toEqual({ kind: 'refused', why: 'notJson' });
    expect(readDesignFile('a.json', new Uint8Array([0xff, 0xfe, 0x00]), size)).toEqual({
      kind: 'refused',
      why: 'notJson',
    });
    expect(read('{"some":"thing"}')).toEqual({ kind: 'refused', why: 'notLayout' });
    expect(read('[{"type":"else"}]')).toEqual({ kind: 'refused', why: 'nothingKnown' });
    expect(read('{"version":1,"front":[{"kind":"text"}]}')).toEqual({ kind: 'refused', why: 'brokenDesign' });
    expect(readDesignFile('a.json', new Uint8Array(16_000_001), size)).toEqual({ kind: 'refused', why: 'tooLarge' });
  });
});
