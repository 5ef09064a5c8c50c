import { say } from '#catalogue/catalogue.ts';
import { EmptyState } from '../parts/empty-state.tsx';

export function PlanScreen() {
  return <EmptyState title={say('screen.plan')} text="" />;
}
