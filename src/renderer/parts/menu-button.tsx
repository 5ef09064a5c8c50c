import type { ReactElement, ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Button, IconButton, type ButtonProps } from './button.tsx';
import styles from './field.module.css';
import { joinClasses } from './join-classes.ts';

export type MenuChoice =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly shortcut?: string;
      readonly isDisabled?: boolean;
    }
  | 'separator';

export type MenuButtonProps = {
  readonly label: string;
  /** With an icon alone, the label is its tooltip. */
  readonly icon?: ReactElement;
  readonly isIconOnly?: boolean;
  readonly look?: ButtonProps['look'];
  readonly size?: ButtonProps['size'];
  /** For fingers: each choice as high as what is touched at the door. */
  readonly hasLargeChoices?: boolean;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
};

/** A button that opens a menu of actions. */
export function MenuButton({
  label,
  icon,
  isIconOnly,
  look = 'plain',
  size = 'medium',
  hasLargeChoices = false,
  choices,
  onChoose,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      {isIconOnly && icon ? (
        <IconButton label={label} icon={icon} look={look} size={size} />
      ) : (
        <Button icon={icon} look={look} size={size}>
          {label}
        </Button>
      )}
      <Popover className={styles.popover ?? ''} offset={4}>
        <Menu
          className={joinClasses(styles.list, hasLargeChoices && styles.forFingers)}
          aria-label={label}
          onAction={(key) => onChoose(String(key))}
        >
          {choices.map((choice, index) =>
            choice === 'separator' ? (
              <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
            ) : (
              <MenuItem
                key={choice.id}
                id={choice.id}
                textValue={choice.label}
                isDisabled={choice.isDisabled ?? false}
                className={styles.option ?? ''}
              >
                {choice.icon}
                {choice.label}
                {choice.shortcut ? <kbd className={styles.optionShortcut}>{choice.shortcut}</kbd> : null}
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
