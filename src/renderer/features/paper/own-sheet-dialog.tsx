import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import {
  readDraft,
  withBetween,
  type DraftNumber,
  type DraftProblem,
  type OwnStockDraft,
} from '#domain/documents/own-stock-draft.ts';
import { cellsOfOwn, type OwnStock } from '#domain/documents/own-stock.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './own-sheet-dialog.module.css';
import { OwnSheetDrawing } from './own-sheet-drawing.tsx';

export type OwnSheetDialogProps = {
  /** What stands in the fields at first. */
  readonly start: OwnStockDraft;
  /** What the measures were taken from, where they were. */
  readonly about: string;
  /** Names of the other own sheets. */
  readonly otherNames: readonly string[];
  readonly onSave: (own: OwnStock) => void;
  readonly onClose: () => void;
};

const problemWords = ({ code, values }: DraftProblem): string =>
  say(`ownSheet.problem.${code}`, typeof values['fit'] === 'number' ? { ...values, count: values['fit'] } : values);

const size = (value: number) => Math.round(value * 10) / 10;

/** A badge or label sheet that is in no list: its measures, with the page drawn beside them. */
export function OwnSheetDialog({ start, about, otherNames, onSave, onClose }: OwnSheetDialogProps) {
  const [draft, setDraft] = useState(start);
  const [isNamed, setIsNamed] = useState(false);
  const reading = useMemo(() => readDraft(draft, otherNames), [draft, otherNames]);
  const [before, setBefore] = useState(reading.drawn);
  if (reading.drawn && reading.drawn !== before) setBefore(reading.drawn);
  const drawn = reading.drawn ?? before;
  const change = (patch: Partial<OwnStockDraft>) => setDraft((now) => ({ ...now, ...patch }));
  const problemAt = (at: DraftProblem['at']) => {
    const problem = reading.problems.find((one) => one.at === at);
    return problem && (problem.code !== 'nameMissing' || isNamed) ? { problem: problemWords(problem) } : {};
  };
  const number = (field: DraftNumber, label: string, isDisabled = false) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(text) => change({ [field]: text })}
      inputMode={field === 'columns' || field === 'rows' ? 'numeric' : 'decimal'}
      autoComplete="off"
      isDisabled={isDisabled}
      {...problemAt(field)}
    />
  );
  const isOne = (text: string) => text.trim() === '1';
  const save = () => {
    if (reading.own) onSave(reading.own);
    else setIsNamed(true);
  };
  return (
    <Dialog
      title={say('ownSheet.title')}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <p role="status" className={styles.state} data-wrong={reading.own ? undefined : true}>
            {stateWords(reading.problems, drawn)}
          </p>
          <Button look="primary" isDisabled={!reading.own} onPress={save}>
            {say('ownSheet.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={styles.fields}>
          <p className={styles.about}>{about}</p>
          <div className={joinClasses(styles.row, styles.nameRow)}>
            <TextField
              label={say('ownSheet.name')}
              hint={say('ownSheet.nameHint')}
              value={draft.name}
              maxLength={300}
              autoFocus
              onChange={(name) => {
                setIsNamed(true);
                change({ name });
              }}
              {...problemAt('name')}
            />
            <Select
              label={say('ownSheet.paper')}
              value={draft.paper}
              options={[
                { id: 'A4', label: say('paper.a4') },
                { id: 'Letter', label: say('paper.letter') },
                { id: 'own', label: say('ownSheet.ownPaper') },
              ]}
              onChange={(paper) => change({ paper: paper as OwnStockDraft['paper'] })}
            />
          </div>
          {draft.paper === 'own' ? (
            <div className={styles.row}>
              {number('pageWidth', say('ownSheet.pageWidth'))}
              {number('pageHeight', say('ownSheet.pageHeight'))}
            </div>
          ) : null}
          <div className={styles.row}>
            <div className={styles.withProblem}>
              <Select
                label={say('ownSheet.shape')}
                value={draft.shape}
                options={(['rectangle', 'round'] as const).map((id) => ({ id, label: say(`ownSheet.${id}`) }))}
                onChange={(shape) => change({ shape: shape as OwnStockDraft['shape'] })}
              />
              <p role="status" className={styles.problem}>
                {problemAt('shape').problem}
              </p>
            </div>
            {number('cellWidth', say('ownSheet.cellWidth'))}
            {number('cellHeight', say('ownSheet.cellHeight'))}
          </div>
          <div className={styles.row}>
            {number('columns', say('ownSheet.columns'))}
            {number('rows', say('ownSheet.rows'))}
            {number('left', say('ownSheet.left'))}
            {number('top', say('ownSheet.top'))}
          </div>
          <div className={styles.between}>
            <span className={styles.betweenHead}>
              <span>{say('ownSheet.between')}</span>
              <ChoiceBar
                label={say('ownSheet.between')}
                value={draft.between}
                options={(['gap', 'pitch'] as const).map((id) => ({ id, label: say(`ownSheet.${id}`) }))}
                onChange={(id) => setDraft((now) => withBetween(now, id === 'pitch' ? 'pitch' : 'gap'))}
              />
            </span>
            <small>{say(`ownSheet.${draft.between}Hint`)}</small>
            <div className={styles.row}>
              {number('betweenX', say(`ownSheet.betweenX.${draft.between}`), isOne(draft.columns))}
              {number('betweenY', say(`ownSheet.betweenY.${draft.between}`), isOne(draft.rows))}
            </div>
          </div>
          <button type="submit" hidden tabIndex={-1} aria-hidden />
        </div>
        <div className={styles.sheet}>
          {drawn ? <OwnSheetDrawing own={drawn} isOld={reading.drawn === null} /> : null}
        </div>
      </form>
    </Dialog>
  );
}

function stateWords(problems: readonly DraftProblem[], drawn: OwnStock | null): string {
  const wrong = problems.filter(({ at }) => at !== 'name').length;
  if (wrong > 0) return say('ownSheet.notYet', { count: wrong });
  if (problems.length > 0) return say('ownSheet.nameFirst');
  if (!drawn) return '';
  return say('ownSheet.fits', {
    count: cellsOfOwn(drawn),
    width: size(drawn.cellWidthMm),
    height: size(drawn.cellHeightMm),
    pageWidth: size(drawn.pageWidthMm),
    pageHeight: size(drawn.pageHeightMm),
  });
}
