import { CornerDownRight, type LucideIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { COMMANDS, type CommandId } from '#bridge/commands.ts';
import { say } from '#catalogue/catalogue.ts';
import { foldName } from '#domain/names/fold-name.ts';
import { canRun, runCommand } from '../connection/command-handlers.ts';
import { keysOf } from './keys-of.ts';
import styles from './palette.module.css';

/** Something that the palette leads to. */
export type PaletteItem = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly choose: () => void;
};

export type PaletteSection = {
  readonly title: string;
  readonly icon: LucideIcon;
  readonly items: readonly PaletteItem[];
  /** Stands below the commands. */
  readonly isLast?: boolean;
};

export type PaletteProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What of the open event fits what was typed, best first; nothing while no event is open. */
  readonly find: (words: string) => readonly PaletteSection[];
};

/** Find or do: every command, every person, point of the plan, paper and thing that was said, from one field. */
export function Palette({ isOpen, onClose, find }: PaletteProps) {
  const [words, setWords] = useState('');
  const close = () => {
    setWords('');
    onClose();
  };
  const commands = useMemo(() => (isOpen ? matchingCommands(words) : []), [isOpen, words]);
  const found = useMemo(() => find(words), [find, words]);
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(isOpenNow) => {
        if (!isOpenNow) close();
      }}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={say('findOrDo')}>
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField aria-label={say('findOrDo')} autoFocus className={styles.search ?? ''}>
              <Input className={styles.input ?? ''} placeholder={say('palettePlaceholder')} />
            </SearchField>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
            <div className={styles.scroller} tabIndex={0} role="group" aria-label={say('paletteCommands')}>
              <Menu
                className={styles.list ?? ''}
                aria-label={say('findOrDo')}
                renderEmptyState={() => <p className={styles.none}>{say('paletteNone')}</p>}
                onAction={(key) => {
                  const id = String(key);
                  close();
                  const item = found.flatMap(({ items }) => items).find((one) => one.id === id);
                  if (item) item.choose();
                  else setTimeout(() => runCommand(id as CommandId), 0);
                }}
              >
                {found.filter((section) => !section.isLast).map(sectionOf)}
                {commands.length > 0 ? (
                  <MenuSection>
                    <Header className={styles.header ?? ''}>{say('paletteCommands')}</Header>
                    {commands.map((command) => (
                      <MenuItem
                        key={command.id}
                        id={command.id}
                        textValue={command.label}
                        className={styles.item ?? ''}
                      >
                        <CornerDownRight aria-hidden />
                        <span className={styles.name}>{command.label}</span>
                        {command.keys ? <kbd>{command.keys}</kbd> : null}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ) : null}
                {found.filter((section) => section.isLast).map(sectionOf)}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function sectionOf({ title, icon: Icon, items }: PaletteSection) {
  return (
    <MenuSection key={title}>
      <Header className={styles.header ?? ''}>{title}</Header>
      {items.map(({ id, name, about }) => (
        <MenuItem key={id} id={id} textValue={name} className={styles.item ?? ''}>
          <Icon aria-hidden />
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <small className={styles.place} dir="auto">
            {about}
          </small>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

type ShownCommand = { readonly id: CommandId; readonly label: string; readonly keys: string };

function matchingCommands(words: string): readonly ShownCommand[] {
  const asked = foldName(words).split(' ').filter(Boolean);
  return COMMANDS.filter((command) => command.id !== 'palette.show' && canRun(command.id))
    .map((command) => ({ id: command.id, label: plainLabel(command.id), keys: keysOf(command.accelerator) }))
    .filter(({ label, id }) => {
      const folded = foldName(`${label} ${say(`menu.${id.split('.')[0]!}`)}`);
      return asked.every((word) => folded.includes(word));
    });
}

/** The label of a command without the sign for its letter in the menu. */
export function plainLabel(id: CommandId): string {
  return say(`command.${id}`).replaceAll('&', '');
}
