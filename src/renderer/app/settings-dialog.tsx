import { useState } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import { ask } from '../connection/bridge-client.ts';
import { plainTag, shortDate, systemFormats } from '../connection/format.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/checkbox.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './settings-dialog.module.css';

export type SettingsDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly settings: Settings;
  readonly changeSettings: (patch: Partial<Settings>) => Promise<void>;
};

const FORMATS = [
  '',
  'en-GB',
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'sv-SE',
  'fi-FI',
  'ja-JP',
  'ar-EG',
];
const EXAMPLE_DAY = '2026-10-25';

/** Choices for this laptop. Each is kept as it is made; there is nothing to save. */
export function SettingsDialog({ isOpen, onClose, settings, changeSettings }: SettingsDialogProps) {
  return (
    <Dialog
      title={say('settings.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {say('settings.done')}
        </Button>
      }
    >
      <div className={styles.rows}>
        <Select
          label={say('settings.theme')}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: say(`settings.themes.${id}`) }))}
          onChange={(theme) => void changeSettings({ theme: theme as Settings['theme'] })}
        />
        <Select
          label={say('settings.nameOrder')}
          value={settings.nameOrder}
          options={(['asGiven', 'lastFirst'] as const).map((id) => ({ id, label: say(`settings.nameOrders.${id}`) }))}
          onChange={(nameOrder) => void changeSettings({ nameOrder: nameOrder as Settings['nameOrder'] })}
        />
        <Select
          label={say('settings.paper')}
          value={settings.paper}
          options={[
            { id: 'A4', label: say('paper.a4') },
            { id: 'Letter', label: say('paper.letter') },
          ]}
          onChange={(paper) => void changeSettings({ paper: paper as Settings['paper'] })}
        />
        <Select
          label={say('settings.zoom')}
          value={String(settings.zoom)}
          options={[0.8, 0.9, 1, 1.1, 1.25, 1.5, 2].map((zoom) => ({
            id: String(zoom),
            label: say('paper.percent', { percent: Math.round(zoom * 100) }),
          }))}
          onChange={(zoom) => {
            void ask('app.setZoom', { factor: Number(zoom) }).then(() => changeSettings({ zoom: Number(zoom) }));
          }}
        />
        <PinField
          key={settings.doorPin}
          pin={settings.doorPin}
          onChange={(doorPin) => void changeSettings({ doorPin })}
        />
        <div className={styles.whole}>
          <Select
            label={say('settings.formats')}
            value={settings.formats || 'system'}
            options={FORMATS.map((id) => ({
              id: id || 'system',
              label: `${id === '' ? say('settings.formatsSystem') : languageName(id)} · ${shortDate(EXAMPLE_DAY, { formats: plainTag(id || systemFormats()) })}`,
            }))}
            onChange={(id) => void changeSettings({ formats: id === 'system' ? '' : id })}
          />
        </div>
      </div>
      <Checkbox isSelected={settings.hasSounds} onChange={(hasSounds) => void changeSettings({ hasSounds })}>
        {say('settings.sounds')}
      </Checkbox>
      <BackupFolder folder={settings.backupFolder} onChange={(backupFolder) => void changeSettings({ backupFolder })} />
    </Dialog>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

function PinField({ pin, onChange }: { readonly pin: string; readonly onChange: (pin: string) => void }) {
  const [typed, setTyped] = useState(pin);
  return (
    <TextField
      label={say('settings.doorPin')}
      hint={say('settings.doorPinHint')}
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== pin) onChange(typed.trim());
      }}
      inputMode="numeric"
    />
  );
}

function BackupFolder({ folder, onChange }: { readonly folder: string; readonly onChange: (folder: string) => void }) {
  return (
    <div className={styles.folder}>
      <span className={styles.label}>{say('settings.backupFolder')}</span>
      <p className={styles.path}>{folder === '' ? say('settings.backupFolderNone') : folder}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          onPress={() => {
            void ask('files.chooseFolder', { title: say('settings.backupFolder') }).then((chosen) => {
              if (chosen !== null) onChange(chosen);
            });
          }}
        >
          {say('settings.chooseFolder')}
        </Button>
        {folder === '' ? null : (
          <Button size="small" look="quiet" onPress={() => onChange('')}>
            {say('settings.noFolder')}
          </Button>
        )}
      </div>
    </div>
  );
}
