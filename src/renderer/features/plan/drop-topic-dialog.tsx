import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { dropEffect } from '#domain/planning/topic-demand.ts';
import type { Topic } from '#domain/plan.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './editor.module.css';

export type DropTopicDialogProps = { readonly topic: Topic; readonly isOpen: boolean; readonly onClose: () => void };

/** Says who is touched before a topic is dropped. */
export function DropTopicDialog({ topic, isOpen, onClose }: DropTopicDialogProps) {
  const { act } = useOpenEvent();
  const data = useOpenEventData();
  const effect = useMemo(() => (isOpen ? dropEffect(data, topic) : null), [isOpen, data, topic]);
  return (
    <Dialog
      title={say('plan.dropTitle', { name: topic.title.slice(0, 80) })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('plan.keepTopic')}</Button>
          <Button
            look="primary"
            onPress={() => {
              onClose();
              void act('dropTopic', { id: topic.id });
            }}
          >
            {say('plan.drop')}
          </Button>
        </>
      }
    >
      {effect ? (
        <>
          <p>{say('plan.dropText')}</p>
          <dl className={styles.effect}>
            {effect.placed.length > 0 ? <dt>{say('plan.dropPlaced', { count: effect.placed.length })}</dt> : null}
            <Touched words="plan.dropFirst" people={effect.firstWish} />
            <Touched words="plan.dropLater" people={effect.laterWish} />
            <Touched words="plan.dropWithout" people={effect.withoutWish} />
          </dl>
        </>
      ) : null}
    </Dialog>
  );
}

function Touched({ words, people }: { readonly words: string; readonly people: readonly Registration[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <dt>{say(words, { count: people.length })}</dt>
      <dd dir="auto">{names(people)}</dd>
    </>
  );
}

function names(people: readonly Registration[]): string {
  const first = people.slice(0, 30).map(displayName).join(', ');
  return people.length > 30 ? say('plan.andMore', { names: first, count: people.length - 30 }) : first;
}
