import { useOpenEvent } from '../../connection/open-event-context.ts';
import type { RegistrationId, SessionId } from '#domain/ids.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { HereDialog } from './here-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import type { Groups } from './use-groups.ts';
import { WishesDialog } from './wishes-dialog.tsx';

export type GroupsDialogName = 'here' | 'compare' | 'wishes' | 'rules' | 'keys';

export type GroupsDialogsProps = {
  readonly name: GroupsDialogName | null;
  readonly groups: Groups;
  readonly roundInFront: SessionId;
  readonly selected: ReadonlySet<RegistrationId>;
  readonly onClose: () => void;
};

/** Whichever dialog of the groups screen is open. */
export function GroupsDialogs({ name, groups, roundInFront, selected, onClose }: GroupsDialogsProps) {
  const { act, settings } = useOpenEvent();
  const { data, rounds, chosenRoundIds, now } = groups;
  switch (name) {
    case 'here':
      return (
        <HereDialog
          data={data}
          roundIds={chosenRoundIds}
          now={now}
          work={groups.work}
          onStop={groups.assigning.cancel}
          onClose={() => {
            groups.assigning.cancel();
            onClose();
          }}
          onUse={(result) => {
            onClose();
            void groups.keep(result, data.proposals.length + 1, 'here');
          }}
        />
      );
    case 'compare':
      return (
        <CompareDialog
          data={data}
          rounds={rounds}
          roundIds={chosenRoundIds}
          now={now}
          settings={settings}
          onClose={onClose}
          onLook={(id) => {
            onClose();
            groups.look(id);
          }}
          onAccept={(proposal) => {
            onClose();
            void groups.accept(proposal);
          }}
          onDrop={(id) => void act('dropProposal', { id })}
        />
      );
    case 'wishes':
      return (
        <WishesDialog
          data={data}
          rounds={rounds.filter(({ id }) => chosenRoundIds.includes(id))}
          roundInFront={roundInFront}
          onClose={onClose}
          onWishes={async (id, wishes) => {
            await act('enterWishes', {
              id,
              wishes: wishes.map(({ roundId, topicIds }) => ({ roundId, topicIds: [...topicIds] })),
            });
          }}
        />
      );
    case 'rules':
      return (
        <RulesDialog
          data={data}
          selected={[...selected]}
          onClose={onClose}
          onSave={(row) => void act('saveRule', { row })}
          onRemove={(id) => void act('removeRule', { id })}
        />
      );
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case null:
      return null;
  }
}
