import type { SaveOutcome } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import type { FollowedCommitment } from '#domain/outcomes/follow-up.ts';
import { reportAsMarkdown } from '#domain/outcomes/report-markdown.ts';
import { buildReport } from '#domain/outcomes/report.ts';
import { writeDueDates } from '#formats/calendar/write-due-dates.ts';
import type { FeedbackForm } from '#domain/feedback.ts';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { commitmentsCsv, feedbackCsv, mailMergeCsv, outcomesCsv } from '#formats/outcomes/outcome-lists.ts';
import { ask } from '../../connection/bridge-client.ts';
import { useSessionState } from '../../connection/event-session.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notices.ts';
import type { FollowUpFile } from './follow-up-list.tsx';

/** What the report can be saved as. */
export const REPORT_FILES = ['pdf', 'markdown', 'commitments', 'outcomes'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

type TextKind = 'csv' | 'text' | 'calendar';

/** Saves the report and the lists for the weeks after, and says how it went. */
export function useOutcomeFiles(data: EventData) {
  const { session, settings } = useOpenEvent();
  const { view } = useSessionState(session);
  const fileName = (name: string, ending: string) =>
    `${(factsOf(data)?.name ?? say('appName')).slice(0, 80)} - ${name}.${ending}`;

  const saveText = async (name: string, ending: string, kind: TextKind, text: string) => {
    const bytes = new TextEncoder().encode(text);
    tell(await ask('files.save', { suggestedName: fileName(name, ending), bytes, kind }));
  };

  const savePdf = async (what: Pick<DocumentRequest, 'kind' | 'options'>, name: string) => {
    const { paper, formats } = settings;
    const request = {
      ...what,
      paper,
      madeAt: new Date().toISOString(),
      ...(formats === '' ? {} : { locale: formats }),
    };
    const made = await ask('documents.make', { eventId: session.eventId, seq: view.seq, request });
    if (made.kind !== 'made') {
      giveNotice({ tone: 'stop', text: say(made.reason === 'diskFull' ? 'paper.diskFull' : 'paper.notMade') });
      return;
    }
    const suggestedName = fileName(name, 'pdf');
    tell(await ask('documents.save', { documentId: made.documentId, suggestedName }));
  };

  const saveReport = (file: ReportFile): Promise<void> => {
    if (file === 'pdf') return savePdf({ kind: 'report' }, say('outcomes.report'));
    const report = buildReport(data);
    if (file === 'markdown') return saveText(say('outcomes.report'), 'md', 'text', reportAsMarkdown(report, say));
    const text = file === 'commitments' ? commitmentsCsv(report) : outcomesCsv(report);
    return saveText(say(`outcomes.file.${file}`), 'csv', 'csv', text);
  };

  const saveFollowUp = (file: FollowUpFile, shown: readonly FollowedCommitment[]): Promise<void> =>
    file === 'letters'
      ? saveText(say('outcomes.file.letters'), 'csv', 'csv', mailMergeCsv(shown))
      : saveText(
          say('outcomes.file.dueDates'),
          'ics',
          'calendar',
          writeDueDates(data, shown, new Date().toISOString(), true),
        );

  const printSlips = (form: FeedbackForm, slipsFor: 'people' | 'groups'): Promise<void> =>
    savePdf({ kind: 'feedback-slips', options: { formId: form.id, slipsFor } }, say('outcomes.file.feedback'));
  const saveSlips = (form: FeedbackForm): Promise<void> =>
    saveText(say('outcomes.file.feedback'), 'csv', 'csv', feedbackCsv(data, form));

  return { saveReport, saveFollowUp, printSlips, saveSlips };
}

function tell(saved: SaveOutcome): void {
  if (saved.kind === 'saved') giveNotice({ tone: 'ok', text: say('outcomes.reportSaved', { name: saved.fileName }) });
  else if (saved.kind !== 'cancelled')
    giveNotice({ tone: 'stop', text: say(saved.kind === 'diskFull' ? 'paper.diskFull' : 'paper.notSaved') });
}
