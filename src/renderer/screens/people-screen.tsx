import { say } from '#catalogue/catalogue.ts';
import { EmptyState } from '../parts/empty-state.tsx';

export function PeopleScreen() {
  return <EmptyState title={say('screen.people')} text="" />;
}
