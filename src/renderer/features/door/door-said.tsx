import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import type { DoorBook } from '../../connection/door-book.ts';
import type { DoorStage } from './door-stage.ts';

export type DoorSaidProps = { readonly stage: DoorStage; readonly book: DoorBook };

/** What a screen reader says of the answer, at once. */
export function DoorSaid({ stage, book }: DoorSaidProps) {
  return (
    <p className="visually-hidden" role="status" aria-live="assertive">
      {words(stage, book)}
    </p>
  );
}

function words(stage: DoorStage, book: DoorBook): string {
  if (stage.kind === 'noted') {
    const names = stage.ids.flatMap((id) => book.person(id) ?? []).map((person) => doorPerson(person).name);
    const key = stage.isAgain ? 'again' : stage.what;
    return stage.isSaved ? say(`door.said.${key}`, { name: names.join(', ') }) : '';
  }
  if (stage.kind !== 'answer') return '';
  const { answer, person } = stage;
  const name = person ? doorPerson(person).name : answer.kind === 'unknown' ? answer.words : '';
  const note = 'note' in answer ? answer.note : '';
  return say('door.said.answer', { word: say(`door.answer.${answer.kind}`), name, note });
}
