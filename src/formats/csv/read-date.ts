import { foldText } from '#domain/import/fold-text.ts';

const MONTHS: readonly string[] = [
  'jan janvier january januar januari enero gennaio janeiro ene styczen stycznia tammi',
  'feb fevrier february februar februari febrero febbraio fevereiro fev luty lutego helmi',
  'mar mars march marz maerz mrz maart marzo marco marzec marca maalis mae',
  'apr april avril avr abril aprile kwiecien kwietnia huhti abr',
  'may mai mei mayo maggio maio maj maja touko',
  'jun june juni juin junio giugno junho czerwiec czerwca kesa',
  'jul july juli juillet juil julio luglio julho lipiec lipca heina',
  'aug august aout agosto augustus augusti sierpien sierpnia elo ago',
  'sep sept september septembre septiembre settembre setembro wrzesien wrzesnia syys set',
  'oct october oktober okt octobre octubre ottobre outubro pazdziernik pazdziernika loka out',
  'nov november novembre noviembre novembro listopad listopada marras',
  'dec december dezember dez decembre diciembre dicembre dezembro grudzien grudnia joulu dic',
];
const MONTH_BY_WORD = new Map(MONTHS.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)));

/** A date and time as read; `isAmbiguous` when day and month could be swapped. */
type Moment = { year: number; month: number; day: number; time: string; isAmbiguous: boolean };

function timeIn(text: string): string | null {
  const match = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\b)?/i.exec(text);
  if (!match) return '';
  let hour = Number(match[1]);
  if (match[4]) {
    if (hour > 12) return null;
    hour = (hour % 12) + (match[4].toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(match[2]) > 59) return null;
  return `T${String(hour).padStart(2, '0')}:${match[2]}:${match[3] ?? '00'}`;
}

const fullYear = (year: number) => (year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year);

function readMoment(cell: string): Moment | null {
  const text = cell.trim();
  const time = timeIn(text);
  if (time === null) return null;
  const zone = /(?<=\d)(Z|[+-]\d{2}:?\d{2})$/.exec(text.replace(/\s+(?=[+-]\d{2}:?\d{2}$)/, ''))?.[1] ?? '';
  const stamp =
    time === ''
      ? ''
      : time +
        (zone === '' ? '' : zone === 'Z' ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`);
  const iso = /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), time: stamp, isAmbiguous: false };
  const numeric = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const isDayFirst = numeric[2] === '.' || first > 12;
    const isSure = isDayFirst || second > 12 || /[ap]\.?m\b/i.test(text);
    return {
      year: fullYear(Number(numeric[4])),
      month: isDayFirst ? second : first,
      day: isDayFirst ? first : second,
      time: stamp,
      isAmbiguous: !isSure && first !== second,
    };
  }
  const words = foldText(text).match(/\p{L}+|\d+/gu) ?? [];
  const at = words.findIndex((word) => MONTH_BY_WORD.has(word));
  if (at < 0) return null;
  const numbers = words.slice(0, at + 4).filter((word) => /^\d{1,4}$/.test(word));
  const year = numbers.find((word) => word.length === 4);
  const day = numbers.find((word) => word.length <= 2);
  if (!year || !day) return null;
  return {
    year: Number(year),
    month: MONTH_BY_WORD.get(words[at]!)!,
    day: Number(day),
    time: stamp,
    isAmbiguous: false,
  };
}

const pad = (value: number) => String(value).padStart(2, '0');

const isReal = ({ year, month, day }: Moment) =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
  year > 1850 &&
  year < 2300;

/** How the dates of one column are written: decided by the cells that leave no doubt. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'unknown';

/** Looks for a cell that can only be read one way. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  for (const cell of cells) {
    const match = /^(\d{1,2})([-/])\s?(\d{1,2})\2/.exec(cell.trim());
    if (!match) continue;
    if (Number(match[1]) > 12 && Number(match[3]) <= 12) return 'dayFirst';
    if (Number(match[3]) > 12 && Number(match[1]) <= 12) return 'monthFirst';
    if (/[ap]\.?m\b/i.test(cell)) return 'monthFirst';
  }
  return 'unknown';
}

/**
 * A time as ISO text; the cell as it came where day and month cannot be told apart; null where it is no date.
 */
export function readDate(cell: string, order: DateOrder): string | null {
  const moment = readMoment(cell);
  if (!moment) return null;
  let { month, day } = moment;
  if (moment.isAmbiguous) {
    if (order === 'unknown') return cell.trim();
    if (order === 'dayFirst') [month, day] = [day, month];
  }
  if (!isReal({ ...moment, month, day })) return null;
  return `${moment.year}-${pad(month)}-${pad(day)}${moment.time}`;
}
