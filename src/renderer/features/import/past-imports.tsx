import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { TakeBackPreview } from '#actions/take-back-import.ts';
import { say } from '#catalogue/catalogue.ts';
import type { KeptEdit } from '#domain/import/undo-import.ts';
import type { ImportRecord } from '#domain/import-record.ts';
import { displayName } from '#domain/registration.ts';
import { dateAndTime } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { giveNotice } from '../../parts/notices.ts';
import styles from './past-imports.module.css';

export type PastImportsProps = { readonly isOpen: boolean; readonly onClose: () => void };

const MOST_NAMES = 12;

/** Lists that were taken in, newest first; each can be taken back, days later too. */
export function PastImports({ isOpen, onClose }: PastImportsProps) {
  const { imports } = useOpenEventData();
  const newestFirst = imports.toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
  return (
    <Dialog title={say('importing.pastTitle')} isOpen={isOpen} onClose={onClose}>
      {newestFirst.length === 0 ? (
        <EmptyState title={say('importing.pastNone')} text={say('importing.pastNoneText')} />
      ) : (
        <ul className={styles.list}>
          {newestFirst.map((record) => (
            <PastImport key={record.id} record={record} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function PastImport({ record }: { readonly record: ImportRecord }) {
  const { session, settings } = useOpenEvent();
  const [preview, setPreview] = useState<TakeBackPreview | null>(null);
  const look = async () => {
    const found = await session.previewTakeBack(record.id);
    if (!found) return giveNotice({ tone: 'attention', text: say('importing.cannotTakeBack') });
    setPreview(found);
  };
  const takeBack = async () => {
    const outcome = await session.takeBackImport(record.id);
    setPreview(null);
    if (outcome.kind === 'refused')
      giveNotice({ tone: 'attention', text: say(outcome.reason.key, outcome.reason.values) });
    if (outcome.kind === 'done')
      giveNotice({ tone: 'ok', text: say('importing.takenBack', { file: record.fileName }) });
  };
  const { counts } = record;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <strong dir="auto">{record.fileName}</strong>
        <span>{dateAndTime(record.importedAt, settings)}</span>
        <span>{say('importing.pastCounts', { added: counts.new, changed: counts.changed, same: counts.same })}</span>
      </div>
      {record.undoneAt !== null ? (
        <Tag>{say('importing.pastUndone', { when: dateAndTime(record.undoneAt, settings) })}</Tag>
      ) : preview === null ? (
        <Button size="small" icon={<Undo2 aria-hidden />} onPress={look}>
          {say('importing.takeBack')}
        </Button>
      ) : null}
      {preview ? (
        <div className={styles.preview} role="status">
          <p>{say('importing.wouldGoBack', { count: preview.rows })}</p>
          <Kept kept={preview.kept} />
          <div className={styles.answer}>
            <Button size="small" onPress={() => setPreview(null)}>
              {say('cancel')}
            </Button>
            <Button size="small" look="primary" onPress={takeBack}>
              {say('importing.takeBackNow')}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

/** Whose edits stay. Rules are private: they are not spoken of by name. */
function Kept({ kept }: { readonly kept: readonly KeptEdit[] }) {
  const { session } = useOpenEvent();
  if (kept.length === 0) return null;
  const { registrations } = session.state.view.tables;
  const ids = [...new Set(kept.filter(({ table }) => table === 'registrations').map(({ id }) => id))];
  const names = ids.flatMap((id) => {
    const person = registrations.get(id);
    return person ? [displayName(person)] : [];
  });
  return (
    <p>
      {[
        say('importing.wouldStay', { count: kept.length }),
        names.slice(0, MOST_NAMES).join(', '),
        names.length > MOST_NAMES ? say('importing.andMore', { count: names.length - MOST_NAMES }) : '',
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
