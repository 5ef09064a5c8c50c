import type { RegistrationStatus } from '../registration.ts';

/** Fields of a registration that a column of a list can fill as they stand. */
export const DRAFT_TEXT_FIELDS = [
  'firstName',
  'lastName',
  'fullName',
  'badgeName',
  'pronouns',
  'email',
  'phone',
  'organization',
  'town',
  'language',
  'ticketId',
  'orderId',
  'ticketType',
  'group',
  'registeredAt',
  'diet',
  'accessNeed',
  'notes',
  'doorNote',
] as const;
export type DraftTextField = (typeof DRAFT_TEXT_FIELDS)[number];

/** What somebody wished in one round, as the list says it: titles, not yet topics. */
export type DraftWishes = {
  /** What the column headings call the round ("Round 1", "vormittags"); empty where they do not say. */
  readonly round: string;
  /** Best first where `isRanked`; otherwise as they stood. */
  readonly titles: readonly string[];
  readonly isRanked: boolean;
};

/** A cell that has no field of its own and is kept under its heading. */
export type DraftCustom = { readonly columnId: string; readonly label: string; readonly value: string };

/** Facts of our own export that no foreign list can say. */
export type DraftOwnFacts = {
  readonly personId: string;
  readonly shortNumber: number | null;
  readonly badgeCode: string;
  readonly role: string;
  readonly needs: readonly string[];
  readonly tags: readonly string[];
  /** Topic cells by round id, best wish first; a cell is a title or ends in `[topic id]`. */
  readonly wishesByRound: readonly { readonly roundId: string; readonly topics: readonly string[] }[];
  /** Sessions the file has an absence column for, and whether the person is absent. */
  readonly absences: readonly { readonly sessionId: string; readonly isAbsent: boolean }[];
  /** Topic cell by round id; empty where nobody placed the person. */
  readonly placements: readonly { readonly roundId: string; readonly topic: string }[];
  /** `in`, `left` or empty. */
  readonly presence: string;
  readonly arrivedAt: string;
  /** Set where a list of a rehearsal says that this person walked in there. */
  readonly walkedIntoRehearsal?: true;
};

/**
 * One record of a list, read as a person: everything the file says and nothing decided yet.
 *
 * Only fields the file has a column for are present, so that a missing column never clears anything.
 */
export type PersonDraft = {
  /** Index of the record in the file, from 0. */
  readonly record: number;
  /** Physical line where the record begins, from 1. */
  readonly line: number;
  readonly fields: Readonly<Partial<Record<DraftTextField, string>>>;
  /** Null where the file has no status column or the cell is blank. */
  readonly status: RegistrationStatus | null;
  readonly hasConsented: boolean | null;
  readonly wishes: readonly DraftWishes[];
  readonly wishTexts: readonly { readonly label: string; readonly text: string }[];
  readonly custom: readonly DraftCustom[];
  /** Names as written; become keep-together suggestions. */
  readonly withWhom: string;
  /** Names as written; private: become keep-apart rules or nothing, and are kept nowhere else. */
  readonly notWithWhom: string;
  /** A topic the person proposes. */
  readonly suggestion: string;
  /** Whether the list says the person was there; null where it does not say. */
  readonly wasThere: boolean | null;
  /** Strong: one id per ticket. Weak: a response or running number, which changes between files. */
  readonly ticketIdKind: 'strong' | 'weak';
  readonly own: DraftOwnFacts | null;
  /** Codes of problems found on this record, see `ListProblem`. */
  readonly flags: readonly string[];
};

/** Why a record of a list is no person. */
export type RecordLeftOut = {
  readonly record: number;
  readonly line: number;
  /** `skipped`: a totals row, a repeated heading. `rejected`: no name, no e-mail, no id. */
  readonly kind: 'skipped' | 'rejected';
  readonly code: string;
  readonly cells: readonly string[];
};

/** What the merge needs to know of a list that was read. */
export type ListForImport = {
  /** Tells one source from another: fingerprint of its headings. */
  readonly source: string;
  readonly people: readonly PersonDraft[];
  readonly leftOut: readonly RecordLeftOut[];
  /** Whether it is our own export, whose person ids are to be trusted. */
  readonly isOwnFormat: boolean;
};
