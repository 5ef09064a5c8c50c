import { ExternalLink, FileDown, Printer } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Duplex, SaveOutcome } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { ask, onNotice } from '../../connection/bridge-client.ts';
import { useCommand } from '../../connection/command-handlers.ts';
import { Button } from '../../parts/button.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import styles from './paper-actions.module.css';

export type PaperActionsProps = {
  readonly eventId: string;
  readonly seq: number;
  readonly request: () => DocumentRequest;
  readonly fileName: string;
  readonly duplex: Duplex;
  readonly isDisabled: boolean;
  /** After paper was used: saved, opened or handed to the printer. */
  readonly onDone: (pages: number) => void;
};

/** Print, save, or open the document elsewhere. The window goes on while it is made. */
export function PaperActions(props: PaperActionsProps) {
  const [isMaking, setIsMaking] = useState(false);
  const make = async (hand: (documentId: string) => Promise<SaveOutcome>, done: string) => {
    setIsMaking(true);
    try {
      const made = await ask('documents.make', { eventId: props.eventId, seq: props.seq, request: props.request() });
      if (made.kind !== 'made') {
        if (made.reason === 'cancelled') giveNotice({ tone: 'ok', text: say('paper.stopped') });
        else giveNotice({ tone: 'stop', text: say(made.reason === 'diskFull' ? 'paper.diskFull' : 'paper.notMade') });
        return;
      }
      const outcome = await hand(made.documentId);
      tell(outcome, done);
      if (outcome.kind === 'saved') props.onDone(made.pages);
    } finally {
      setIsMaking(false);
    }
  };
  const isDisabled = props.isDisabled || isMaking;
  const print = () =>
    void make((documentId) => ask('documents.print', { documentId, duplex: props.duplex }), 'paper.printed');
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  useCommand(
    'paper.print',
    useCallback(() => latest.current(), []),
    !isDisabled,
  );
  const suggestedName = `${props.fileName}.pdf`;
  return (
    <div className={styles.actions}>
      {isMaking ? <Making /> : null}
      <Button
        look="primary"
        icon={<FileDown aria-hidden />}
        isDisabled={isDisabled}
        onPress={() => void make((documentId) => ask('documents.save', { documentId, suggestedName }), 'paper.saved')}
      >
        {say('paper.save')}
      </Button>
      <Button icon={<Printer aria-hidden />} isDisabled={isDisabled} onPress={print}>
        {say('paper.print')}
      </Button>
      <Button
        look="quiet"
        icon={<ExternalLink aria-hidden />}
        isDisabled={isDisabled}
        onPress={() =>
          void make((documentId) => ask('documents.openElsewhere', { documentId, suggestedName }), 'paper.opened')
        }
      >
        {say('paper.open')}
      </Button>
    </div>
  );
}

/** How far a long document is, with a way to give it up; not there for what is made at once. */
function Making() {
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(() => onNotice('documents.progress', setProgress), []);
  if (!progress) return null;
  return (
    <div className={styles.making}>
      <ProgressBar
        label={say('paper.making', { page: progress.done, total: progress.total })}
        {...(progress.total > 0 ? { value: progress.done / progress.total } : {})}
      />
      <Button size="small" onPress={() => void ask('documents.stop', null)}>
        {say('paper.stop')}
      </Button>
    </div>
  );
}

function tell(outcome: SaveOutcome, done: string): void {
  if (outcome.kind === 'saved') giveNotice({ tone: 'ok', text: say(done, { name: outcome.fileName }) });
  else if (outcome.kind === 'diskFull') giveNotice({ tone: 'stop', text: say('paper.diskFull') });
  else if (outcome.kind === 'failed') {
    const isKnown = outcome.reason === 'noViewer' || outcome.reason === 'noPrinter';
    giveNotice({ tone: 'stop', text: say(isKnown ? `paper.${outcome.reason}` : 'paper.notSaved') });
  }
}
