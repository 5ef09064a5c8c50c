import { say } from '#catalogue/catalogue.ts';
import type { RoomId, SessionId, TopicId } from '#domain/ids.ts';
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

/** What does not hold about this one thing, said where it is edited, each with its fix. */
export function PlaceFindings({ sessionId, topicId, roomId }: PlaceFindingsProps) {
  const { findings } = usePlanLookup();
  const fix = useFix();
  const own = findings.filter(({ place }) =>
    topicId
      ? place.topicId === topicId
      : sessionId
        ? place.sessionId === sessionId && !place.topicId
        : place.roomId === roomId,
  );
  if (own.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={say('findingsTitle')}>
      {own.slice(0, 12).map((finding) => {
        const offered = finding.fix;
        return (
          <li key={finding.id} data-severity={finding.severity}>
            <Severity severity={finding.severity} />
            <span>
              {say(`finding.${finding.code}`, shortValues(finding.values))}
              {offered ? (
                <Button size="small" onPress={() => void fix(offered)}>
                  {say(`fix.${offered.kind}`, shortValues({ ...offered }))}
                </Button>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A title of ten thousand characters is named by its beginning. */
function shortValues(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > 80 ? `${value.slice(0, 79)}…` : value,
    ]),
  );
}
