import { say } from '#catalogue/catalogue.ts';
import { EmptyState } from '../parts/empty-state.tsx';

export function PaperScreen() {
  return <EmptyState title={say('screen.paper')} text="" />;
}
