import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import { roundsOfWishes } from '#domain/people/person-facts.ts';
import { EXPORT_PRESETS, type ExportOptions } from '#formats/csv/export-csv.ts';
import { ask } from '../../connection/bridge-client.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RadioCard } from '../../parts/radio-card.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { Select } from '../../parts/select.tsx';
import styles from './export-dialog.module.css';
import { ListClient } from './list-client.ts';

export type ExportDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

type Preset = NonNullable<ExportOptions['preset']>;
type Delimiter = NonNullable<ExportOptions['delimiter']>;

const DELIMITERS: readonly { readonly id: string; readonly delimiter: Delimiter }[] = [
  { id: 'comma', delimiter: ',' },
  { id: 'semicolon', delimiter: ';' },
  { id: 'tab', delimiter: '\t' },
];

/** Saves the list as CSV: everything, so that it can come back, or what another program asks for. */
export function ExportDialog({ isOpen, onClose }: ExportDialogProps) {
  const { session } = useOpenEvent();
  const data = useOpenEventData();
  const [preset, setPreset] = useState<Preset>('people');
  const [roundId, setRoundId] = useState<string | null>(null);
  const [delimiter, setDelimiter] = useState('comma');
  const [isRaw, setIsRaw] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const rounds = useMemo(() => (isOpen ? roundsOfWishes(data) : []), [isOpen, data]);
  const hasRound = preset === 'zoom' && rounds.length > 0;
  const save = async () => {
    setIsBusy(true);
    const client = new ListClient(session);
    try {
      const made = await client.ask({
        call: 'export',
        options: {
          preset,
          isRaw,
          delimiter: DELIMITERS.find(({ id }) => id === delimiter)?.delimiter ?? ',',
          ...(hasRound ? { roundId: roundId ?? rounds[0]!.round.id } : {}),
        },
      });
      const suggestedName = `${fileNameOf(factsOf(data)?.name ?? '')} ${say(`exporting.fileName.${preset}`)}.csv`;
      const outcome = await ask('files.save', { suggestedName, bytes: made.bytes, kind: 'csv' });
      if (outcome.kind === 'cancelled') return;
      if (outcome.kind === 'saved') {
        giveNotice({ tone: 'ok', text: say('exporting.savedCount', { count: made.records, file: outcome.fileName }) });
        for (const finding of made.findings) giveNotice({ tone: 'attention', text: finding.message });
        onClose();
      } else
        giveNotice({
          tone: 'stop',
          text: say(outcome.kind === 'diskFull' ? 'exporting.diskFull' : 'exporting.failed'),
        });
    } finally {
      client.close();
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      title={say('exporting.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {say('cancel')}
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={save}>
            {say('exporting.save')}
          </Button>
        </>
      }
    >
      <div className={styles.presets} role="radiogroup" aria-label={say('exporting.what')}>
        {EXPORT_PRESETS.map((name) => (
          <RadioCard
            key={name}
            name="preset"
            isChosen={name === preset}
            onChoose={() => setPreset(name as Preset)}
            className={styles.preset}
          >
            <strong>{say(`exporting.preset.${name}`)}</strong>
            <small>{say(`exporting.presetText.${name}`)}</small>
          </RadioCard>
        ))}
      </div>
      <div className={styles.choices}>
        {hasRound ? (
          <Select
            label={say('exporting.round')}
            value={roundId ?? rounds[0]!.round.id}
            options={rounds.map(({ round }) => ({ id: round.id, label: round.title }))}
            onChange={setRoundId}
          />
        ) : null}
        <Select
          label={say('exporting.delimiter')}
          value={delimiter}
          options={DELIMITERS.map(({ id }) => ({ id, label: say(`exporting.delimiters.${id}`) }))}
          onChange={setDelimiter}
        />
      </div>
      <Checkbox isSelected={isRaw} onChange={setIsRaw}>
        {say('exporting.raw')}
      </Checkbox>
      <p className={styles.private}>{say('exporting.private')}</p>
    </Dialog>
  );
}

/** The event's name as a part of a file name that every system takes. */
function fileNameOf(name: string): string {
  return (
    name
      .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || say('appName')
  );
}
