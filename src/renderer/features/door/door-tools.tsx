import { Camera, CircleQuestionMark, ClipboardList, Drama, Ellipsis, Hash, Maximize, UserPlus } from 'lucide-react';
import { memo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import { MenuButton, type MenuChoice } from '../../parts/menu-button.tsx';
import styles from './door-tools.module.css';

export type DoorToolsProps = {
  readonly onWalkIn: () => void;
  readonly onPaper: () => void;
  readonly onHeads: () => void;
  /** Null while it runs: it has its own button to stop. */
  readonly onCamera: (() => void) | null;
  /** The three of the organiser. Null in door mode, which has its own way out. */
  readonly onDoorMode: (() => void) | null;
  readonly onQuestions: (() => void) | null;
  /** Null in a rehearsal, too. */
  readonly onRehearse: (() => void) | null;
};

/** What else the door can do; what is wanted once a day is in the menu. */
export const DoorTools = memo(function DoorTools(props: DoorToolsProps) {
  const { onWalkIn, onPaper, onHeads, onCamera, onDoorMode, onQuestions, onRehearse } = props;
  const more: readonly (Exclude<MenuChoice, 'separator'> & { readonly run: () => void })[] = [
    { id: 'paper', label: say('door.paper.open'), icon: <ClipboardList aria-hidden size={16} />, run: onPaper },
    ...(onQuestions
      ? [
          {
            id: 'questions',
            label: say('door.question.open'),
            icon: <CircleQuestionMark aria-hidden size={16} />,
            run: onQuestions,
          },
        ]
      : []),
    ...(onRehearse
      ? [{ id: 'rehearse', label: say('door.rehearsal.begin'), icon: <Drama aria-hidden size={16} />, run: onRehearse }]
      : []),
  ];
  return (
    <div className={styles.tools} role="group" aria-label={say('door.tools')}>
      <Button icon={<UserPlus aria-hidden />} onPress={onWalkIn}>
        {say('door.walkIn.title')} <kbd>{say('door.key.walkIn')}</kbd>
      </Button>
      {onCamera ? (
        <Button icon={<Camera aria-hidden />} onPress={onCamera}>
          {say('door.camera.open')}
        </Button>
      ) : null}
      <Button icon={<Hash aria-hidden />} onPress={onHeads}>
        {say('door.heads.open')}
      </Button>
      {onDoorMode ? (
        <Button icon={<Maximize aria-hidden />} onPress={onDoorMode}>
          {say('door.mode.enter')}
        </Button>
      ) : null}
      <MenuButton
        label={say('door.more')}
        icon={<Ellipsis aria-hidden />}
        hasLargeChoices
        choices={more}
        onChoose={(id) => more.find((choice) => choice.id === id)?.run()}
      />
    </div>
  );
});
