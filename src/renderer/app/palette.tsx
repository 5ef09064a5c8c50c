import { CornerDownRight, MessageSquareText, UserRound } from 'lucide-react';
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
import type { FoundSaid } from '#domain/outcomes/find-said.ts';
import { foldName } from '#domain/names/fold-name.ts';
import { displayName } from '#domain/registration.ts';
import { canRun, runCommand } from '../connection/command-handlers.ts';
import { keysOf } from './keys-of.ts';
import styles from './palette.module.css';

/** Somebody whom the palette can jump to. */
export type FoundPerson = { readonly id: string; readonly name: string; readonly about: string };

export type PaletteProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** People who fit what was typed, best first; empty while no event is open. */
  readonly findPeople: (words: string) => readonly FoundPerson[];
  readonly onPerson: (id: string) => void;
  /** What was said in which the words occur, the newest first. */
  readonly findSaid: (words: string) => readonly FoundSaid[];
  readonly onSaid: (said: FoundSaid) => void;
};

/** Find or do: every command, every person and everything that was said, from one field. */
export function Palette({ isOpen, onClose, findPeople, onPerson, findSaid, onSaid }: PaletteProps) {
  const [words, setWords] = useState('');
  const close = () => {
    setWords('');
    onClose();
  };
  const commands = useMemo(() => (isOpen ? matchingCommands(words) : []), [isOpen, words]);
  const people = useMemo(() => (words.trim() === '' ? [] : findPeople(words)), [findPeople, words]);
  const said = useMemo(() => (words.trim() === '' ? [] : findSaid(words)), [findSaid, words]);
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
                  const saidHere = said.find((one) => keyOf(one) === id);
                  if (id.startsWith('person:')) onPerson(id.slice('person:'.length));
                  else if (saidHere) onSaid(saidHere);
                  else setTimeout(() => runCommand(id as CommandId), 0);
                }}
              >
                {people.length > 0 ? (
                  <MenuSection>
                    <Header className={styles.header ?? ''}>{say('screen.people')}</Header>
                    {people.map((person) => (
                      <MenuItem
                        key={`person:${person.id}`}
                        id={`person:${person.id}`}
                        textValue={person.name}
                        className={styles.item ?? ''}
                      >
                        <UserRound aria-hidden />
                        <span className={styles.name} dir="auto">
                          {person.name}
                        </span>
                        <small>{person.about}</small>
                      </MenuItem>
                    ))}
                  </MenuSection>
                ) : null}
                {said.length > 0 ? (
                  <MenuSection>
                    <Header className={styles.header ?? ''}>{say('screen.outcomes')}</Header>
                    {said.map((one) => (
                      <MenuItem key={keyOf(one)} id={keyOf(one)} textValue={one.excerpt} className={styles.item ?? ''}>
                        <MessageSquareText aria-hidden />
                        <span className={styles.name} dir="auto">
                          {one.excerpt}
                        </span>
                        <small className={styles.place} dir="auto">
                          {[say(`outcomes.found.${one.kind}`), one.place].filter(Boolean).join(' · ')}
                        </small>
                      </MenuItem>
                    ))}
                  </MenuSection>
                ) : null}
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
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const keyOf = (one: FoundSaid): string => (one.outcomeId === null ? `slip:${one.slipId}` : `said:${one.outcomeId}`);

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

/** What is said of somebody in the list: enough to tell two of the same name apart. */
export function foundPerson(
  person: Parameters<typeof displayName>[0] & {
    readonly id: string;
    readonly organization: string;
    readonly town: string;
  },
): FoundPerson {
  return { id: person.id, name: displayName(person), about: person.organization || person.town };
}
