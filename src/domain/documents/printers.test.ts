import { expect, it } from 'vitest';
import { isPrinterNameTaken, printerInUse, withoutPrinter, withPrinter, type Printer } from './printers.ts';

const calibration = { offsetXMm: 2, offsetYMm: -1.5, scaleX: 1, scaleY: 0.99 };
const office: Printer = { id: 'p1', name: 'Office laser, tray 2', calibration };
const hall: Printer = { id: 'p2', name: 'Hall', calibration: { ...calibration, offsetXMm: 0.5 } };
const none = { printers: [], printerId: '' };

it('takes a printer into use that was just measured, in its place when it is known', () => {
  const both = withPrinter(withPrinter(none, office), hall);
  expect(both).toEqual({ printers: [office, hall], printerId: 'p2' });
  const again = { ...office, calibration: { ...calibration, offsetYMm: 3 } };
  expect(withPrinter(both, again)).toEqual({ printers: [again, hall], printerId: 'p1' });
});

it('prints without correction when nothing is chosen or the chosen one is gone', () => {
  const both = { printers: [office, hall], printerId: 'p2' };
  expect(printerInUse(both)).toBe(hall);
  expect(printerInUse({ ...both, printerId: '' })).toBeNull();
  expect(printerInUse(withoutPrinter(both, 'p2'))).toBeNull();
  expect(printerInUse(withoutPrinter(both, 'p1'))).toBe(hall);
});

it('knows a name again whatever its capitals, and leaves a printer its own', () => {
  expect(isPrinterNameTaken([office, hall], ' hall ', 'p1')).toBe(true);
  expect(isPrinterNameTaken([office, hall], 'Hall', 'p2')).toBe(false);
  expect(isPrinterNameTaken([{ ...office, name: '' }], '', 'new')).toBe(false);
});
