import { Ruler } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { Paper } from '#domain/documents/document-request.ts';
import { printerInUse, type PrinterChoice } from '#domain/documents/printers.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { CalibrationDialog, printerName } from './calibration-dialog.tsx';
import type { PaperActionsProps } from './paper-actions.tsx';

export type PrinterSelectProps = PrinterChoice &
  Pick<PaperActionsProps, 'eventId' | 'seq'> & {
    readonly paper: Paper;
    /** Resolves when it is kept: what is printed from then on is corrected by it. */
    readonly onChange: (choice: PrinterChoice) => Promise<void>;
  };

/** The printer and tray that the next run is corrected for, once one was measured, and the way to measure one. */
export function PrinterSelect(props: PrinterSelectProps) {
  const { printers, onChange } = props;
  const [isOpen, setIsOpen] = useState(false);
  const inUse = printerInUse(props);
  return (
    <>
      {printers.length > 0 ? (
        <Select
          label={say('paper.calibration.printer')}
          value={inUse?.id ?? ''}
          options={[
            { id: '', label: say('paper.calibration.uncorrected') },
            ...printers.map((printer) => ({ id: printer.id, label: printerName(printer, printers) })),
          ]}
          onChange={(printerId) => onChange({ printers, printerId })}
        />
      ) : null}
      <Button look="quiet" size="small" icon={<Ruler aria-hidden />} onPress={() => setIsOpen(true)}>
        {say('paper.calibration.open')}
      </Button>
      {isOpen ? <CalibrationDialog {...props} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
