import { useCallback, useMemo, useState } from 'react';
import type { SessionId, TopicId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';

export type PersonEdits = {
  /** The person with what was just changed and is still being saved. */
  readonly shown: Registration;
  readonly save: (patch: Partial<Registration>) => void;
  readonly setWishes: (roundId: SessionId, topicIds: readonly TopicId[]) => void;
};

type Pending = { readonly id: Registration['id']; readonly patch: Partial<Registration> };

/** What is left to be saved when a patch is saved: fields that were changed again meanwhile stay. */
function without(pending: Partial<Registration>, saved: Partial<Registration>): Partial<Registration> {
  return Object.fromEntries(
    Object.entries(pending).filter(([field, value]) => saved[field as keyof Registration] !== value),
  );
}

/**
 * Changes to one person that are seen at once.
 *
 * Two ticks or two letters in quick succession each build on what is shown; built on what is saved, the second
 * would undo the first.
 */
export function usePersonEdits(person: Registration): PersonEdits {
  const { act } = useOpenEvent();
  const [pending, setPending] = useState<Pending>({ id: person.id, patch: {} });
  const { id } = person;
  const shown = useMemo(() => (pending.id === id ? { ...person, ...pending.patch } : person), [person, id, pending]);
  const whileSaving = useCallback(
    async (patch: Partial<Registration>, work: Promise<unknown>) => {
      setPending((before) => ({ id, patch: before.id === id ? { ...before.patch, ...patch } : patch }));
      await work;
      setPending((before) => (before.id === id ? { id, patch: without(before.patch, patch) } : before));
    },
    [id],
  );
  const save = useCallback(
    (patch: Partial<Registration>) => void whileSaving(patch, act('editRegistration', { id, patch })),
    [act, id, whileSaving],
  );
  const setWishes = useCallback(
    (roundId: SessionId, topicIds: readonly TopicId[]) => {
      const others = shown.wishes.filter((wishes) => wishes.roundId !== roundId);
      const wishes = [...others, { roundId, topicIds: [...topicIds] }];
      void whileSaving({ wishes }, act('setWishes', { id, roundId, topicIds: [...topicIds] }));
    },
    [act, id, shown, whileSaving],
  );
  return { shown, save, setWishes };
}
