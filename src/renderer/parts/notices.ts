export type Notice = {
  readonly tone: 'ok' | 'attention' | 'stop';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** A notice that is on screen. */
export type Shown = Notice & { readonly id: number };

const MOST = 3;

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** What is on screen now, oldest first. */
export const noticesShown = (): readonly Shown[] => shown;

function show(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** Takes a notice away before its time. */
export function dismissNotice(id: number): void {
  hold(id);
  show(shown.filter((notice) => notice.id !== id));
}

/** Keeps a notice while somebody is about to use it. */
export function hold(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Lets the time of a notice run from the beginning. */
export function letGo({ id, tone }: Shown): void {
  hold(id);
  if (tone !== 'stop')
    timers.set(
      id,
      setTimeout(() => dismissNotice(id), tone === 'ok' ? 6000 : 12_000),
    );
}

/**
 * Says what happened, at the foot of the window and to screen readers. Good news goes by itself after six
 * seconds or when there is newer good news; what needs the person stays until it is closed, and good news never
 * pushes it out.
 */
export function giveNotice(notice: Notice): void {
  const given = { ...notice, id: nextId++ };
  show([...withRoomFor(shown, notice.tone), given]);
  letGo(given);
}

function withRoomFor(before: readonly Shown[], tone: Notice['tone']): readonly Shown[] {
  const kept = tone === 'ok' ? before.filter((notice) => notice.tone !== 'ok') : before;
  if (kept.length < MOST) return kept;
  const least = kept.find((notice) => notice.tone !== 'stop') ?? kept[0];
  return kept.filter((notice) => notice !== least);
}

/** Tells of every change of what is on screen. */
export const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
