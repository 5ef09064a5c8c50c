import type { KeyboardEvent } from 'react';
import type { SessionId } from '#domain/ids.ts';

export type BlockKeyActions = {
  readonly view: 'timeline' | 'list';
  readonly main: HTMLElement | null;
  readonly onNudge: (id: SessionId, by: { readonly start?: number; readonly length?: number }) => void;
  /** After the session that has the focus, where one has. */
  readonly onAdd: (afterId: SessionId | undefined) => void;
  readonly onRemove: (id: SessionId) => void;
  readonly onEdit: () => void;
};

const STEP = 5;

/**
 * The keys of the day. On the page, where time runs downwards, up and down move a session and left and right go to
 * the next; in the list it is the other way round. Shift changes the length. `n` adds, Delete removes, F2 edits.
 */
export function blockKeys(event: KeyboardEvent<HTMLElement>, actions: BlockKeyActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea')) return;
  const id = target.closest<HTMLElement>('[data-block]')?.dataset['block'] as SessionId | undefined;
  const afterId = id ?? (target.closest<HTMLElement>('[data-session]')?.dataset['session'] as SessionId | undefined);
  if (event.key === 'n' || event.key === 'N') return done(event, () => actions.onAdd(afterId));
  if (event.key === 'F2') return done(event, actions.onEdit);
  if (event.key === 'Delete' && id) return done(event, () => actions.onRemove(id));
  const isAlong = actions.view === 'timeline' ? /^Arrow(?:Up|Down)$/ : /^Arrow(?:Left|Right)$/;
  if (id && isAlong.test(event.key)) {
    const by = /Up|Left/.test(event.key) ? -STEP : STEP;
    return done(event, () => actions.onNudge(id, event.shiftKey ? { length: by } : { start: by }));
  }
  if (event.key.startsWith('Arrow') && !isAlong.test(event.key)) {
    return done(event, () => step(actions.main, target, /Up|Left/.test(event.key) ? -1 : 1));
  }
  if (event.key === 'Home') return done(event, () => step(actions.main, null, 1));
  if (event.key === 'End') return done(event, () => step(actions.main, null, -1));
  return undefined;
}

function done(event: KeyboardEvent<HTMLElement>, run: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  run();
}

/** Goes to the next block or topic and chooses it; from nowhere to the first or the last. */
function step(main: HTMLElement | null, from: HTMLElement | null, by: -1 | 1): void {
  const all = [...(main?.querySelectorAll<HTMLElement>('[data-block], [data-topic]') ?? [])];
  const at = from ? all.indexOf(from.closest<HTMLElement>('[data-block], [data-topic]')!) : -1;
  const next = from ? all[at + by] : by === 1 ? all[0] : all.at(-1);
  next?.focus();
  next?.click();
}
