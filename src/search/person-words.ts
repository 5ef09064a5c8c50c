import { foldName, foldNameSpeltOut, wordsOf } from '#domain/names/fold-name.ts';
import { displayName, type Registration } from '#domain/registration.ts';

/** What of a registration can be found. */
export type SearchedPerson = Pick<
  Registration,
  | 'id'
  | 'shortNumber'
  | 'badgeCode'
  | 'firstName'
  | 'lastName'
  | 'fullName'
  | 'badgeName'
  | 'email'
  | 'organization'
  | 'ticketId'
  | 'orderId'
>;

/** How much a word of each field counts; a name beats a code, a code beats an address. */
const WEIGHTS = { name: 1, badge: 0.95, code: 0.9, joined: 0.85, email: 0.6, organization: 0.4 } as const;

/** Words beyond this are not searched: a field may hold 10,000 characters of anything. */
const MAX_WORDS = 40;
const MAX_FIELD = 400;

/** The words by which a person is found, each with the weight of its best field, and the key for ties. */
export function wordsOfPerson(person: SearchedPerson): { words: Map<string, number>; sortKey: string } {
  const words = new Map<string, number>();
  const note = (word: string, weight: number) => {
    if (word === '' || (words.get(word) ?? 0) >= weight) return;
    if (words.size < MAX_WORDS || words.has(word)) words.set(word, weight);
  };
  const noteText = (text: string, weight: number, joinedWeight = 0) => {
    if (text === '') return;
    const clipped = text.slice(0, MAX_FIELD);
    const plain = wordsOf(foldName(clipped));
    const speltOut = wordsOf(foldNameSpeltOut(clipped));
    for (const word of plain) note(word, weight);
    for (const word of speltOut) note(word, weight);
    // "vandermeulen" and "oconnor" typed in one go, and codes typed without their dashes.
    if (joinedWeight > 0 && plain.length > 1) note(plain.join(''), joinedWeight);
  };
  note(String(person.shortNumber), WEIGHTS.code);
  noteText(person.fullName, WEIGHTS.name, WEIGHTS.joined);
  noteText(person.firstName, WEIGHTS.name, WEIGHTS.joined);
  noteText(person.lastName, WEIGHTS.name, WEIGHTS.joined);
  noteText(person.badgeName, WEIGHTS.badge, WEIGHTS.joined);
  noteText(person.badgeCode, WEIGHTS.code);
  noteText(person.ticketId, WEIGHTS.code, WEIGHTS.code);
  noteText(person.orderId, WEIGHTS.code, WEIGHTS.code);
  const [local = '', domain = ''] = person.email.split('@');
  noteText(local, WEIGHTS.email, WEIGHTS.email);
  noteText(domain, WEIGHTS.organization);
  noteText(person.organization, WEIGHTS.organization);
  return { words, sortKey: foldName(displayName(person).slice(0, MAX_FIELD)) };
}
