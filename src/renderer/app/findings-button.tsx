import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { Finding } from '#domain/plan-checks/finding.ts';
import { Button as PlainButton } from '../parts/button.tsx';
import { useFix } from '../connection/fix-finding.ts';
import { focusPlace, ownerOf } from '../connection/focus-place.ts';
import { findingWords, fixWords } from '../connection/finding-words.ts';
import { planFindings } from '../connection/plan-findings.ts';
import { wallClock } from '../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../connection/open-event-context.ts';
import styles from './findings-button.module.css';

const ICONS = { stop: CircleAlert, attention: TriangleAlert, hint: Info } as const;

/** How many things do not hold in the plan; opens the list of them, each with its place. */
export function FindingsButton() {
  const data = useOpenEventData();
  // The plan is checked after the screen has answered: at the door nobody waits for it.
  const settled = useDeferredValue(data);
  const findings = useMemo(() => planFindings(settled), [settled]);
  const worst = findings[0]?.severity ?? 'none';
  const Icon = worst === 'none' ? CircleCheck : ICONS[worst];
  return (
    <DialogTrigger>
      <Button className={styles.button ?? ''} data-severity={worst}>
        <Icon aria-hidden />
        {findings.length === 0 ? say('status.noFindings') : say('status.findings', { count: findings.length })}
      </Button>
      <Popover className={styles.popover ?? ''} placement="top start" offset={6}>
        <Dialog className={styles.panel ?? ''} aria-label={say('findingsTitle')}>
          {({ close }) =>
            findings.length === 0 ? (
              <p className={styles.none}>{say('findingsNone')}</p>
            ) : (
              <ul className={styles.list}>
                {findings.map((finding) => (
                  <FindingLine key={finding.id} finding={finding} onGo={close} />
                ))}
              </ul>
            )
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FindingLine({ finding, onGo }: { readonly finding: Finding; readonly onGo: () => void }) {
  const { go } = useOpenEvent();
  const fix = useFix();
  const offered = finding.fix;
  const Icon = ICONS[finding.severity];
  return (
    <li className={styles.line} data-severity={finding.severity}>
      <Icon aria-hidden />
      <div className={styles.words}>
        <span className={styles.severity}>
          <span>{say(`severity.${finding.severity}`)}</span>
          <PlaceWords finding={finding} />
        </span>
        <span>{findingWords(finding)}</span>
        <div className={styles.actions}>
          {offered ? (
            <PlainButton size="small" onPress={() => void fix(offered)}>
              {fixWords(offered)}
            </PlainButton>
          ) : null}
          <PlainButton
            look="quiet"
            size="small"
            onPress={() => {
              onGo();
              focusPlace(finding.place);
              go(ownerOf(finding.place));
            }}
          >
            {say('show')}
          </PlainButton>
        </div>
      </div>
    </li>
  );
}

/** When it is, so that the list reads along the day. */
function PlaceWords({ finding }: { readonly finding: Finding }) {
  const { sessions } = useOpenEventData();
  const session = sessions.find(({ id }) => id === finding.place.sessionId);
  return session ? <time>{wallClock(session.startsAt)}</time> : null;
}
