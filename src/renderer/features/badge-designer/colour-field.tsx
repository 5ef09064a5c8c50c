import { useId } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { INK, QUIET } from '#domain/documents/paper-colours.ts';
import { Select } from '../../parts/select.tsx';
import styles from './properties.module.css';

const PLAIN = { ink: INK, quiet: QUIET, white: '#ffffff' } as const;

export type ColourFieldProps = {
  readonly label: string;
  /** Undefined where there may be none. */
  readonly value: string | undefined;
  readonly canBeNone?: boolean;
  readonly onTry: (colour: string) => void;
  readonly onSave: (colour: string | undefined) => void;
};

/** A colour of print: the few that belong on every badge, that of the person's role, or any other. */
export function ColourField({ label, value, canBeNone, onTry, onSave }: ColourFieldProps) {
  const id = useId();
  const plain = Object.entries(PLAIN).find(([, colour]) => colour === value?.toLowerCase())?.[0];
  const chosen = value === undefined ? 'none' : value === 'role' || value === 'onRole' ? value : (plain ?? 'own');
  const swatch = (colour: string) => <span className={styles.swatch} style={{ background: colour }} />;
  return (
    <div className={styles.colour}>
      <Select
        label={label}
        value={chosen}
        options={[
          ...(canBeNone ? [{ id: 'none', label: say('designer.colours.none') }] : []),
          ...Object.entries(PLAIN).map(([name, colour]) => ({
            id: name,
            label: say(`designer.colours.${name}`),
            mark: swatch(colour),
          })),
          { id: 'role', label: say('designer.colours.role'), mark: <span className={styles.roleSwatch} /> },
          { id: 'onRole', label: say('designer.colours.onRole'), mark: <span className={styles.onRoleSwatch} /> },
          {
            id: 'own',
            label: say('designer.colours.own'),
            mark: swatch(chosen === 'own' ? (value ?? PLAIN.ink) : '#0c6b58'),
          },
        ]}
        onChange={(name) => {
          if (name === chosen) return;
          if (name === 'none') onSave(undefined);
          else if (name === 'role' || name === 'onRole') onSave(name);
          else onSave(PLAIN[name as keyof typeof PLAIN] ?? '#0c6b58');
        }}
      />
      {chosen === 'own' ? (
        <label className={styles.ownColour} htmlFor={id}>
          <span className={styles.hidden}>{say('designer.ownColour')}</span>
          <input
            id={id}
            type="color"
            value={value ?? PLAIN.ink}
            onChange={(event) => onTry(event.target.value)}
            onBlur={(event) => onSave(event.target.value)}
          />
        </label>
      ) : null}
    </div>
  );
}
