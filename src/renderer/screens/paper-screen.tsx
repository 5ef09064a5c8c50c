import { useCallback, useEffect, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { stockIdHere } from '#domain/documents/own-stock.ts';
import { documentVersion, outOfDate } from '#domain/documents/out-of-date.ts';
import { badgesDue, nextFreeLabel, printRunItems } from '#domain/documents/print-runs.ts';
import { waitingBadges } from '#domain/door/print-queue.ts';
import { factsOf } from '#domain/event-data.ts';
import type { PrintRunId, RegistrationId } from '#domain/ids.ts';
import { showDesigner, useIsDesigning } from '../connection/designer-view.ts';
import { takeFocusedPaper, useFocusedPaper } from '../connection/focus-paper.ts';
import { dateAndTime } from '../connection/format.ts';
import { newId } from '../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../connection/open-event-context.ts';
import { useSessionState } from '../connection/event-session.ts';
import { BadgeDesigner } from '../features/badge-designer/badge-designer.tsx';
import { DesignSelect } from '../features/paper/design-select.tsx';
import { KindList } from '../features/paper/kind-list.tsx';
import { PaperActions } from '../features/paper/paper-actions.tsx';
import { PaperFindings } from '../features/paper/paper-findings.tsx';
import { PaperOptions } from '../features/paper/paper-options.tsx';
import { requestOf, type PaperChoice } from '../features/paper/paper-request.ts';
import { cellsOfStock, useCellsOfStock, useLabelOfStock } from '../features/paper/sheet-cells.ts';
import { PrinterSelect } from '../features/paper/printer-select.tsx';
import { PreviewPane } from '../features/paper/preview-pane.tsx';
import { useFindInDocument } from '../features/paper/use-find-in-document.ts';
import { usePreview } from '../features/paper/use-preview.ts';
import styles from './paper-screen.module.css';

const NOBODY: readonly RegistrationId[] = [];

const now = () => new Date().toISOString();

/** On paper: the kinds of documents, the preview as it will print, and for whom on what. */
export function PaperScreen() {
  const { session, settings, changeSettings } = useOpenEvent();
  const isDesigning = useIsDesigning(session.eventId);
  const facts = factsOf(useOpenEventData());
  const [wished, setChoice] = useState<PaperChoice>(() => ({
    kind: 'badges',
    paper: settings.paper,
    stockId: settings.badgeStockId,
    startCell: 1,
    isLargePrint: false,
    roundId: null,
    whom: 'all',
    personId: null,
    options: {},
  }));
  const choice = useMemo(() => ({ ...wished, stockId: stockIdHere(facts, wished.stockId) }), [wished, facts]);
  const label = useLabelOfStock(choice.stockId, choice.paper);
  const wanted = useFocusedPaper();
  const [shownFor, setShownFor] = useState<typeof wanted>(null);
  if (wanted && wanted !== shownFor) {
    setShownFor(wanted);
    setChoice((before) => ({ ...before, kind: wanted.kind }));
  }
  useEffect(() => {
    if (wanted) takeFocusedPaper();
  }, [wanted]);
  if (isDesigning)
    return (
      <BadgeDesigner
        label={label}
        usedId={settings.badgeDesignId}
        onUse={(badgeDesignId) => void changeSettings({ badgeDesignId })}
        onClose={() => showDesigner(null)}
      />
    );
  return <PaperDesk choice={choice} setChoice={setChoice} />;
}

type PaperDeskProps = {
  readonly choice: PaperChoice;
  readonly setChoice: Dispatch<SetStateAction<PaperChoice>>;
};

/** The kinds of documents, the preview and what is asked of one. Not there while badges are designed, so that nothing is drawn behind that. */
function PaperDesk({ choice, setChoice }: PaperDeskProps) {
  const { session, settings, changeSettings, act } = useOpenEvent();
  const { view } = useSessionState(session);
  const data = useOpenEventData();
  const [openedAt] = useState(now);
  const rounds = useMemo(
    () =>
      data.sessions
        .filter((session) => session.kind === 'round')
        .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    [data],
  );
  const dueIds = useMemo(() => {
    if (data.printRuns.every((run) => run.kind !== 'badges')) return null;
    const { never, changed } = badgesDue(
      data,
      requestOf({ ...choice, whom: 'all' }, openedAt, settings, {
        due: NOBODY,
        waiting: NOBODY,
      }),
    );
    return [...never, ...changed];
  }, [data, choice, openedAt, settings]);
  const asked = useMemo(
    () => ({ due: dueIds ?? NOBODY, waiting: waitingBadges(data).map(({ person }) => person.id) }),
    [data, dueIds],
  );
  const request = useMemo(() => requestOf(choice, openedAt, settings, asked), [choice, openedAt, settings, asked]);
  const cells = useCellsOfStock(choice.stockId);
  const nextFree = useMemo(
    () => (cells === null ? null : nextFreeLabel(data.printRuns, choice.stockId || null, cells)),
    [data.printRuns, choice.stockId, cells],
  );
  const { preview, showPages } = usePreview(session.eventId, view.seq, request);
  const find = useFindInDocument(session.eventId, view.seq, request);
  const stale = useMemo(() => outOfDate(data, settings.formats), [data, settings.formats]);
  const title = say(`print.kind.${choice.kind}`);
  const change = useCallback(
    (patch: Partial<PaperChoice>) => {
      setChoice((before) => ({ ...before, ...patch }));
      if (patch.stockId) void changeSettings({ badgeStockId: patch.stockId });
      if (patch.paper) void changeSettings({ paper: patch.paper });
    },
    [changeSettings, setChoice],
  );

  /** Writes down who was printed where, so that the next run can be of what is new or changed. */
  const noteRun = async (pages: number) => {
    const cells = await cellsOfStock(request.stockId ?? '', factsOf(data));
    const version = documentVersion(choice.kind, data);
    const items = choice.kind === 'badges' ? printRunItems(data, request, cells) : [];
    await act('recordPrintRun', {
      row: {
        id: newId('Q') as PrintRunId,
        kind: choice.kind,
        stockId: request.stockId ?? null,
        printedAt: now(),
        pages,
        items,
        ...(version === null ? {} : { version }),
      },
    });
  };

  return (
    <div className={styles.screen}>
      <KindList kind={choice.kind} stale={stale} onChange={(kind) => change({ kind })} />
      <PreviewPane key={choice.kind} preview={preview} title={title} find={find} onShow={showPages} />
      <aside className={styles.side} aria-label={say('paper.options')}>
        <h1>{title}</h1>
        <p className={styles.about}>{say(`paper.about.${choice.kind}`)}</p>
        <p role="status" className={styles.stale}>
          {stale.has(choice.kind)
            ? say(choice.kind === 'badges' ? 'paper.staleBadges' : 'paper.stale', {
                at: dateAndTime(stale.get(choice.kind)!, settings),
              })
            : null}
        </p>
        <PaperOptions
          choice={choice}
          rounds={rounds}
          due={dueIds?.length ?? null}
          waiting={asked.waiting.length}
          nextFree={nextFree}
          onChange={change}
        />
        {choice.kind === 'badges' ? (
          <DesignSelect
            designId={settings.badgeDesignId}
            onChange={(badgeDesignId) => void changeSettings({ badgeDesignId })}
            onDesign={() => showDesigner(session.eventId)}
          />
        ) : null}
        {choice.kind === 'badges' ? (
          <PrinterSelect
            printers={settings.printers}
            printerId={settings.printerId}
            paper={choice.paper}
            eventId={session.eventId}
            seq={view.seq}
            onChange={({ printers, printerId }) => changeSettings({ printers: [...printers], printerId })}
          />
        ) : null}
        {preview.state === 'failed' ? null : (
          <PaperFindings findings={preview.findings} isDrawn={preview.state === 'ready' || preview.totalPages > 0} />
        )}
        <PaperActions
          eventId={session.eventId}
          seq={view.seq}
          request={() => requestOf(choice, now(), settings, asked)}
          fileName={`${factsOf(data)?.name ?? say('appName')} - ${title}`}
          duplex={choice.options.backs && choice.options.backs !== 'none' ? choice.options.backs : 'simplex'}
          isDisabled={preview.totalPages === 0 || preview.findings.some(({ code }) => code === 'nothingToPrint')}
          onDone={(pages) => void noteRun(pages)}
        />
      </aside>
    </div>
  );
}
