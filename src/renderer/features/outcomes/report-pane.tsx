import { Copy, FileDown, FileSpreadsheet, FileText, Presentation } from 'lucide-react';
import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { reportAsMarkdown } from '#domain/outcomes/report-markdown.ts';
import { buildReport, type ReportedOutcome } from '#domain/outcomes/report.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import styles from './report-pane.module.css';
import { REPORT_FILES, type ReportFile } from './use-outcome-files.ts';

export type ReportPaneProps = {
  readonly data: EventData;
  readonly dayOf: (date: string) => string;
  readonly onSave: (file: ReportFile) => void;
  readonly onProject: () => void;
};

const NUMBERS = ['registered', 'came', 'walkIns', 'stayedAway'] as const;

/** The report as it grows, with exactly what will be public. */
export function ReportPane({ data, dayOf, onSave, onProject }: ReportPaneProps) {
  const report = useMemo(() => buildReport(data), [data]);
  const markdown = () => reportAsMarkdown(report, say);
  return (
    <aside className={styles.pane} aria-label={say('outcomes.report')}>
      <h2>{say('outcomes.report')}</h2>
      <div className={styles.buttons}>
        <MenuButton
          size="small"
          icon={<FileDown aria-hidden />}
          label={say('outcomes.saveReport')}
          choices={REPORT_FILES.map((file) => {
            const Icon = file === 'pdf' || file === 'markdown' ? FileText : FileSpreadsheet;
            return { id: file, label: say(`outcomes.saveAs.${file}`), icon: <Icon size={16} aria-hidden /> };
          })}
          onChoose={(file) => onSave(file as ReportFile)}
        />
        <Button size="small" icon={<Copy aria-hidden />} onPress={() => void navigator.clipboard.writeText(markdown())}>
          {say('outcomes.copyReport')}
        </Button>
        <Button size="small" look="quiet" icon={<Presentation aria-hidden />} onPress={onProject}>
          {say('outcomes.project')}
        </Button>
      </div>
      <p className={styles.public}>
        {report.namedWithoutConsent.length === 0
          ? say('outcomes.publicNames')
          : say('outcomes.namedWithout', { count: report.namedWithoutConsent.length })}
      </p>
      <dl className={styles.numbers}>
        {NUMBERS.map((key) => (
          <div key={key}>
            <dd>{report.numbers[key]}</dd>
            <dt>{say(`outcomes.number.${key}`)}</dt>
          </div>
        ))}
      </dl>
      <ReportList title={say('report.commitments')} outcomes={report.commitments} dayOf={dayOf} />
      <ReportList title={say('report.decisions')} outcomes={report.decisions} dayOf={dayOf} />
      <ReportList title={say('report.openQuestions')} outcomes={report.openQuestions} dayOf={dayOf} />
      {report.nextMeeting !== '' || report.nextMeetingOn !== null ? (
        <section className={styles.section}>
          <h3>{say('report.nextMeeting')}</h3>
          <p dir="auto">
            {report.nextMeetingOn ? <Tag tone="accent">{dayOf(report.nextMeetingOn)}</Tag> : null} {report.nextMeeting}
          </p>
        </section>
      ) : null}
    </aside>
  );
}

type ReportListProps = Pick<ReportPaneProps, 'dayOf'> & {
  readonly title: string;
  readonly outcomes: readonly ReportedOutcome[];
};

function ReportList({ title, outcomes, dayOf }: ReportListProps) {
  if (outcomes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome.id} dir="auto">
            {outcome.text}
            {outcome.who || outcome.isSomebody ? (
              <Tag tone="accent">{outcome.who ?? say('report.somebody')}</Tag>
            ) : null}
            {outcome.dueOn ? <Tag>{say('report.due', { date: dayOf(outcome.dueOn) })}</Tag> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
