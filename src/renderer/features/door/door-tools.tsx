import { Camera, ClipboardList, Drama, Maximize, UserPlus } from 'lucide-react';
import { memo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import styles from './door-tools.module.css';

export type DoorToolsProps = {
  readonly onWalkIn: () => void;
  readonly onPaper: () => void;
  /** Null while it runs: it has its own button to stop. */
  readonly onCamera: (() => void) | null;
  /** Null in door mode, which has its own way out. */
  readonly onDoorMode: (() => void) | null;
  /** Null where one is in a rehearsal already, and in door mode. */
  readonly onRehearse: (() => void) | null;
};

/** What else the door can do. */
export const DoorTools = memo(function DoorTools({
  onWalkIn,
  onPaper,
  onCamera,
  onDoorMode,
  onRehearse,
}: DoorToolsProps) {
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
      <Button icon={<ClipboardList aria-hidden />} onPress={onPaper}>
        {say('door.paper.open')}
      </Button>
      {onDoorMode ? (
        <Button icon={<Maximize aria-hidden />} onPress={onDoorMode}>
          {say('door.mode.enter')}
        </Button>
      ) : null}
      {onRehearse ? (
        <Button icon={<Drama aria-hidden />} onPress={onRehearse}>
          {say('door.rehearsal.begin')}
        </Button>
      ) : null}
    </div>
  );
});
