import { Copy, FileDown, FileSpreadsheet, FileText, Presentation } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { reportOnPaper } from '#domain/documents/report-document.ts';
import type { EventData } from '#domain/event-data.ts';
import { reportAsMarkdown } from '#domain/outcomes/report-markdown.ts';
import { Button } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import styles from './report-pane.module.css';
import { ReportPreview } from './report-preview.tsx';
import { REPORT_FILES, type ReportFile } from './use-outcome-files.ts';

export type ReportPaneProps = {
  readonly data: EventData;
  /** How dates are written, the same as on paper. */
  readonly locale: string;
  readonly onSave: (file: ReportFile) => void;
  readonly onProject: () => void;
};

/** The report as it grows, with exactly what will be public. */
export function ReportPane({ data, locale, onSave, onProject }: ReportPaneProps) {
  // A line stands in its list at once; the report of a large day may follow a moment later.
  const shown = useDeferredValue(data);
  const paper = useMemo(() => reportOnPaper(shown), [shown]);
  const { report } = paper;
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
      <Preview paper={paper} locale={locale} />
    </aside>
  );
}

const Preview = memo(ReportPreview);
