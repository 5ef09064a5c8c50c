import { PeopleList } from '../features/people/people-list.tsx';

/** Who comes: the list of people, and the way in and out for lists. */
export function PeopleScreen() {
  return <PeopleList />;
}
