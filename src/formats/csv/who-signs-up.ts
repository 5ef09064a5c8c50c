import type { FieldKey } from './field-words.ts';
import { NAMES } from './fields-by-cells.ts';
import { foldHeader } from './fold-header.ts';
import type { HeaderScore } from './score-header.ts';

/** Words for the one who fills in the form, who may sign up somebody else. */
const SIGNS_UP: ReadonlySet<string> = new Set(
  'registrant registrants applicant submitter respondent user account contact member primary anmelder anmelderin anmeldende anmeldenden inscripteur declarant demandeur solicitante richiedente requerente aanmelder aanvrager zglaszajacy wnioskodawca prihlasovatel zadatel anmalare sokande tilmelder soker ilmoittaja hakija jelentkezteto заявитель заявник'.split(
    ' ',
  ),
);

const CONTACTS: ReadonlySet<FieldKey> = new Set([...NAMES, 'email', 'phone']);

const signsUp = (header: string) => foldHeader(header).words.some((word) => SIGNS_UP.has(word));

/**
 * "Registrant first name" is the person's own where it stands alone; beside "Attendee first name" it is of whoever
 * filled in the form, perhaps for a whole family. Lowers what such columns say.
 *
 * @returns the columns of the one who signs up.
 */
export function weighWhoSignsUp(
  candidates: { readonly field: FieldKey; readonly column: number; score: number; readonly header: HeaderScore }[],
  headers: readonly string[],
): number[] {
  const isOfForm = (column: number) => signsUp(headers[column] ?? '');
  const isOfWhoComes = ({ field, column, score, header }: (typeof candidates)[number]) =>
    NAMES.has(field) && header.isThisPerson && score >= 0.7 && !isOfForm(column);
  const named = candidates.filter(isOfWhoComes);
  if (!candidates.some(({ field, column }) => isOfForm(column) && named.some((entry) => entry.field === field)))
    return [];
  const columns = new Set<number>();
  for (const entry of candidates) {
    if (!CONTACTS.has(entry.field) || !isOfForm(entry.column)) continue;
    entry.score -= 0.7;
    columns.add(entry.column);
  }
  return [...columns];
}
