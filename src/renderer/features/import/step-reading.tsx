import { TriangleAlert } from 'lucide-react';
import type { ReadingChoices, ReadingShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import { KNOWN_ENCODINGS } from '#formats/csv/code-pages.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './import-wizard.module.css';
import { DELIMITERS, delimiterWord } from './reading-words.ts';

export type StepReadingProps = {
  readonly reading: ReadingShown;
  readonly choices: ReadingChoices;
  readonly choose: (patch: ReadingChoices) => void;
};

const SINGLE = 'single';
const NONE = 'none';

/** How the bytes became a table: letters, the sign between cells, the line of headings. */
export function StepReading({ reading, choices, choose }: StepReadingProps) {
  const encodings = [
    ...new Set([
      reading.encoding,
      ...reading.encodingAlternatives,
      ...KNOWN_ENCODINGS.map((name) => name.toLowerCase()),
    ]),
  ];
  const delimiters = [...new Set([reading.delimiter, ...DELIMITERS, null])];
  const headings = [...new Set([reading.headerRecord, ...reading.preview.map(({ record }) => record)])].filter(
    (record) => record !== null,
  );
  const width = Math.max(1, ...reading.preview.map(({ cells }) => cells.length));
  return (
    <div className={styles.scroll}>
      <div className={styles.settings}>
        <Select
          label={say('importing.encoding')}
          value={reading.encoding}
          options={encodings.map((encoding) => ({ id: encoding, label: encoding.toUpperCase() }))}
          onChange={(encoding) => choose({ encoding })}
        />
        <Select
          label={say('importing.delimiterLabel')}
          value={reading.delimiter ?? SINGLE}
          options={delimiters.map((delimiter) => ({ id: delimiter ?? SINGLE, label: delimiterWord(delimiter) }))}
          onChange={(delimiter) => choose({ delimiter: delimiter === SINGLE ? null : delimiter })}
        />
        {reading.tables.length > 1 ? (
          <Select
            label={say('importing.table')}
            value={String(reading.headerRecord)}
            options={reading.tables.map(({ headerRecord, title, line, records }) => ({
              id: String(headerRecord),
              label: say(title === '' ? 'importing.tableInLine' : 'importing.tableCalled', {
                title,
                line,
                count: records,
              }),
            }))}
            onChange={(record) => choose({ headerRecord: Number(record) })}
          />
        ) : null}
        <Select
          label={say('importing.heading')}
          value={reading.headerRecord === null ? NONE : String(reading.headerRecord)}
          options={[
            ...headings.map((record) => ({
              id: String(record),
              label: say('importing.headingLine', {
                line: reading.preview.find((row) => row.record === record)?.line ?? record + 1,
              }),
            })),
            { id: NONE, label: say('importing.noHeading') },
          ]}
          onChange={(record) => choose({ headerRecord: record === NONE ? null : Number(record) })}
        />
        {reading.canRepair || choices.isRepairing ? (
          <Checkbox isSelected={choices.isRepairing ?? false} onChange={(isRepairing) => choose({ isRepairing })}>
            {say('importing.repair')}
          </Checkbox>
        ) : null}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrollable by keys */}
      <div className={styles.preview} role="region" aria-label={say('importing.preview')} tabIndex={0}>
        <table>
          <tbody>
            {reading.preview.map(({ record, line, cells }) => (
              <tr key={record} data-heading={record === reading.headerRecord || undefined}>
                <th scope="row">{line}</th>
                {cells.map((cell, column) => (
                  <td key={column} dir="auto">
                    {cell}
                  </td>
                ))}
                {cells.length < width ? <td colSpan={width - cells.length} aria-hidden /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reading.problemCount > 0 ? (
        <section className={styles.problems}>
          <h2>{say('importing.problems', { count: reading.problemCount })}</h2>
          <ul>
            {reading.problems.map((problem, index) => (
              <li key={index}>
                <TriangleAlert aria-hidden />
                <span className={styles.line}>
                  {problem.line > 0 ? say('importing.line', { line: problem.line }) : say('importing.wholeFile')}
                </span>
                <span>{problem.message}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
