import type { DocumentKind, DocumentOptions, DocumentRequest, Paper } from '#domain/documents/document-request.ts';
import { printerInUse, type PrinterChoice } from '#domain/documents/printers.ts';
import type { NameOrder } from '#domain/names/name-in-order.ts';
import type { RegistrationId, SessionId } from '#domain/ids.ts';

/** What a person has chosen on the paper screen; becomes a request when a document is made. */
export type PaperChoice = {
  readonly kind: DocumentKind;
  readonly paper: Paper;
  readonly stockId: string;
  readonly startCell: number;
  readonly isLargePrint: boolean;
  readonly roundId: SessionId | null;
  /** Badges: everybody, those that are new or changed since they were printed, those the door asked for, or one person. */
  readonly whom: 'all' | 'due' | 'waiting' | 'one';
  /** Whose badge alone is printed when `whom` is `one`; null until somebody is chosen. */
  readonly personId: RegistrationId | null;
  readonly options: DocumentOptions;
};

/** Kinds in the order of the day, by what they are for. */
export const KIND_GROUPS: readonly { readonly id: string; readonly kinds: readonly DocumentKind[] }[] = [
  { id: 'people', kinds: ['badges', 'find-your-group', 'door-list', 'sign-in'] },
  { id: 'day', kinds: ['agenda', 'directions', 'head-count'] },
  {
    id: 'groups',
    kinds: ['group-lists', 'facilitator-packs', 'wish-slips', 'table-signs', 'topic-posters', 'door-signs'],
  },
  { id: 'after', kinds: ['feedback-slips', 'report', 'certificates'] },
];

/** Kinds that are printed on labels or badge sheets. */
export const ON_STOCK: ReadonlySet<DocumentKind> = new Set(['badges']);

/** Kinds in which everybody is looked up by name. */
const FROM_A_TO_Z: ReadonlySet<DocumentKind> = new Set(['find-your-group', 'door-list', 'sign-in']);

/** Kinds that are about single rounds. */
export const BY_ROUND: ReadonlySet<DocumentKind> = new Set([
  'group-lists',
  'facilitator-packs',
  'wish-slips',
  'table-signs',
  'topic-posters',
  'door-signs',
]);

/** Whose badges can be asked for apart from everybody's. */
export type BadgesAsked = { readonly due: readonly RegistrationId[]; readonly waiting: readonly RegistrationId[] };

const idsAsked = (whom: 'all' | keyof BadgesAsked, asked: BadgesAsked) => (whom === 'all' ? null : asked[whom]);

/** What the installation has settled for every run. */
export type PaperHabits = PrinterChoice & {
  readonly formats: string;
  readonly badgeDesignId: string;
  readonly nameOrder: NameOrder;
};

/** The request for the clerk; only what differs from the ordinary is said. */
export function requestOf(
  choice: PaperChoice,
  madeAt: string,
  { formats: locale, badgeDesignId, nameOrder, ...printers }: PaperHabits,
  asked: BadgesAsked,
): DocumentRequest {
  const calibration = printerInUse(printers)?.calibration;
  const options: DocumentOptions = {
    ...choice.options,
    ...(badgeDesignId !== '' && ON_STOCK.has(choice.kind) ? { designId: badgeDesignId } : {}),
    ...(calibration && ON_STOCK.has(choice.kind) ? { calibration } : {}),
    ...(nameOrder !== 'asGiven' && FROM_A_TO_Z.has(choice.kind) ? { nameOrder } : {}),
    ...(choice.roundId && BY_ROUND.has(choice.kind) ? { roundIds: [choice.roundId] } : {}),
  };
  const only = choice.whom === 'one' ? [choice.personId].filter((id) => id !== null) : idsAsked(choice.whom, asked);
  return {
    kind: choice.kind,
    paper: choice.paper,
    madeAt,
    options,
    ...(locale === '' ? {} : { locale }),
    ...(choice.isLargePrint ? { isLargePrint: true } : {}),
    ...(only && ON_STOCK.has(choice.kind) ? { onlyIds: [...only] } : {}),
    ...(ON_STOCK.has(choice.kind) && choice.stockId !== '' ? { stockId: choice.stockId } : {}),
    ...(ON_STOCK.has(choice.kind) && choice.startCell > 1 ? { startCell: choice.startCell } : {}),
  };
}
