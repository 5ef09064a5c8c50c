import { useEffect } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { ask } from '../../connection/bridge-client.ts';
import { giveNotice } from '../../parts/notices.ts';

const LOOK_EVERY_MS = 5 * 60 * 1000;

let told: 'enough' | 'low' | 'short' = 'enough';

/** Says once when the room on the disk gets low, and once more when it gets short. */
export function useDiskWarning(): void {
  useEffect(() => {
    const look = () =>
      void ask('disk.describe', null).then(
        ({ level }) => {
          if (level !== told && level !== 'enough') giveNotice({ tone: 'attention', text: say(`disk.${level}`) });
          told = level;
        },
        () => undefined,
      );
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
