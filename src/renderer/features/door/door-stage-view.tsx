import type { RegistrationId } from '#domain/ids.ts';
import { AnswerCard } from './answer-card.tsx';
import { IdleList } from './idle-list.tsx';
import { MatchList } from './match-list.tsx';
import { PaperPanel } from './paper-panel.tsx';
import type { Door } from './use-door.ts';
import { WalkInPanel } from './walk-in-panel.tsx';
import { WishesPanel } from './wishes-panel.tsx';

export type DoorStageViewProps = {
  readonly door: Door;
  readonly listId: string;
  readonly clock: (at: string) => string;
  readonly ownDesk: string;
  readonly onWishes: ((id: RegistrationId) => void) | null;
};

/** The large area of the door: who fits, the answer, a form, or who is still to come. */
export function DoorStageView({ door, listId, clock, ownDesk, onWishes }: DoorStageViewProps) {
  const { stage, query } = door;
  if (query.trim() !== '') {
    return (
      <MatchList
        listId={listId}
        query={query}
        matches={door.matches}
        chosen={door.chosen}
        states={door.states}
        clock={clock}
        partySize={(person) => door.party(person).length}
        onChoose={(person) => void door.decide(person, query)}
        onWalkIn={() => door.enter('one')}
      />
    );
  }
  switch (stage.kind) {
    case 'walkIn':
      return <WalkInPanel key={stage.name} door={door} name={stage.name} />;
    case 'wishes': {
      const person = door.book.person(stage.id);
      return person ? <WishesPanel key={stage.id} door={door} person={person} /> : null;
    }
    case 'paper':
      return <PaperPanel door={door} />;
    case 'idle':
      return (
        <IdleList
          registrations={door.data.registrations}
          states={door.states}
          clock={clock}
          onChoose={(person) => void door.decide(person, '')}
          onLeft={(id) => void door.noteLeft(id)}
        />
      );
    default:
      return <AnswerCard door={door} ownDesk={ownDesk} clock={clock} onWishes={onWishes} />;
  }
}
