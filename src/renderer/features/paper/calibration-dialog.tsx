import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { calibrationFrom } from '#domain/documents/calibration.ts';
import type { Calibration, Paper } from '#domain/documents/document-request.ts';
import { readMeasure } from '#domain/documents/read-measure.ts';
import {
  isPrinterNameTaken,
  MOST_SIGNS_OF_PRINTER,
  printerInUse,
  withoutPrinter,
  withPrinter,
  type Printer,
  type PrinterChoice,
} from '#domain/documents/printers.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { SavedField } from '../../parts/saved-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './calibration-dialog.module.css';
import { PaperActions, type PaperActionsProps } from './paper-actions.tsx';

export type CalibrationDialogProps = PrinterChoice &
  Pick<PaperActionsProps, 'eventId' | 'seq'> & {
    readonly paper: Paper;
    /** Resolves when it is kept: what is printed from then on is corrected by it. */
    readonly onChange: (choice: PrinterChoice) => Promise<void>;
    readonly onClose: () => void;
  };

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const NOTHING_READ = { left: '', right: '', top: '', bottom: '' };
const ANOTHER = 'another';

/** What a printer is called on screen: its name, or its number in the list while it has none. */
export const printerName = (printer: Printer, printers: readonly Printer[]): string =>
  printer.name || say('paper.calibration.unnamed', { number: printers.indexOf(printer) + 1 });

/** What was measured on the test sheet; nothing there is behind the edge of the paper or a metre away. */
function millimetres(text: string): number | null {
  const read = readMeasure(text);
  return read === null || read < 0 || read >= 1000 ? null : read;
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** For a printer that prints a little off: print a sheet of rulers, measure it, type four numbers. One for each tray. */
export function CalibrationDialog(props: CalibrationDialogProps) {
  const { onClose } = props;
  // Its own, so that a name that is saved by leaving its field is in what the next press says.
  const [choice, setChoice] = useState<PrinterChoice>({ printers: props.printers, printerId: props.printerId });
  const { printers } = choice;
  const change = (next: PrinterChoice): Promise<void> => {
    setChoice(next);
    return props.onChange(next);
  };
  const [isAnother, setIsAnother] = useState(() => printerInUse(props) === null);
  const [name, setName] = useState('');
  const [paper, setPaper] = useState(props.paper);
  const [read, setRead] = useState(NOTHING_READ);
  const printer = isAnother ? null : printerInUse(choice);
  const [left = null, right = null, top = null, bottom = null] = SIDES.map((side) => millimetres(read[side]));
  const isWhole = left !== null && right !== null && top !== null && bottom !== null;
  const found = isWhole ? calibrationFrom({ leftMm: left, rightMm: right, topMm: top, bottomMm: bottom }, paper) : null;
  const problem = nameProblem(printers, name, '');
  const calledNow = printer
    ? printerName(printer, printers)
    : name.trim() || say('paper.calibration.unnamed', { number: printers.length + 1 });
  return (
    <Dialog
      title={say('paper.calibration.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {printer ? (
            <Button
              look="quiet"
              onPress={() => {
                void change(withoutPrinter(choice, printer.id));
                onClose();
                giveNotice({
                  tone: 'ok',
                  text: say('paper.calibration.removed', { name: calledNow }),
                  action: { label: say('undo'), run: () => void props.onChange({ printers, printerId: printer.id }) },
                });
              }}
            >
              {say('paper.calibration.remove')}
            </Button>
          ) : null}
          <Button
            look="primary"
            isDisabled={!found || (!printer && problem !== undefined)}
            onPress={() => {
              if (!found) return;
              // The dialog stands until it is kept, so that a quick "Save" behind it does not print the old way.
              void change(
                withPrinter(
                  choice,
                  printer
                    ? { ...printer, calibration: found }
                    : { id: newId('P'), name: calledNow, calibration: found },
                ),
              ).then(onClose);
            }}
          >
            {say('paper.calibration.use')}
          </Button>
        </>
      }
    >
      <div className={styles.steps}>
        <div className={styles.which}>
          {printers.length > 0 ? (
            <Select
              label={say('paper.calibration.printer')}
              value={printer?.id ?? ANOTHER}
              options={[
                ...printers.map((one) => ({ id: one.id, label: printerName(one, printers) })),
                { id: ANOTHER, label: say('paper.calibration.another') },
              ]}
              onChange={(id) => {
                setIsAnother(id === ANOTHER);
                setRead(NOTHING_READ);
                if (id !== ANOTHER) void change({ printers, printerId: id });
              }}
            />
          ) : null}
          {printer ? (
            <SavedField
              key={printer.id}
              label={say('paper.calibration.name')}
              value={calledNow}
              maxLength={MOST_SIGNS_OF_PRINTER}
              check={(text) =>
                text.trim() === '' ? say('paper.calibration.needsName') : nameProblem(printers, text, printer.id)
              }
              onSave={(text) => change(withPrinter(choice, { ...printer, name: text.trim() }))}
            />
          ) : (
            <TextField
              label={say(printers.length > 0 ? 'paper.calibration.name' : 'paper.calibration.printer')}
              value={name}
              onChange={setName}
              placeholder={say('paper.calibration.namePlaceholder')}
              {...(problem === undefined ? {} : { problem })}
            />
          )}
        </div>
        {printer ? <p>{say('paper.calibration.now', calibrationWords(printer.calibration))}</p> : null}
        <p>{say('paper.calibration.print')}</p>
        <Select
          label={say('paper.paper')}
          value={paper}
          options={[
            { id: 'A4', label: say('paper.a4') },
            { id: 'Letter', label: say('paper.letter') },
          ]}
          onChange={(id) => setPaper(id === 'Letter' ? 'Letter' : 'A4')}
        />
        <PaperActions
          eventId={props.eventId}
          seq={props.seq}
          request={() => ({
            kind: 'calibration',
            paper,
            madeAt: new Date().toISOString(),
            options: { printerName: calledNow.slice(0, MOST_SIGNS_OF_PRINTER) },
          })}
          fileName={`${say('print.kind.calibration')} - ${calledNow}`}
          duplex="simplex"
          isDisabled={false}
          onDone={() => undefined}
        />
        <p>{say('paper.calibration.measure')}</p>
        <div className={styles.sides}>
          {SIDES.map((side) => (
            <TextField
              key={side}
              label={say(`paper.calibration.${side}`)}
              value={read[side]}
              onChange={(text) => setRead((before) => ({ ...before, [side]: text }))}
              inputMode="decimal"
            />
          ))}
        </div>
        <p role="status">
          {isWhole
            ? found
              ? say('paper.calibration.found', calibrationWords(found))
              : say('paper.calibration.cannotBe')
            : null}
        </p>
      </div>
    </Dialog>
  );
}

function nameProblem(printers: readonly Printer[], name: string, exceptId: string): string | undefined {
  if (name.length > MOST_SIGNS_OF_PRINTER) return say('tooLong', { most: MOST_SIGNS_OF_PRINTER, length: name.length });
  return isPrinterNameTaken(printers, name, exceptId) ? say('paper.calibration.taken') : undefined;
}

function calibrationWords({ offsetXMm, offsetYMm, scaleX, scaleY }: Calibration) {
  return {
    right: tenths(offsetXMm),
    down: tenths(offsetYMm),
    width: Math.round(scaleX * 1000) / 10,
    height: Math.round(scaleY * 1000) / 10,
  };
}
