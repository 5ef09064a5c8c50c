import { describe, expect, it } from 'vitest';
import { printOptions } from './print-options.ts';

describe('what the system is handed for printing', () => {
  it('asks in the dialog, and leaves size and place as they were laid out', () => {
    expect(printOptions('simplex')).toEqual({
      silent: false,
      printBackground: true,
      margins: { marginType: 'none' },
      scaleFactor: 100,
      duplexMode: 'simplex',
    });
  });

  it.each(['longEdge', 'shortEdge'] as const)(
    'turns sheets with backs over the edge they were laid out for: %s',
    (edge) => {
      expect(printOptions(edge)).toEqual({ ...printOptions('simplex'), duplexMode: edge });
    },
  );
});
