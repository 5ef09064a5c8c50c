import { ArrowLeft, ArrowRight, FileX2, TriangleAlert } from 'lucide-react';
import type { PlanShown, ReadingShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import type { ListFile } from '../../connection/offered-list.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import styles from './import-wizard.module.css';
import { delimiterWord } from './reading-words.ts';
import { StepColumns } from './step-columns.tsx';
import { StepReading } from './step-reading.tsx';
import { StepReview } from './step-review.tsx';
import { StepWishes } from './step-wishes.tsx';
import { columnsToCheck, ratingsToCheck, STEPS, useImport, type ImportWork, type Step } from './use-import.ts';

export type ImportWizardProps = {
  readonly file: ListFile;
  readonly onClose: () => void;
  readonly onChooseOther: () => void;
};

/**
 * Takes a list in: how it was read, what its columns are, which wishes it holds, and what would change.
 *
 * A clear or known file comes straight to the review; the earlier steps stay open for another look.
 */
export function ImportWizard({ file, onClose, onChooseOther }: ImportWizardProps) {
  const work = useImport(file, onClose);
  const { state, step, goTo, isBusy } = work;
  if (state.kind === 'reading') {
    return (
      <div className={styles.waiting}>
        <ProgressBar
          label={say('importing.reading', { file: file.name })}
          {...(state.progress === null ? {} : { value: state.progress })}
        />
        <Button onPress={work.cancel}>{say('cancel')}</Button>
      </div>
    );
  }
  if (state.kind === 'refused') {
    return (
      <EmptyState
        icon={<FileX2 aria-hidden />}
        title={say('importing.refusedTitle', { file: state.refused.fileName })}
        text={state.refused.message}
        actions={
          <>
            <Button onPress={onClose}>{say('close')}</Button>
            <Button look="primary" onPress={onChooseOther}>
              {say('importing.chooseOther')}
            </Button>
          </>
        }
      />
    );
  }
  const { reading, plan } = state;
  if (reading.recordCount === 0 && reading.preview.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
    return (
      <EmptyState
        icon={<FileX2 aria-hidden />}
        title={say('importing.emptyTitle', { file: reading.fileName })}
        text={say('importing.emptyText')}
        actions={
          <>
            <Button onPress={onClose}>{say('close')}</Button>
            <Button look="primary" onPress={onChooseOther}>
              {say('importing.chooseOther')}
            </Button>
          </>
        }
      />
    );
  }
  const people = plan.counts.new + plan.counts.changed;
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  return (
    <div className={styles.wizard} aria-busy={isBusy}>
      <header className={styles.head}>
        <h1>{say('importing.title', { file: file.name })}</h1>
        <ol className={styles.steps}>
          {STEPS.map((name, index) => (
            <li key={name}>
              <button
                type="button"
                className={styles.step}
                aria-current={name === step ? 'step' : undefined}
                onClick={() => goTo(name)}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.words}>
                  <strong>{say(`importing.step.${name}`)}</strong>
                  <StepSummary step={name} reading={reading} plan={plan} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      </header>
      <div className={styles.body}>
        <StepBody step={step} work={work} reading={reading} plan={plan} />
      </div>
      <footer className={styles.foot}>
        <Button look="quiet" onPress={work.cancel} isDisabled={work.isStopping}>
          {say('cancel')}
        </Button>
        <span className={styles.promise} role="status">
          {work.isStopping
            ? say('importing.stopping')
            : isBusy
              ? say('importing.working')
              : say(step === 'review' ? 'importing.oneStep' : 'importing.nothingYet')}
        </span>
        {at > 0 ? (
          <Button icon={<ArrowLeft aria-hidden />} onPress={() => goTo(STEPS[at - 1]!)}>
            {say('importing.back')}
          </Button>
        ) : null}
        {next ? (
          <Button look="primary" icon={<ArrowRight aria-hidden />} onPress={() => goTo(next)}>
            {say('importing.next')}
          </Button>
        ) : (
          <Button look="primary" isDisabled={isBusy} onPress={() => void work.write()}>
            {people === 0 ? say('importing.finish') : say('importing.import', { count: people })}
          </Button>
        )}
      </footer>
    </div>
  );
}

type BodyProps = {
  readonly step: Step;
  readonly work: ImportWork;
  readonly reading: ReadingShown;
  readonly plan: PlanShown;
};

function StepBody({ step, work, reading, plan }: BodyProps) {
  if (step === 'reading') return <StepReading reading={reading} choose={work.choose} choices={work.choices} />;
  if (step === 'columns') return <StepColumns reading={reading} choose={work.choose} choices={work.choices} />;
  if (step === 'wishes') return <StepWishes work={work} reading={reading} />;
  const rows = work.state.kind === 'ready' ? work.state.rows : [];
  return <StepReview work={work} reading={reading} plan={plan} rows={rows} />;
}

function StepSummary({
  step,
  reading,
  plan,
}: {
  readonly step: Step;
  readonly reading: ReadingShown;
  readonly plan: PlanShown;
}) {
  if (step === 'reading')
    return (
      <span>
        {reading.encoding.toUpperCase()}, {delimiterWord(reading.delimiter)}
      </span>
    );
  if (step === 'columns') {
    const open = reading.profile ? 0 : columnsToCheck(reading);
    return open > 0 ? (
      <Attention text={say('importing.toCheck', { count: open })} />
    ) : (
      <span>
        {say('importing.columnCount', { count: reading.columns.filter((column) => column.use !== 'blank').length })}
      </span>
    );
  }
  if (step === 'wishes') {
    const open = plan.unknownTopics.length + plan.openNameCount + (reading.profile ? 0 : ratingsToCheck(reading));
    if (open > 0) return <Attention text={say('importing.toDecide', { count: open })} />;
    return (
      <span>
        {reading.wishes.length === 0
          ? say('importing.noWishes')
          : say('importing.wishParts', { count: reading.wishes.length })}
      </span>
    );
  }
  return <span>{say('importing.records', { count: plan.counts.records })}</span>;
}

function Attention({ text }: { readonly text: string }) {
  return (
    <span className={styles.attention}>
      <TriangleAlert aria-hidden />
      {text}
    </span>
  );
}
