import { CircleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { AssignmentResult } from '#domain/assignment/assignment.ts';
import { cureOf } from '#domain/assignment/conflict-cure.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import styles from './result-strip.module.css';

export type ConflictViewProps = {
  readonly data: EventData;
  readonly result: AssignmentResult;
  readonly onClose: () => void;
  readonly onRules: () => void;
  readonly onPlan: () => void;
};

const SHOWN = 4;
const ABOUT_RULES = new Set([
  'togetherAndApart',
  'togetherTooLarge',
  'togetherNoTopic',
  'togetherLockedApart',
  'apartLockedTogether',
  'apartTooMany',
  'rules',
]);
/** Conflicts about people who hold seats: what would solve them is about the rule, or about having two seats. */
const ABOUT_HELD = new Map<string, 'Rule' | 'Twice'>([
  ['togetherLockedApart', 'Rule'],
  ['apartLockedTogether', 'Rule'],
  ['lockedTwice', 'Twice'],
]);
const ABOUT_LOCKS = new Set(['lockedTwice', 'lockedBeyondMax']);

/** Why no plan is possible, in a sentence, and what would solve it. */
export function ConflictView({ data, result, onClose, onRules, onPlan }: ConflictViewProps) {
  const { conflict } = result;
  if (!conflict) return null;
  const { kind } = conflict;
  return (
    <section className={styles.conflict} role="alert">
      <CircleAlert aria-hidden className={styles.stopIcon} />
      <div className={styles.sentence}>
        <strong>{say('groups.conflict.title')}</strong> {conflictSentence(data, conflict)}
        <p className={styles.solve}>{cureSentence(data, conflict)}</p>
      </div>
      <div className={styles.actions}>
        {ABOUT_RULES.has(kind) ? (
          <Button onPress={onRules}>{say('groups.rules.open')}</Button>
        ) : ABOUT_LOCKS.has(kind) ? null : (
          <Button onPress={onPlan}>{say('groups.empty.toPlan')}</Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {say('close')}
        </Button>
      </div>
    </section>
  );
}

/** Why these people hold their seats: somebody locked them, or they are in charge of the groups. */
function heldBy(data: EventData, conflict: NonNullable<AssignmentResult['conflict']>): 'locked' | 'leads' | 'both' {
  const topics = data.topics.filter(({ id }) => conflict.topics.includes(id));
  const leading = conflict.people.filter((id) =>
    topics.some((topic) => topic.facilitatorIds.some((one) => one === id)),
  );
  if (leading.length === 0) return 'locked';
  return leading.length === conflict.people.length && conflict.kind !== 'lockedTwice' ? 'leads' : 'both';
}

/** The least that would make a plan possible. */
function cureSentence(data: EventData, conflict: NonNullable<AssignmentResult['conflict']>): string {
  const cure = cureOf(conflict);
  const marks = topicMarks(data.topics);
  const about = ABOUT_HELD.get(conflict.kind);
  if (about) return say(`groups.conflict.cure.${heldBy(data, conflict) === 'locked' ? 'unlock' : 'lead'}${about}`);
  const letters = 'topics' in cure ? cure.topics.map((id) => marks.get(id as TopicId)?.letter ?? id).toSorted() : [];
  return say(`groups.conflict.cure.${cure.kind}`, {
    count: 'count' in cure ? cure.count : 1,
    topics: new Intl.ListFormat('en', { type: 'disjunction' }).format(letters),
  });
}

/** A conflict with names and letters in place of ids. */
function conflictSentence(data: EventData, conflict: NonNullable<AssignmentResult['conflict']>): string {
  const marks = topicMarks(data.topics);
  const byId = new Map(data.registrations.map((person) => [person.id as string, person]));
  const names = conflict.people.slice(0, SHOWN).map((id) => {
    const person = byId.get(id);
    return person ? displayName(person) : id;
  });
  const more = conflict.people.length - names.length;
  const people = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    more > 0 ? [...names, say('groups.conflict.more', { count: more })] : names,
  );
  const letters = conflict.topics.map((id) => marks.get(id as TopicId)?.letter ?? id).toSorted();
  const round = data.sessions.find(({ id }) => id === conflict.round)?.title ?? '';
  return say(`groups.conflict.${conflict.kind}`, {
    people,
    count: conflict.people.length,
    topics: new Intl.ListFormat('en', { type: 'disjunction' }).format(letters),
    allTopics: new Intl.ListFormat('en', { type: 'conjunction' }).format(letters),
    seats: conflict.seats ?? 0,
    needed: conflict.needed ?? 0,
    held: say(`groups.conflict.held.${heldBy(data, conflict)}`),
    where: round === '' ? '' : say('groups.conflict.where', { round }),
  });
}
