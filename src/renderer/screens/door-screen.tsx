import { say } from '#catalogue/catalogue.ts';
import { EmptyState } from '../parts/empty-state.tsx';

export function DoorScreen() {
  return <EmptyState title={say('screen.door')} text="" />;
}
