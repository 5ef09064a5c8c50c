import { say } from '#catalogue/catalogue.ts';
import type { Session } from '#domain/plan.ts';
import type { SessionId } from '#domain/ids.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { OnePerson } from './one-person.tsx';
import { BY_ROUND, ON_STOCK, type PaperChoice } from './paper-request.ts';
import { StockPicker } from './stock-picker.tsx';

export type PaperOptionsProps = {
  readonly choice: PaperChoice;
  readonly rounds: readonly Session[];
  /** How many badges are new or changed since the last print; null when none was printed yet. */
  readonly due: number | null;
  /** How many badges the door asked for that are not on paper yet. */
  readonly waiting: number;
  /** The label that the last run on this sheet left free first; null when there is none to go on with. */
  readonly nextFree: number | null;
  readonly onChange: (patch: Partial<PaperChoice>) => void;
};

/** What can be chosen for the kind in front; what does not apply is not there. */
export function PaperOptions({ choice, rounds, due, waiting, nextFree, onChange }: PaperOptionsProps) {
  const isOnStock = ON_STOCK.has(choice.kind);
  return (
    <>
      {isOnStock ? (
        <>
          <Select
            label={say('paper.whom')}
            value={choice.whom}
            options={[
              { id: 'all', label: say('paper.whomAll') },
              ...(due === null ? [] : [{ id: 'due', label: say('paper.whomDue', { count: due }) }]),
              ...(waiting === 0 && choice.whom !== 'waiting'
                ? []
                : [{ id: 'waiting', label: say('paper.whomWaiting', { count: waiting }) }]),
              { id: 'one', label: say('paper.whomOne') },
            ]}
            onChange={(whom) => onChange({ whom: whom as PaperChoice['whom'] })}
          />
          {choice.whom === 'one' ? (
            <OnePerson personId={choice.personId} onChoose={(personId) => onChange({ personId })} />
          ) : null}
          <StockPicker
            stockId={choice.stockId}
            paper={choice.paper}
            onChange={(stockId) => onChange({ stockId, startCell: 1 })}
          />
          <TextField
            label={say('paper.startCell')}
            hint={say('paper.startCellHint')}
            value={String(choice.startCell)}
            onChange={(text) => onChange({ startCell: Math.min(1000, Math.max(1, Number.parseInt(text, 10) || 1)) })}
            inputMode="numeric"
          />
          {nextFree !== null && nextFree !== choice.startCell ? (
            <Button look="quiet" size="small" onPress={() => onChange({ startCell: nextFree })}>
              {say('paper.nextFree', { label: nextFree })}
            </Button>
          ) : null}
          <Checkbox
            isSelected={choice.options.hasCutMarks ?? false}
            onChange={(hasCutMarks) => onChange({ options: { ...choice.options, hasCutMarks } })}
          >
            {say('paper.cutMarks')}
          </Checkbox>
          <Select
            label={say('paper.backs')}
            value={choice.options.backs ?? 'none'}
            options={(['none', 'longEdge', 'shortEdge'] as const).map((id) => ({
              id,
              label: say(`paper.backsOver.${id}`),
            }))}
            onChange={(backs) => onChange({ options: { ...choice.options, backs: backs as 'none' } })}
          />
          <Select
            label={say('paper.order')}
            value={choice.options.order ?? 'name'}
            options={(['name', 'group', 'cutStack', 'number'] as const).map((id) => ({
              id,
              label: say(`paper.orders.${id}`),
            }))}
            onChange={(order) => onChange({ options: { ...choice.options, order: order as 'name' } })}
          />
        </>
      ) : (
        <Select
          label={say('paper.paper')}
          value={choice.paper}
          options={[
            { id: 'A4', label: say('paper.a4') },
            { id: 'Letter', label: say('paper.letter') },
          ]}
          onChange={(paper) => onChange({ paper: paper === 'Letter' ? 'Letter' : 'A4' })}
        />
      )}
      {choice.kind === 'agenda' ? (
        <Select
          label={say('paper.form')}
          value={choice.options.agenda ?? 'handout'}
          options={(['handout', 'poster', 'rooms'] as const).map((id) => ({ id, label: say(`paper.agenda.${id}`) }))}
          onChange={(agenda) => onChange({ options: { ...choice.options, agenda: agenda as 'handout' } })}
        />
      ) : null}
      {BY_ROUND.has(choice.kind) && rounds.length > 1 ? (
        <Select
          label={say('paper.round')}
          value={choice.roundId ?? 'all'}
          options={[
            { id: 'all', label: say('paper.allRounds') },
            ...rounds.map((round) => ({ id: round.id as string, label: round.title })),
          ]}
          onChange={(id) => onChange({ roundId: id === 'all' ? null : (id as SessionId) })}
        />
      ) : null}
      {choice.kind === 'facilitator-packs' ? (
        <Checkbox
          isSelected={choice.options.withAccessNeeds ?? false}
          onChange={(withAccessNeeds) => onChange({ options: { ...choice.options, withAccessNeeds } })}
        >
          {say('paper.withAccessNeeds')}
        </Checkbox>
      ) : null}
      {isOnStock ? null : (
        <Checkbox isSelected={choice.isLargePrint} onChange={(isLargePrint) => onChange({ isLargePrint })}>
          {say('paper.largePrint')}
        </Checkbox>
      )}
    </>
  );
}
