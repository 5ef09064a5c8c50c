import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { Button, IconButton } from './button.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './notice.module.css';

export type Notice = {
  readonly tone: 'ok' | 'attention' | 'stop';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Shown = Notice & { readonly id: number };

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function show(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Takes a notice away before its time. */
export function dismissNotice(id: number): void {
  show(shown.filter((notice) => notice.id !== id));
}

/**
 * Says what happened, at the foot of the window and to screen readers. Good news goes by itself after six
 * seconds; what needs the person stays until it is closed. At most three at a time.
 */
export function giveNotice(notice: Notice): void {
  const id = nextId++;
  show([...shown.slice(-2), { ...notice, id }]);
  if (notice.tone !== 'stop') setTimeout(() => dismissNotice(id), notice.tone === 'ok' ? 6000 : 12_000);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const ICONS = { ok: CircleCheck, attention: TriangleAlert, stop: CircleAlert } as const;

/** Where notices appear; once in the window. */
export function NoticeRegion() {
  const notices = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className={styles.region} role="region" aria-label={say('notices')} aria-live="polite">
      {notices.map((notice) => {
        const Icon = ICONS[notice.tone];
        return (
          <div key={notice.id} className={joinClasses(styles.notice, notice.tone === 'ok' ? '' : styles[notice.tone])}>
            <Icon aria-hidden />
            <span>{notice.text}</span>
            {notice.action ? (
              <Button
                look="quiet"
                size="small"
                onPress={() => {
                  notice.action?.run();
                  dismissNotice(notice.id);
                }}
              >
                {notice.action.label}
              </Button>
            ) : null}
            <IconButton
              size="small"
              label={say('close')}
              icon={<X aria-hidden />}
              onPress={() => dismissNotice(notice.id)}
            />
          </div>
        );
      })}
    </div>
  );
}
