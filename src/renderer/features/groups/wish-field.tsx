import { say } from '#catalogue/catalogue.ts';
import { readWishLine } from '#domain/board/wish-line.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { SessionId, TopicId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { SavedField } from '../../parts/saved-field.tsx';

export type WishFieldProps = {
  readonly data: EventData;
  readonly person: Registration;
  readonly roundId: SessionId;
  readonly onWishes: (topicIds: readonly TopicId[]) => void;
};

/** The wishes of one person in one round as letters, best first; Enter saves. */
export function WishField({ data, person, roundId, onWishes }: WishFieldProps) {
  const marks = topicMarks(data.topics);
  const wished = person.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? [];
  const value = wished.map((id) => marks.get(id)?.letter ?? '').join(' ');
  const read = (text: string) => readWishLine(data, `${person.shortNumber} ${text}`, [roundId], roundId);
  return (
    <SavedField
      key={`${person.id} ${roundId}`}
      label={say('groups.wishes.edit')}
      hint={say('groups.wishes.editHint')}
      value={value}
      check={(text) => {
        const line = read(text);
        return line.kind === 'unknownLetter'
          ? say('groups.wishes.problem.unknownLetter', { letter: line.letter })
          : undefined;
      }}
      onSave={(text) => {
        const line = read(text);
        onWishes(line.kind === 'wishes' ? (line.wishes[0]?.topicIds ?? []) : []);
      }}
    />
  );
}
