import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { badgeQr } from './badge-qr.ts';
import { qrMatrix, qrRectangles } from './qr-matrix.ts';

const badgeCode = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 16, maxLength: 16 })
  .map((signs) => `FM1${signs.join('')}`);

describe('QR codes', () => {
  it('are module for module those of a library that everybody uses', () => {
    fc.assert(
      fc.property(badgeCode, (code) => {
        const own = badgeQr(code, true);
        const same = Array.from({ length: 8 }, (_, maskPattern) =>
          encode(code, { ecc: 'M', border: 0, minVersion: 1, maxVersion: 1, boostEcc: false, maskPattern }),
        ).filter(({ data }) => data.flat().every((isDark, at) => (own.cells[at] === 1) === isDark));
        expect(same).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it('of a badge fit the smallest size and longer texts still work', () => {
    expect(qrMatrix('FM1ABCDEFGH01234567')?.size).toBe(21);
    expect(qrMatrix('https://welcome.example/agenda?day=1')?.size).toBeGreaterThan(21);
    expect(qrMatrix('x'.repeat(5000))).toBeNull();
  });

  it('are covered exactly once by their rectangles', () => {
    fc.assert(
      fc.property(badgeCode, fc.boolean(), (code, isQuick) => {
        const matrix = badgeQr(code, isQuick);
        const painted = new Uint8Array(matrix.cells.length);
        for (const [x, y, w, h] of qrRectangles(matrix))
          for (let dy = 0; dy < h; dy++) for (let dx = 0; dx < w; dx++) painted[(y + dy) * matrix.size + x + dx]! += 1;
        expect(painted).toEqual(matrix.cells);
      }),
      { numRuns: 40 },
    );
  });
});
