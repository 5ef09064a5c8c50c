import { describe, expect, it } from 'vitest';
import { printOptions } from './print-options.ts';

describe('what the system is handed for printing', () => {
  it('asks in the dialog, and leaves size and place as they were laid out', () => {
    expect(printOptions(false)).toEqual({
      silent: false,
      printBackground: true,
      margins: { marginType: 'none' },
      scaleFactor: 100,
      duplexMode: 'simplex',
    });
  });

  it('turns sheets with backs over their long edge', () => {
    expect(printOptions(true)).toEqual({ ...printOptions(false), duplexMode: 'longEdge' });
  });
});
