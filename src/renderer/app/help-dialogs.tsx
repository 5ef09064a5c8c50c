import { useEffect, useState } from 'react';
import { COMMANDS, type MenuName } from '#bridge/commands.ts';
import type { AnswerOf } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { ask } from '../connection/bridge-client.ts';
import { Dialog } from '../parts/dialog.tsx';
import styles from './help-dialogs.module.css';
import { keysOf } from './keys-of.ts';
import { plainLabel } from './palette.tsx';

type HelpProps = { readonly isOpen: boolean; readonly onClose: () => void };

const MENUS: readonly MenuName[] = ['file', 'edit', 'go', 'view', 'help'];

/** Keys of single screens, as rows of the sheet: the key and what it does. */
const SCREEN_KEYS = ['people', 'plan', 'groups', 'door'] as const;

/** Every key on one sheet. */
export function ShortcutSheet({ isOpen, onClose }: HelpProps) {
  return (
    <Dialog title={say('shortcuts.title')} isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.columns}>
        {MENUS.map((menu) => {
          const rows = COMMANDS.filter((command) => command.menu === menu && command.accelerator !== null);
          return rows.length === 0 ? null : (
            <section key={menu} className={styles.block}>
              <h3>{say(`menu.${menu}`).replaceAll('&', '')}</h3>
              <dl>
                {rows.map((command) => (
                  <div key={command.id}>
                    <dt>{plainLabel(command.id)}</dt>
                    <dd>
                      <kbd>{keysOf(command.accelerator)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        {SCREEN_KEYS.map((screen) => (
          <section key={screen} className={styles.block}>
            <h3>{say(`screen.${screen}`)}</h3>
            <dl>
              {say(`shortcuts.${screen}`)
                .split('\n')
                .map((line) => line.split('|'))
                .map(([keys = '', what = '']) => (
                  <div key={keys}>
                    <dt>{what}</dt>
                    <dd>
                      <kbd>{keys}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Version, licences, and the promise that nothing leaves the laptop. */
export function AboutDialog({ isOpen, onClose }: HelpProps) {
  const [about, setAbout] = useState<AnswerOf<'app.describe'> | null>(null);
  const [licences, setLicences] = useState('');
  useEffect(() => {
    if (!isOpen) return;
    void ask('app.describe', null).then(setAbout);
    void ask('app.licences', null).then(setLicences);
  }, [isOpen]);
  return (
    <Dialog title={say('about.title')} isOpen={isOpen} onClose={onClose}>
      <p>{say('about.promise')}</p>
      {about ? (
        <p className={styles.version}>
          {say('about.version', { version: about.version, electron: about.electron, chromium: about.chromium })}
        </p>
      ) : null}
      <p>{say('about.licence')}</p>
      <details className={styles.licences}>
        <summary>{say('about.thirdParty')}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keyboard */}
        <pre tabIndex={0}>{licences}</pre>
      </details>
    </Dialog>
  );
}
