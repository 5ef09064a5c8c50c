import {
  CircleCheck,
  CircleEqual,
  CircleMinus,
  CirclePlus,
  Download,
  FlaskConical,
  PencilLine,
  TriangleAlert,
  CircleX,
  type LucideIcon,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PlanShown, ReadingShown, RowShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import type { RowMark, RowOutcome } from '#domain/import/import-plan.ts';
import { displayName } from '#domain/registration.ts';
import { ask } from '../../connection/bridge-client.ts';
import { dateAndTime } from '../../connection/format.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Chip, Tag, type TagTone } from '../../parts/chip.tsx';
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { giveNotice } from '../../parts/notices.ts';
import styles from './import-review.module.css';
import { RowPanel } from './row-panel.tsx';
import type { ImportWork } from './use-import.ts';

export type StepReviewProps = {
  readonly work: ImportWork;
  readonly reading: ReadingShown;
  readonly plan: PlanShown;
  readonly rows: readonly RowShown[];
};

const OUTCOMES = ['new', 'changed', 'same', 'skipped', 'rejected'] as const satisfies readonly RowOutcome[];
const MARKS = [
  'rehearsalWalkIn',
  'unsure',
  'twoPeople',
  'conflict',
  'twiceInFile',
  'flagged',
] as const satisfies readonly RowMark[];

const ICONS: Readonly<Record<RowOutcome, LucideIcon>> = {
  new: CirclePlus,
  changed: PencilLine,
  same: CircleEqual,
  skipped: CircleMinus,
  rejected: CircleX,
};
const TONES: Readonly<Record<RowOutcome, TagTone>> = {
  new: 'ok',
  changed: 'accent',
  same: 'plain',
  skipped: 'plain',
  rejected: 'stop',
};

const keyOf = (row: RowShown) => String(row.record);
const nameOf = (row: RowShown) => row.name;
const NOTHING: ReadonlySet<string> = new Set();

const COLUMNS: readonly GridColumn<RowShown>[] = [
  {
    id: 'name',
    label: say('people.column.name'),
    width: 190,
    grow: 1.3,
    render: (row) => <span dir="auto">{row.name || say('importing.noName')}</span>,
  },
  {
    id: 'outcome',
    label: say('importing.whatHappens'),
    width: 130,
    render: (row) => {
      const Icon = ICONS[row.outcome];
      return (
        <Tag tone={TONES[row.outcome]} icon={<Icon aria-hidden />}>
          {say(`importing.outcome.${row.outcome}`)}
        </Tag>
      );
    },
  },
  {
    id: 'marks',
    label: say('importing.look'),
    width: 210,
    grow: 1.4,
    render: (row) =>
      row.marks.map((mark) => (
        <Tag key={mark} tone="attention" icon={<TriangleAlert aria-hidden />}>
          {say(`importing.mark.${mark}`)}
        </Tag>
      )),
  },
  { id: 'email', label: say('people.column.email'), width: 190, grow: 1.2, render: (row) => <span>{row.email}</span> },
  {
    id: 'line',
    label: say('importing.lineColumn'),
    width: 64,
    grow: 0.3,
    isEnd: true,
    render: (row) => <span>{row.line}</span>,
  },
];

/** Every record of the file and what would become of it. Nothing is written yet. */
export function StepReview({ work, reading, plan, rows }: StepReviewProps) {
  const { settings, session } = useOpenEvent();
  const [shown, setShown] = useState<RowOutcome | RowMark | 'missing' | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const [selected, setSelected] = useState(NOTHING);
  const marks = useMemo(() => {
    const counts = new Map<RowMark, number>();
    for (const row of rows) for (const mark of row.marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return counts;
  }, [rows]);
  const visible = useMemo(
    () =>
      shown === null || shown === 'missing'
        ? rows
        : rows.filter((row) => row.outcome === shown || (row.marks as readonly string[]).includes(shown)),
    [rows, shown],
  );
  const chip = (id: NonNullable<typeof shown>, label: string, count: number) =>
    count === 0 && shown !== id ? null : (
      <Chip
        key={id}
        label={label}
        count={count}
        isSelected={shown === id}
        onChange={(isOn) => setShown(isOn ? id : null)}
      />
    );
  const decideAll = (as: 'skip' | 'asProposed') => {
    const rowsDecided = Object.fromEntries(
      [...selected].map((record) => [record, as === 'skip' ? { as: 'skip' as const } : undefined]),
    );
    work.decide({ rows: rowsDecided as NonNullable<ImportWork['decisions']['rows']> });
    setSelected(NOTHING);
  };
  const saveProblems = async () => {
    const bytes = await work.problemsFile();
    const suggestedName = `${reading.fileName.replace(/\.[^.]*$/, '') || 'list'}.problems.csv`;
    const outcome = await ask('files.save', { suggestedName, bytes, kind: 'csv' });
    if (outcome.kind === 'saved') giveNotice({ tone: 'ok', text: say('exporting.saved', { file: outcome.fileName }) });
    else if (outcome.kind !== 'cancelled') giveNotice({ tone: 'stop', text: say('exporting.failed') });
  };
  const needLook = plan.counts.rejected + (marks.get('flagged') ?? 0) + (marks.get('twoPeople') ?? 0);
  const { missing } = plan;
  return (
    <div className={styles.review}>
      <div className={styles.reviewMain}>
        {plan.alreadyImported ? (
          <p className={styles.already} role="status">
            <CircleCheck aria-hidden />
            {say(plan.counts.new + plan.counts.changed === 0 ? 'importing.alreadyNothing' : 'importing.already', {
              when: dateAndTime(plan.alreadyImported.importedAt, settings),
            })}
          </p>
        ) : null}
        {plan.rehearsal ? (
          <p className={styles.already} role="status">
            <FlaskConical aria-hidden />
            {rehearsalWords(plan.rehearsal.walkIns, work.decisions.takesRehearsalWalkIns === true)}
          </p>
        ) : null}
        <div className={styles.sums}>
          <p>
            {say('importing.sum', {
              count: plan.counts.records,
              parts: OUTCOMES.filter((outcome) => plan.counts[outcome] > 0)
                .map((outcome) => `${plan.counts[outcome]} ${say(`importing.outcomeIn.${outcome}`)}`)
                .join(' + '),
            })}
          </p>
          {needLook > 0 ? (
            <Button size="small" icon={<Download aria-hidden />} onPress={saveProblems}>
              {say('importing.saveProblems')}
            </Button>
          ) : null}
        </div>
        <div className={styles.chips} role="group" aria-label={say('people.filters')}>
          {OUTCOMES.map((outcome) => chip(outcome, say(`importing.outcome.${outcome}`), plan.counts[outcome]))}
          <span className={styles.divider} aria-hidden />
          {MARKS.map((mark) => chip(mark, say(`importing.mark.${mark}`), marks.get(mark) ?? 0))}
          {chip('missing', say('importing.missing'), missing.length)}
        </div>
        {selected.size > 0 ? (
          <div className={styles.bulk} role="toolbar" aria-label={say('people.selectionBar')}>
            <strong>{say('people.selected', { count: selected.size })}</strong>
            <Button size="small" onPress={() => decideAll('skip')}>
              {say('importing.leaveOut')}
            </Button>
            <Button size="small" onPress={() => decideAll('asProposed')}>
              {say('importing.asProposed')}
            </Button>
          </div>
        ) : null}
        {shown === 'missing' ? (
          <Missing
            work={work}
            missing={missing}
            nameOfId={(id) => {
              const person = session.state.view.tables.registrations.get(id);
              return person ? displayName(person) : id;
            }}
          />
        ) : (
          <DataGrid
            label={say('importing.step.review')}
            columns={COLUMNS}
            rows={visible}
            keyOf={keyOf}
            nameOf={nameOf}
            activeKey={active}
            onActivate={setActive}
            onPress={() => setIsPanelOpen(true)}
            onOpen={() => setIsPanelOpen(true)}
            selected={selected}
            onSelect={setSelected}
            empty={<EmptyState title={say('importing.noRows')} text={say('importing.noRowsText')} />}
          />
        )}
        <Options work={work} plan={plan} />
      </div>
      {isPanelOpen && active !== null && shown !== 'missing' ? (
        <RowPanel record={Number(active)} work={work} rows={rows} onClose={() => setIsPanelOpen(false)} />
      ) : null}
    </div>
  );
}

function rehearsalWords(count: number, isTaken: boolean): string {
  if (count === 0) return say('importing.rehearsal');
  return say(isTaken ? 'importing.rehearsalTaken' : 'importing.rehearsalLeftOut', { count });
}

/** Choices about the whole file, only those that matter for it. */
function Options({ work, plan }: Pick<StepReviewProps, 'work' | 'plan'>) {
  const { decisions, decide } = work;
  const rules = plan.rules.together + plan.rules.apart + plan.openNameCount;
  const hasRules = rules > 0 || decisions.withoutRules === true;
  const hasRehearsed = (plan.rehearsal?.walkIns ?? 0) > 0;
  if (!hasRules && !plan.hasAttendance && !hasRehearsed && plan.counts.changed + plan.counts.same === 0) return null;
  return (
    <div className={styles.options}>
      {hasRules ? (
        <Checkbox isSelected={!decisions.withoutRules} onChange={(isOn) => decide({ withoutRules: !isOn })}>
          {say('importing.rules', { together: plan.rules.together, apart: plan.rules.apart, open: plan.openNameCount })}
        </Checkbox>
      ) : null}
      {hasRehearsed ? (
        <Checkbox
          isSelected={decisions.takesRehearsalWalkIns ?? false}
          onChange={(takesRehearsalWalkIns) => decide({ takesRehearsalWalkIns })}
        >
          {say('importing.takeRehearsed')}
        </Checkbox>
      ) : null}
      {plan.hasAttendance ? (
        <Checkbox
          isSelected={decisions.takesAttendance ?? false}
          onChange={(takesAttendance) => decide({ takesAttendance })}
        >
          {say('importing.attendance')}
        </Checkbox>
      ) : null}
      {plan.counts.changed + plan.counts.same > 0 ? (
        <Checkbox
          isSelected={decisions.isBlankClearing ?? false}
          onChange={(isBlankClearing) => decide({ isBlankClearing })}
        >
          {say('importing.blanksClear')}
        </Checkbox>
      ) : null}
    </div>
  );
}

type MissingProps = Pick<StepReviewProps, 'work'> & {
  readonly missing: PlanShown['missing'];
  readonly nameOfId: (id: PlanShown['missing'][number]) => string;
};

/** People of an earlier file of this source who are not in this one. Nobody is deleted; they can be cancelled. */
function Missing({ work, missing, nameOfId }: MissingProps) {
  const cancelled = new Set<string>(work.decisions.cancelMissing ?? []);
  const set = (ids: PlanShown['missing']) => work.decide({ cancelMissing: ids });
  return (
    <div className={styles.missing}>
      <div className={styles.sums}>
        <p>{say('importing.missingText')}</p>
        <Button size="small" onPress={() => set(cancelled.size === missing.length ? [] : missing)}>
          {say(cancelled.size === missing.length ? 'importing.cancelNobody' : 'importing.cancelAll')}
        </Button>
      </div>
      <ul>
        {missing.slice(0, 500).map((id) => (
          <li key={id}>
            <Checkbox
              isSelected={cancelled.has(id)}
              onChange={(isOn) =>
                set(
                  isOn
                    ? [...(work.decisions.cancelMissing ?? []), id]
                    : missing.filter((one) => one !== id && cancelled.has(one)),
                )
              }
            >
              {say('importing.cancelPerson', { name: nameOfId(id) })}
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
