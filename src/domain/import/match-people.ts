import type { RegistrationId } from '../ids.ts';
import type { FormerIdentity, Registration } from '../registration.ts';
import { emailKey, isSameText, nameKeys } from './fold-text.ts';
import type { Likeness } from './import-plan.ts';
import type { ListForImport, PersonDraft } from './person-draft.ts';

/** The records of a file that are one person, and who that is here. */
export type FilePerson = {
  readonly drafts: PersonDraft[];
  existing: Registration | null;
  /** Set where the record still says what somebody was called before two records were made one. */
  former: FormerIdentity | null;
  isUnsure: boolean;
  isTwoPeople: boolean;
  isTwice: boolean;
  likenesses: Likeness[];
  /** First record of somebody else in the file with the same address or name. */
  sharesWith: number | null;
};

type Named = Pick<Registration, 'fullName' | 'firstName' | 'lastName'>;

const namedOf = (fields: PersonDraft['fields']): Named => ({
  fullName: fields.fullName ?? '',
  firstName: fields.firstName ?? '',
  lastName: fields.lastName ?? '',
});
/** The name as it is shown; empty where there is none. */
export function nameOf({ fullName, firstName, lastName }: Named): string {
  if (fullName !== '') return fullName;
  return firstName !== '' && lastName !== '' ? `${firstName} ${lastName}` : firstName || lastName;
}

/** Keys of one person, worked out once. */
type Keys = {
  readonly name: string;
  readonly spelled: string;
  readonly words: readonly string[];
  readonly email: string;
  readonly ticket: string;
};

const GOOD_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function keysOf(person: Named & { email?: string | undefined; ticketId?: string | undefined }): Keys {
  const { key: name, spelled, words } = nameKeys(nameOf(person));
  const email = emailKey(person.email ?? '');
  return {
    name,
    spelled,
    words,
    email: GOOD_EMAIL.test(email) ? email : '',
    ticket: (person.ticketId ?? '').trim().toLowerCase(),
  };
}

const isNameless = (keys: Keys) => keys.name === '' && keys.email === '';

/** Whether two names may be one person: equal, or one says less of the same. */
function agree(a: Keys, b: Keys): 'equal' | 'partly' | 'no' {
  if (a.name === '' || b.name === '') return 'partly';
  if (a.name === b.name || a.spelled === b.spelled || a.name === b.spelled || a.spelled === b.name) return 'equal';
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return few.length < many.length && few.every((word) => many.includes(word)) ? 'partly' : 'no';
}

