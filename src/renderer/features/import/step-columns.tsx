import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ReadingChoices, ReadingShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import { FIELD_KEYS, type FieldKey } from '#formats/csv/field-words.ts';
import type { WishPart } from '#formats/csv/wishes-reading.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './import-wizard.module.css';
import type { StepReadingProps } from './step-reading.tsx';
import { needsALook } from './use-import.ts';

type Column = ReadingShown['columns'][number];

/** Columns shown at one go; a sheet of 2,000 would hold the window while it is drawn. */
const MORE = 60;

/** Which column is what. Each can be something else; what has no field of its own is kept under its heading. */
export function StepColumns({ reading, choices, choose }: StepReadingProps) {
  const [most, setMost] = useState(MORE);
  if (reading.isOwnFormat) return <p className={styles.hint}>{say('importing.ownFormat')}</p>;
  const all = reading.columns.filter((column) => column.use !== 'blank');
  // What is a field, or needs a look, is in view from the start, wherever it stands.
  const isAlways = (column: Column) => !(column.use === 'custom' || column.use === 'ignored') || needsALook(column);
  const columns = all.filter((column, at) => at < most || isAlways(column));
  const hidden = all.length - columns.length;
  const uses = usesOfColumns();
  return (
    <div className={styles.scroll}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{say('importing.inFile')}</th>
            <th scope="col">{say('importing.examples')}</th>
            <th scope="col">{say('importing.becomes')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('importing.sureness')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.column} data-column={column.column}>
              <th scope="row" dir="auto">
                {column.header || say('importing.columnNumber', { number: column.column + 1 })}
              </th>
              <td className={styles.examples} dir="auto">
                {column.use === 'not_with_whom' ? say('importing.private') : column.examples.slice(0, 3).join(' · ')}
              </td>
              <td className={styles.use}>
                <Select
                  label={say('importing.use', { column: column.header })}
                  isLabelHidden
                  value={column.use}
                  options={uses}
                  onChange={(use) => choose(chosen(column, use, reading, choices))}
                />
              </td>
              <td>
                <Sureness
                  column={column}
                  isDecided={reading.profile !== null || choices.columns?.[column.column] !== undefined}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <p className={styles.more}>
          {say('importing.moreColumns', { count: hidden })}
          <Button size="small" onPress={() => setMost(most + MORE)}>
            {say('importing.showMore', { count: Math.min(MORE, hidden) })}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Sureness({ column, isDecided }: { readonly column: Column; readonly isDecided: boolean }) {
  if (column.isOfSomebodyElse)
    return (
      <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
        {say('importing.ofBuyer')}
      </Tag>
    );
  if (!isDecided && needsALook(column))
    return (
      <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
        {say('importing.pleaseCheck')}
      </Tag>
    );
  if (column.use === 'custom' || column.use === 'ignored') return null;
  return (
    <Tag tone="ok" icon={<CircleCheck aria-hidden />}>
      {say('importing.recognised')}
    </Tag>
  );
}

/** Everything a column can be. */
function usesOfColumns() {
  const fields = FIELD_KEYS.map((field) => ({ id: field, label: say(`importing.field.${field}`) }));
  return [
    ...fields,
    { id: 'wish', label: say('importing.field.wish') },
    { id: 'custom', label: say('importing.field.custom') },
    { id: 'ignored', label: say('importing.field.ignored') },
  ];
}

/** What choosing another use means: for a column of wishes, the block it belongs to changes with it. */
function chosen(column: Column, use: string, reading: ReadingShown, choices: ReadingChoices): ReadingChoices {
  const at = column.column;
  const others = { ...choices.columns };
  const wishes = withoutColumn(reading.wishes, at);
  const isWish = reading.wishes.some((part) => part.columns.includes(at));
  if (use === 'wish') {
    delete others[at];
    const part: WishPart = { kind: 'ranked-cell', shape: 'b', round: '', columns: [at], confidence: 1 };
    return { columns: others, wishes: [...wishes, part] };
  }
  const field = use === 'custom' ? null : use === 'ignored' ? 'ignore' : (use as FieldKey);
  return { columns: { ...others, [at]: field }, ...(isWish ? { wishes } : {}) };
}

function withoutColumn(parts: readonly WishPart[], column: number): WishPart[] {
  return parts.flatMap((part) => {
    const at = part.columns.indexOf(column);
    if (at < 0) return [part];
    if (part.columns.length === 1) return [];
    return [
      {
        ...part,
        columns: part.columns.toSpliced(at, 1),
        ...(part.ranks ? { ranks: part.ranks.toSpliced(at, 1) } : {}),
        ...(part.titles ? { titles: part.titles.toSpliced(at, 1) } : {}),
      },
    ];
  });
}
