import { MapPin } from 'lucide-react';
import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { groupsOfPerson, type GroupOfPerson } from '#domain/door/groups-of-person.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { wallClock } from '../../connection/format.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './groups-strip.module.css';

export type GroupsStripProps = { readonly data: EventData; readonly id: RegistrationId };

/** Where somebody sits in every round, and in which room: everybody asks at the door. */
export function GroupsStrip({ data, id }: GroupsStripProps) {
  const groups = useMemo(() => groupsOfPerson(data, id), [data, id]);
  const marks = useMemo(() => topicMarks(data.topics), [data.topics]);
  if (groups.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={say('door.groups')}>
      {groups.map((group) => {
        const mark = group.topicId ? marks.get(group.topicId) : undefined;
        return (
          <li key={group.roundId} className={styles.round} data-kind={group.kind}>
            <span className={styles.when} title={group.roundTitle}>
              <b>{wallClock(group.startsAt)}</b> {group.roundTitle}
            </span>
            <span className={styles.topic}>
              {mark ? <TopicMarkIcon mark={mark} size={30} /> : null}
              <span>{groupWords(group)}</span>
            </span>
            {group.roomName !== '' && group.kind !== 'absent' ? (
              <span className={styles.room}>
                <MapPin aria-hidden />
                {group.roomName}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function groupWords({ kind, topicTitle, groupBy, groupWord }: GroupOfPerson): string {
  if (kind === 'placed') return topicTitle;
  if (kind === 'facilitates') return say('door.facilitates', { topic: topicTitle });
  if (kind === 'byField') return groupWord === '' ? say(`door.groupBy.${groupBy}`) : groupWord;
  return say(`door.group.${kind}`);
}
