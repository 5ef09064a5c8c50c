import { useCallback } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { Registration, RegistrationStatus } from '#domain/registration.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notices.ts';

/** Changes whether people come, and offers to take it back: nobody is asked whether they are sure. */
export function useSetStatus(): (ids: readonly Registration['id'][], status: RegistrationStatus) => void {
  const { act, session, undoChangeSet } = useOpenEvent();
  return useCallback(
    (ids, status) => {
      void act('setStatus', { ids: [...ids], status }).then((outcome) => {
        if (outcome.kind !== 'done') return;
        const label = session.state.undo.undo?.label;
        giveNotice({
          tone: 'ok',
          text: label ? say(label.key, label.values) : say('people.saved'),
          action: { label: say('undo'), run: () => void undoChangeSet(outcome.seq) },
        });
      });
    },
    [act, session, undoChangeSet],
  );
}
