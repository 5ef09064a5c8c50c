import { say } from '#catalogue/catalogue.ts';
import { EmptyState } from '../parts/empty-state.tsx';

export function OutcomesScreen() {
  return <EmptyState title={say('screen.outcomes')} text="" />;
}
