import { Coffee, MessagesSquare, Music, Presentation, Utensils, type LucideIcon } from 'lucide-react';
import type { SessionKind } from '#domain/plan.ts';

/** The kinds of a session in the order of menus. */
export const SESSION_KINDS = ['plenary', 'round', 'break', 'meal', 'social'] as const satisfies readonly SessionKind[];

const ICONS: Readonly<Record<SessionKind, LucideIcon>> = {
  plenary: Presentation,
  round: MessagesSquare,
  break: Coffee,
  meal: Utensils,
  social: Music,
};

/** What kind of session it is, as a picture; its word stands beside it or in the name of the thing. */
export function KindIcon({ kind }: { readonly kind: SessionKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}
