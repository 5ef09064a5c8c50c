import { say } from '#catalogue/catalogue.ts';
import type { RoomId, SessionId, TopicId } from '#domain/ids.ts';
import { findingWords, fixWords } from '../../connection/finding-words.ts';
import { useFix } from '../../connection/fix-finding.ts';
import { Button } from '../../parts/button.tsx';
import styles from './editor.module.css';
import { usePlanLookup } from './plan-lookup.ts';
import { Severity } from './severity.tsx';

export type PlaceFindingsProps = {
  readonly sessionId?: SessionId;
  readonly topicId?: TopicId;
  readonly roomId?: RoomId;
};

/** What does not hold about this one thing (or about the event as a whole), said where it is edited, each with its fix. */
export function PlaceFindings({ sessionId, topicId, roomId }: PlaceFindingsProps) {
  const { findings } = usePlanLookup();
  const fix = useFix();
  const own = findings.filter(({ place }) => {
    if (topicId) return place.topicId === topicId;
    if (sessionId) return place.sessionId === sessionId && !place.topicId;
    if (roomId) return place.roomId === roomId;
    return !place.sessionId && !place.topicId && !place.roomId && !place.registrationId;
  });
  if (own.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={say('findingsTitle')}>
      {own.slice(0, 12).map((finding) => {
        const offered = finding.fix;
        return (
          <li key={finding.id} data-severity={finding.severity}>
            <Severity severity={finding.severity} />
            <span>
              {findingWords(finding)}
              {offered ? (
                <Button size="small" onPress={() => void fix(offered)}>
                  {fixWords(offered)}
                </Button>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
