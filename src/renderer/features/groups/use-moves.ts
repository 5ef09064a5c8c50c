import { useCallback, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { wishMark, type RoundBoard } from '#domain/board/round-board.ts';
import { placementId } from '#domain/groups.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notices.ts';
import type { Groups } from './use-groups.ts';
import { wishWords } from './wish-rank.tsx';

const NOBODY: ReadonlySet<RegistrationId> = new Set();

/** Moves and locks by hand, and the words that say what a move did. */
export function useMoves(groups: Groups, boards: readonly RoundBoard[]) {
  const { act } = useOpenEvent();
  const { data, preview, now } = groups;
  const [fresh, setFresh] = useState<ReadonlySet<RegistrationId>>(NOBODY);
  const [said, setSaid] = useState('');

  const words = useCallback(
    (roundId: SessionId, ids: readonly RegistrationId[], topicId: TopicId | null): string => {
      const column = boards
        .find(({ round }) => round.id === roundId)
        ?.columns.find(({ topic }) => topic.id === topicId);
      const person = data.registrations.find(({ id }) => id === ids[0]);
      if (!column || !person) return say('groups.moved.out', { count: ids.length });
      const already = column.cards.filter(({ id }) => ids.includes(id)).length;
      const values = {
        letter: column.mark.letter,
        topic: column.topic.title,
        size: column.size + ids.length - already,
        count: ids.length,
      };
      if (ids.length > 1) return say('groups.moved.many', values);
      const wish = wishWords(wishMark(person, roundId, column.topic, data.topics));
      return say('groups.moved.one', { ...values, name: displayName(person), wish });
    },
    [boards, data.registrations, data.topics],
  );

  const move = useCallback(
    (roundId: SessionId, ids: readonly RegistrationId[], topicId: TopicId | null) => {
      if (preview) return giveNotice({ tone: 'attention', text: say('groups.acceptFirst') });
      setSaid(words(roundId, ids, topicId));
      setFresh(new Set(ids));
      return void act('movePeople', {
        roundId,
        registrationIds: [...ids],
        topicId,
        isLocked: topicId !== null,
        source: 'hand',
      });
    },
    [act, preview, words],
  );

  const lock = useCallback(
    async (roundId: SessionId, ids: readonly RegistrationId[], isLocked: boolean) => {
      if (preview) return giveNotice({ tone: 'attention', text: say('groups.acceptFirst') });
      await act('lockPlacements', { ids: ids.map((id) => placementId(roundId, id)), isLocked });
      return setSaid(say(isLocked ? 'groups.moved.locked' : 'groups.moved.unlocked', { count: ids.length }));
    },
    [act, preview],
  );

  const toggleLock = useCallback(
    (roundId: SessionId, ids: readonly RegistrationId[]) => {
      const areAllLocked = ids.every((id) => now.get(roundId)?.get(id)?.isLocked ?? true);
      void lock(roundId, ids, !areAllLocked);
    },
    [lock, now],
  );

  return { move, lock, toggleLock, fresh, said };
}