class Index<T> {
  readonly #map = new Map<string, T[]>();
  add(key: string, item: T): void {
    if (key === '') return;
    const list = this.#map.get(key);
    if (list) list.push(item);
    else this.#map.set(key, [item]);
  }
  get(key: string): readonly T[] {
    return key === '' ? [] : (this.#map.get(key) ?? []);
  }
}

type Known = { readonly registration: Registration; readonly keys: Keys };
type Former = Known & { readonly identity: FormerIdentity };
type Found = { entry: Known | null; isUnsure: boolean; isTwoPeople: boolean; likenesses: Likeness[] };

/**
 * Who of the file is who here, by ordered keys: own id, ticket id of the same source, e-mail with an agreeing
 * name, the exact name. Names that are only alike become suggestions. A buyer's address never gets here.
 */
export function matchPeople(
  list: ListForImport,
  registrations: readonly Registration[],
  decide: (record: number) => RegistrationId | 'new' | null,
): FilePerson[] {
  const known = registrations.map((registration) => ({ registration, keys: keysOf(registration) }));
  const byId = new Map(known.map((entry) => [entry.registration.id as string, entry]));
  const byTicket = new Index<Known>();
  const byEmail = new Index<Known>();
  const byName = new Index<Known>();
  for (const entry of known) {
    byTicket.add(entry.keys.ticket, entry);
    byEmail.add(entry.keys.email, entry);
    byName.add(entry.keys.name, entry);
    if (entry.keys.spelled !== entry.keys.name) byName.add(entry.keys.spelled, entry);
  }
  const formers = registrations.flatMap((registration) =>
    (registration.mergedFrom ?? []).map((identity): Former => ({ registration, identity, keys: keysOf(identity) })),
  );
  const people: FilePerson[] = [];
  /** What the records of a person say, each name once; the first record comes first. */
  const fileKeys = new Map<FilePerson, Keys[]>();
  const inFileByTicket = new Index<FilePerson>();
  const inFileByEmail = new Index<FilePerson>();
  const inFileByName = new Index<FilePerson>();
  const claimed = new Map<RegistrationId, FilePerson>();
  const remember = (person: FilePerson, keys: Keys) => {
    fileKeys.set(person, [keys]);
    inFileByTicket.add(keys.ticket, person);
    inFileByEmail.add(keys.email, person);
    inFileByName.add(keys.name, person);
    people.push(person);
    if (person.existing) claimed.set(person.existing.id, person);
  };

  for (const draft of list.people) {
    const keys = keysOf({ ...namedOf(draft.fields), email: draft.fields.email, ticketId: draft.fields.ticketId });
    const decided = decide(draft.record);
    const person: FilePerson = {
      drafts: [draft],
      existing: null,
      former: null,
      isUnsure: false,
      isTwoPeople: false,
      isTwice: false,
      likenesses: [],
      sharesWith: null,
    };
    if (decided === 'new') {
      remember(person, keys);
      continue;
    }
    const chosen = decided === null ? undefined : byId.get(decided);
    const former = chosen ? undefined : findFormer(draft, keys);
    if (former) {
      person.existing = former.registration;
      person.former = former.identity;
      people.push(person);
      continue;
    }
    let found: Found = chosen
      ? { entry: chosen, isUnsure: false, isTwoPeople: false, likenesses: [] }
      : findKnown(draft, keys);
    let earlier = found.entry ? claimed.get(found.entry.registration.id) : undefined;
    if (
      earlier &&
      !chosen &&
      draft.own?.personId !== found.entry!.registration.id &&
      !isOneWith(earlier, draft, keys)
    ) {
      found = { entry: null, isUnsure: true, isTwoPeople: false, likenesses: [besides(found.entry!, keys)] };
      earlier = undefined;
    }
    if (!found.entry && decided === null) earlier = findInFile(draft, keys);
    if (earlier) {
      earlier.drafts.push(draft);
      earlier.isTwice = true;
      earlier.isUnsure ||= found.isUnsure;
      const known = fileKeys.get(earlier)!;
      if (!known.some(({ name }) => name === keys.name)) known.push(keys);
      if (!inFileByEmail.get(keys.email).includes(earlier)) inFileByEmail.add(keys.email, earlier);
      if (keys.ticket !== known[0]!.ticket) inFileByTicket.add(keys.ticket, earlier);
      continue;
    }
    person.existing = found.entry?.registration ?? null;
    person.isUnsure = found.isUnsure;
    person.isTwoPeople = found.isTwoPeople;
    person.likenesses = found.likenesses;
    const other =
      inFileByEmail.get(keys.email)[0] ?? (keys.words.length > 1 ? inFileByName.get(keys.name)[0] : undefined);
    person.sharesWith = other?.drafts[0]!.record ?? null;
    if (!person.existing && (other || byEmail.get(keys.email).length > 0)) person.isUnsure = true;
    remember(person, keys);
  }
  return people;

  function isSameSource(registration: Registration): boolean {
    return registration.imported.some((base) => base.source === list.source);
  }

  /** Somebody who was made one with somebody else, called as before: exactly so, or by a key that nobody has now. */
  function findFormer(draft: PersonDraft, keys: Keys): Former | undefined {
    if (formers.length === 0) return undefined;
    const isStrong = draft.ticketIdKind === 'strong' && keys.ticket !== '';
    const own = draft.own;
    if (own) return byId.has(own.personId) ? undefined : formers.find(({ identity }) => identity.id === own.personId);
    const exact = formers.find(
      (entry) =>
        entry.keys.name === keys.name &&
        entry.keys.email === keys.email &&
        (keys.name !== '' || keys.email !== '' || isStrong) &&
        (!isStrong || entry.keys.ticket === keys.ticket),
    );
    if (exact) return exact;
    if (isStrong && byTicket.get(keys.ticket).length === 0) {
      const sameTicket = formers.find(({ keys: other }) => other.ticket === keys.ticket && agree(other, keys) !== 'no');
      if (sameTicket) return sameTicket;
    }
    if (keys.email === '' || byEmail.get(keys.email).length > 0) return undefined;
    return formers.find(({ keys: other }) => other.email === keys.email && agree(other, keys) === 'equal');
  }

  function findKnown(draft: PersonDraft, keys: Keys): Found {
    const sure = (entry: Known, isUnsure = false) => ({ entry, isUnsure, isTwoPeople: false, likenesses: [] });
    const own = draft.own ? byId.get(draft.own.personId) : undefined;
    if (own) return sure(own);
    const isStrong = draft.ticketIdKind === 'strong';
    const tickets = byTicket.get(keys.ticket);
    const agreeing = tickets.filter(
      (entry) =>
        agree(entry.keys, keys) === 'equal' ||
        (keys.email !== '' && entry.keys.email === keys.email) ||
        (isNameless(keys) && isNameless(entry.keys) && isSameSource(entry.registration)),
    );
    const byTicketId =
      isStrong && tickets.length === 1 && (isSameSource(tickets[0]!.registration) || agreeing.length === 1)
        ? tickets[0]!
        : agreeing.length === 1
          ? agreeing[0]!
          : null;
    const emails = byEmail
      .get(keys.email)
      .filter((entry) => agree(entry.keys, keys) !== 'no' && !isOtherTicket(entry, keys, isStrong));
    const exact = emails.filter((entry) => agree(entry.keys, keys) === 'equal');
    const byAddress = emails.length === 1 ? emails[0]! : exact.length === 1 ? exact[0]! : null;
    if (byTicketId) {
      const holders = byEmail.get(keys.email).filter((entry) => agree(entry.keys, keys) === 'equal');
      const other = holders.length === 1 ? holders[0]! : byAddress;
      if (other && other !== byTicketId && agree(byTicketId.keys, keys) === 'no') {
        const likenesses = [byTicketId, other].map((entry) => ({
          registrationId: entry.registration.id,
          why: 'sameId' as const,
          score: 1,
        }));
        return { entry: null, isUnsure: true, isTwoPeople: true, likenesses };
      }
      // A ticket that was handed on: name and address are both new.
      return sure(byTicketId, agree(byTicketId.keys, keys) === 'no' && byTicketId.keys.email !== keys.email);
    }
    if (byAddress)
      return sure(
        byAddress,
        agree(byAddress.keys, keys) === 'partly' &&
          keys.name !== '' &&
          byAddress.keys.name !== '' &&
          keys.words.length === 1,
      );
    if (emails.length > 1) {
      const best = bestOf(
        emails.filter((entry) => !claimed.has(entry.registration.id)),
        draft,
      );
      if (best) return sure(best, true);
    }
    const named = [
      ...new Set([...byName.get(keys.name), ...(keys.spelled === keys.name ? [] : byName.get(keys.spelled))]),
    ];
    const possible = named.filter(
      (entry) => !contradicts(entry, keys, isStrong) && !claimed.has(entry.registration.id),
    );
    if (possible.length > 0 && keys.words.length > 0) {
      const best = bestOf(possible, draft);
      if (best && isSameSource(best.registration)) return sure(best);
      if (best && possible.length === 1 && keys.words.length > 1) {
        // A name that several people have says nothing by itself; one that only one has, and nothing else, is unsure.
        const isBare = agreement(best.registration, draft) <= 0;
        if (!isBare || named.length === 1) return sure(best, isBare && keys.email !== best.keys.email);
      }
    }
    return { entry: null, isUnsure: false, isTwoPeople: false, likenesses: suggestions(keys, named) };
  }

  function isOtherTicket(entry: Known, keys: Keys, isStrong: boolean): boolean {
    return (
      isStrong &&
      keys.ticket !== '' &&
      entry.keys.ticket !== '' &&
      entry.keys.ticket !== keys.ticket &&
      isSameSource(entry.registration)
    );
  }

  function contradicts(entry: Known, keys: Keys, isStrong: boolean): boolean {
    if (keys.email !== '' && entry.keys.email !== '' && keys.email !== entry.keys.email) return true;
    return isOtherTicket(entry, keys, isStrong);
  }

  function bestOf(entries: readonly Known[], draft: PersonDraft): Known | null {
    let best: Known | null = null;
    let most = -1;
    for (const entry of entries) {
      const score = agreement(entry.registration, draft);
      if (score > most) [best, most] = [entry, score];
    }
    return best;
  }

  function findInFile(draft: PersonDraft, keys: Keys): FilePerson | undefined {
    const isStrong = draft.ticketIdKind === 'strong';
    if (draft.own) return people.find((person) => person.drafts[0]!.own?.personId === draft.own!.personId);
    const sameTicket = isStrong
      ? inFileByTicket.get(keys.ticket).find((person) => isOneWith(person, draft, keys))
      : undefined;
    if (sameTicket) return sameTicket;
    const sameEmail = inFileByEmail.get(keys.email).filter((person) => {
      const other = fileKeys.get(person)![0]!;
      const isOther = isStrong && keys.ticket !== '' && other.ticket !== '' && other.ticket !== keys.ticket;
      return !isOther && agreesWithAll(person, keys);
    });
    const sameName = sameEmail.find((person) => fileKeys.get(person)!.some(({ name }) => name === keys.name));
    if (sameName) return sameName;
    // A word that several people of one address may be called is none of them.
    if (sameEmail.length === 1) return sameEmail[0];
    // Without address and id, only a row that says exactly the same is the same person.
    return inFileByName.get(keys.name).find((person) => saysTheSame(person.drafts[0]!, draft));
  }

  /** What two records say less of may be two people: "Okafor" is Anna Okafor and Bo Okafor. */
  function agreesWithAll(person: FilePerson, keys: Keys): boolean {
    return fileKeys.get(person)!.every((other) => agree(other, keys) !== 'no');
  }

  /** Whether a record that points to the same as an earlier one is the same person. */
  function isOneWith(earlier: FilePerson, draft: PersonDraft, keys: Keys): boolean {
    const first = fileKeys.get(earlier)![0]!;
    const isSameTicket = draft.ticketIdKind === 'strong' && keys.ticket !== '' && keys.ticket === first.ticket;
    return (isSameTicket && keys.email !== '' && keys.email === first.email) || agreesWithAll(earlier, keys);
  }

  function besides(entry: Known, keys: Keys): Likeness {
    const isAddress = keys.email !== '' && entry.keys.email === keys.email;
    return {
      registrationId: entry.registration.id,
      why: isAddress ? 'sharedEmail' : 'sameId',
      score: isAddress ? 0.9 : 1,
    };
  }

  function suggestions(keys: Keys, named: readonly Known[]): Likeness[] {
    const found: Likeness[] = named.map((entry) => ({
      registrationId: entry.registration.id,
      why: 'sameNameOtherEmail',
      score: 0.95,
    }));
    for (const entry of byEmail.get(keys.email))
      found.push({ registrationId: entry.registration.id, why: 'sharedEmail', score: 0.9 });
    return found.slice(0, 5);
  }
}

/** How many fields a registration and a record have in common. */
function agreement(registration: Registration, draft: PersonDraft): number {
  let score = 0;
  for (const field of [
    'email',
    'phone',
    'organization',
    'town',
    'ticketId',
    'orderId',
    'group',
    'registeredAt',
  ] as const) {
    const value = draft.fields[field] ?? '';
    if (value !== '' && isSameText(value, registration[field])) score++;
    else if (value !== '' && registration[field] !== '') score -= 0.5;
  }
  for (const { columnId, value } of draft.custom) {
    const ours = registration.custom.find((field) => field.columnId === columnId)?.value ?? '';
    if (ours !== '') score += isSameText(ours, value) ? 1 : -0.5;
  }
  return score;
}

function saysTheSame(a: PersonDraft, b: PersonDraft): boolean {
  const text = (draft: PersonDraft) =>
    JSON.stringify([draft.fields, draft.status, draft.wishes, draft.custom, draft.withWhom, draft.suggestion]);
  return text(a) === text(b);
}
