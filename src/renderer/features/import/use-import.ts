import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { PlanShown, ReadingChoices, ReadingShown, RowDetail, RowShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import type { ImportDecisions, UnknownTopic } from '#domain/import/import-plan.ts';
import type { ListRefused } from '#formats/csv/list-reading.ts';
import { isDiskShort } from '../../connection/event-session.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import type { ListFile } from '../../connection/offered-list.ts';
import { giveNotice } from '../../parts/notices.ts';
import { ListClient } from './list-client.ts';
import { profileOf, profilesIn, rememberedTopics, topicQuestions, withProfile } from './profiles.ts';

export const STEPS = ['reading', 'columns', 'wishes', 'review'] as const;
export type Step = (typeof STEPS)[number];

export type ImportState =
  | { readonly kind: 'reading'; readonly progress: number | null }
  | { readonly kind: 'refused'; readonly refused: ListRefused }
  | {
      readonly kind: 'ready';
      readonly reading: ReadingShown;
      readonly plan: PlanShown;
      readonly rows: readonly RowShown[];
    };

export type ImportWork = {
  readonly state: ImportState;
  readonly step: Step;
  readonly goTo: (step: Step) => void;
  /** True while something is worked out again; the last answer stays in view. */
  readonly isBusy: boolean;
  readonly choices: ReadingChoices;
  readonly decisions: ImportDecisions;
  /** Topics that the event did not know, also those already decided. */
  readonly questions: readonly UnknownTopic[];
  readonly choose: (patch: ReadingChoices) => void;
  readonly decide: (patch: ImportDecisions) => void;
  readonly detailOf: (record: number) => Promise<RowDetail | null>;
  readonly problemsFile: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly write: () => Promise<void>;
  /** Leaves the list: at once, or after what is just being written has been taken back. */
  readonly cancel: () => void;
  readonly isStopping: boolean;
};

/** Columns that a person should look at before the list is taken in. */
export function columnsToCheck(reading: ReadingShown): number {
  return reading.columns.filter((column) => needsALook(column)).length;
}

/** A column with nothing in it can become anything without harm. */
export function needsALook({ use, confidence, examples }: ReadingShown['columns'][number]): boolean {
  const isKept = use === 'custom' || use === 'ignored' || use === 'blank' || use === 'own';
  return !isKept && confidence < 0.75 && (examples.length > 0 || use === 'not_with_whom');
}

/** Points of which nobody said whether one is the best or the worst. */
export function ratingsToCheck(reading: ReadingShown): number {
  return reading.wishes.filter((part) => part.kind === 'rating-columns' && part.confidence < 0.75).length;
}

function firstStep(reading: ReadingShown, plan: PlanShown): Step {
  if (reading.profile === null && columnsToCheck(reading) > 0) return 'columns';
  return plan.unknownTopics.length > 0 || (reading.profile === null && ratingsToCheck(reading) > 0)
    ? 'wishes'
    : 'review';
}

/** The reader broke down: said in place of a bar that would never end. Nothing was written. */
const stopped = (fileName: string): ImportState => ({
  kind: 'refused',
  refused: { kind: 'refused', fileName, code: 'stopped', message: say('importing.stopped') },
});

/** One import, from the bytes of a file to the people in the event. Nothing is written before `write`. */
export function useImport(file: ListFile, onDone: () => void): ImportWork {
  const { session, settings, changeSettings, undoChangeSet } = useOpenEvent();
  const client = useRef<ListClient | null>(null);
  const [state, setState] = useState<ImportState>({ kind: 'reading', progress: null });
  const [step, goTo] = useState<Step>('review');
  const [isBusy, setIsBusy] = useState(false);
  const [choices, setChoices] = useState<ReadingChoices>({});
  const [decisions, setDecisions] = useState<ImportDecisions>({});
  const [questions, setQuestions] = useState<readonly UnknownTopic[]>([]);
  const [isStopping, setIsStopping] = useState(false);
  const turn = useRef(0);
  const writing = useRef({ isOn: false, isStopped: false, isLeft: false });
  const startSettings = useRef(settings);

  const planAgain = useCallback(async (reading: ReadingShown, next: ImportDecisions, isFirst: boolean) => {
    const mine = ++turn.current;
    setIsBusy(true);
    const { plan, rows } = await client.current!.plan(next);
    if (mine !== turn.current) return;
    setQuestions((before) => topicQuestions(before, plan.unknownTopics));
    setState({ kind: 'ready', reading, plan, rows });
    setIsBusy(false);
    if (isFirst) goTo(firstStep(reading, plan));
  }, []);

  useEffect(() => {
    let isOver = false;
    const worker = new ListClient(session, {
      onProgress: (progress) =>
        setState((before) => (before.kind === 'reading' ? { kind: 'reading', progress } : before)),
    });
    client.current = worker;
    const bytes = file.bytes.slice();
    void worker
      .ask({ call: 'read', fileName: file.name, bytes, profiles: profilesIn(startSettings.current.importProfiles) }, [
        bytes.buffer,
      ])
      .then(async (read) => {
        if (isOver) return undefined;
        if (read.kind === 'refused') return setState({ kind: 'refused', refused: read });
        const known: ImportDecisions = { topics: rememberedTopics(read.profile, session.data.topics) };
        setDecisions(known);
        setChoices(read.choices);
        return planAgain(read, known, true);
      })
      .catch(() => {
        if (!isOver) setState(stopped(file.name));
      });
    return () => {
      isOver = true;
      // Somebody went to another screen while it was written: it comes to its end, and says so.
      if (writing.current.isOn) writing.current.isLeft = true;
      else worker.close();
    };
  }, [file, session, planAgain]);

  const choose = useCallback(
    (patch: ReadingChoices) => {
      const next = { ...choices, ...patch };
      setChoices(next);
      setIsBusy(true);
      const mine = ++turn.current;
      const reread = async () => {
        const read = await client.current!.ask({ call: 'reread', choices: next });
        if (mine !== turn.current) return;
        setQuestions([]);
        if (read.kind === 'refused') setState({ kind: 'refused', refused: read });
        else await planAgain(read, decisions, false);
      };
      reread().catch(() => setState(stopped(file.name)));
    },
    [choices, decisions, planAgain, file.name],
  );

  const decide = useCallback(
    (patch: ImportDecisions) => {
      const next: ImportDecisions = {
        ...decisions,
        ...patch,
        rows: { ...decisions.rows, ...patch.rows },
        fields: { ...decisions.fields, ...patch.fields },
        topics: { ...decisions.topics, ...patch.topics },
        names: { ...decisions.names, ...patch.names },
      };
      setDecisions(next);
      if (state.kind === 'ready') planAgain(state.reading, next, false).catch(() => setState(stopped(file.name)));
    },
    [decisions, state, planAgain, file.name],
  );

  const writeNow = useCallback(
    async (worker: ListClient): Promise<void> => {
      if (state.kind !== 'ready') return;
      if (await isDiskShort()) return giveNotice({ tone: 'attention', text: say('refused.diskShort') });
      const stoppedHere = () => {
        giveNotice({ tone: 'ok', text: say('importing.stoppedWriting', { file: file.name }) });
        startTransition(onDone);
      };
      if (writing.current.isStopped) return stoppedHere();
      setIsBusy(true);
      const profile = profileOf(state.reading, choices, decisions, session.data.topics);
      const outcome = await session.whileSaving(worker.ask({ call: 'import', decisions, topics: profile.topics }));
      if (writing.current.isStopped) {
        if (outcome.kind === 'done') await undoChangeSet(outcome.seq);
        return stoppedHere();
      }
      if (outcome.kind === 'refused') {
        giveNotice({ tone: 'attention', text: say(outcome.reason.key, outcome.reason.values) });
        return planAgain(state.reading, decisions, false);
      }
      void changeSettings({ importProfiles: withProfile(startSettings.current.importProfiles, profile) });
      if (outcome.kind === 'nothing') {
        giveNotice({ tone: 'ok', text: say('importing.nothingChanged', { file: file.name }) });
      } else {
        const people = outcome.result?.people ?? 0;
        const isSaved = outcome.saved.kind === 'saved';
        giveNotice({
          tone: isSaved ? 'ok' : 'stop',
          text: isSaved ? say('did.imported', { count: people, file: file.name }) : say('notSaved.other'),
          action: { label: say('undo'), run: () => void undoChangeSet(outcome.seq) },
        });
      }
      // The table of ten thousand people is drawn in pieces, the wizard stays for that moment.
      startTransition(onDone);
    },
    [state, session, choices, decisions, planAgain, changeSettings, undoChangeSet, file.name, onDone],
  );

  const write = useCallback(async () => {
    if (writing.current.isOn) return;
    const worker = client.current!;
    writing.current = { isOn: true, isStopped: false, isLeft: false };
    try {
      await writeNow(worker);
    } finally {
      writing.current.isOn = false;
      setIsStopping(false);
      if (writing.current.isLeft) worker.close();
    }
  }, [writeNow]);

  const cancel = useCallback(() => {
    if (writing.current.isOn) {
      writing.current.isStopped = true;
      return setIsStopping(true);
    }
    if (state.kind === 'reading')
      giveNotice({ tone: 'ok', text: say('importing.stoppedReading', { file: file.name }) });
    onDone();
  }, [state.kind, file.name, onDone]);

  return {
    state,
    step,
    goTo,
    isBusy,
    choices,
    decisions,
    questions,
    choose,
    decide,
    detailOf: useCallback((record) => client.current!.ask({ call: 'row', record }), []),
    problemsFile: useCallback(() => client.current!.ask({ call: 'problems' }), []),
    write,
    cancel,
    isStopping,
  };
}
