import { displayName, type Registration } from '../registration.ts';

/** How names stand in lists that go from A to Z: `Ada Vale`, or `Vale, Ada`. */
export type NameOrder = 'asGiven' | 'lastFirst';

/**
 * A name as a list shows it and is put in order by. Turned round only where both parts are known apart: nobody can tell
 * which word of a whole name is the family's, and in many languages it stands first anyway.
 */
export function nameInOrder(
  person: Pick<Registration, 'fullName' | 'firstName' | 'lastName' | 'email'>,
  order: NameOrder,
): string {
  const { firstName, lastName } = person;
  if (order === 'asGiven' || firstName === '' || lastName === '') return displayName(person);
  return `${lastName}, ${firstName}`;
}
