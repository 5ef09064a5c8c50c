import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { Button, IconButton } from './button.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './notice.module.css';
import { dismissNotice, hold, letGo, noticesShown, subscribe } from './notices.ts';

const ICONS = { ok: CircleCheck, attention: TriangleAlert, stop: CircleAlert } as const;

/** Where notices appear; once in the window. */
export function NoticeRegion() {
  const notices = useSyncExternalStore(subscribe, noticesShown);
  return (
    <div className={styles.region} role="region" aria-label={say('notices')} aria-live="polite">
      {notices.map((notice) => {
        const Icon = ICONS[notice.tone];
        return (
          <div
            key={notice.id}
            className={joinClasses(styles.notice, notice.tone === 'ok' ? '' : styles[notice.tone])}
            onPointerEnter={() => hold(notice.id)}
            onPointerLeave={() => letGo(notice)}
            onFocus={() => hold(notice.id)}
            onBlur={() => letGo(notice)}
          >
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
