import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { calibrationFrom } from '#domain/documents/calibration.ts';
import type { Calibration, Paper } from '#domain/documents/document-request.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './calibration-dialog.module.css';
import { PaperActions, type PaperActionsProps } from './paper-actions.tsx';

export type CalibrationDialogProps = {
  readonly isOpen: boolean;
  readonly paper: Paper;
  /** What the printer is corrected by now; null while nobody measured it. */
  readonly calibration: Calibration | null;
  readonly eventId: PaperActionsProps['eventId'];
  readonly seq: PaperActionsProps['seq'];
  readonly onChange: (calibration: Calibration | null) => void;
  readonly onClose: () => void;
};

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const NOTHING_READ = { left: '', right: '', top: '', bottom: '' };

/** A measured length as people write it, with a comma or a point. */
function millimetres(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{0,2})?$/u.test(trimmed) ? Number(trimmed) : null;
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** For a printer that prints a little off: print a sheet of rulers, measure it, type four numbers. */
export function CalibrationDialog(props: CalibrationDialogProps) {
  const { calibration } = props;
  const [paper, setPaper] = useState(props.paper);
  const [read, setRead] = useState(NOTHING_READ);
  const [left = null, right = null, top = null, bottom = null] = SIDES.map((side) => millimetres(read[side]));
  const isWhole = left !== null && right !== null && top !== null && bottom !== null;
  const found = isWhole ? calibrationFrom({ leftMm: left, rightMm: right, topMm: top, bottomMm: bottom }, paper) : null;
  const close = () => {
    setRead(NOTHING_READ);
    props.onClose();
  };
  return (
    <Dialog
      title={say('paper.calibration.title')}
      isOpen={props.isOpen}
      onClose={close}
      actions={
        <>
          {calibration ? (
            <Button look="quiet" onPress={() => props.onChange(null)}>
              {say('paper.calibration.forget')}
            </Button>
          ) : null}
          <Button
            look="primary"
            isDisabled={!found}
            onPress={() => {
              props.onChange(found);
              close();
            }}
          >
            {say('paper.calibration.use')}
          </Button>
        </>
      }
    >
      <div className={styles.steps}>
        {calibration ? <p>{say('paper.calibration.now', calibrationWords(calibration))}</p> : null}
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
          request={() => ({ kind: 'calibration', paper, madeAt: new Date().toISOString() })}
          fileName={say('print.kind.calibration')}
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

function calibrationWords(calibration: Calibration | null) {
  const { offsetXMm = 0, offsetYMm = 0, scaleX = 1, scaleY = 1 } = calibration ?? {};
  return {
    right: tenths(offsetXMm),
    down: tenths(offsetYMm),
    width: Math.round(scaleX * 1000) / 10,
    height: Math.round(scaleY * 1000) / 10,
  };
}
