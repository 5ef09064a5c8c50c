import { say } from '#catalogue/catalogue.ts';
import { EmptyState } from '../parts/empty-state.tsx';

export function GroupsScreen() {
  return <EmptyState title={say('screen.groups')} text="" />;
}
