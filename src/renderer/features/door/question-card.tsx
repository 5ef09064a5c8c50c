import { say } from '#catalogue/catalogue.ts';
import type { DoorQuestion } from '#domain/door-question.ts';
import { Button } from '../../parts/button.tsx';
import styles from './question-card.module.css';

export type QuestionCardProps = {
  readonly question: DoorQuestion;
  readonly onAnswer: (index: number) => void;
};

/** A question to read out, and one key for each answer. */
export function QuestionCard({ question, onAnswer }: QuestionCardProps) {
  return (
    <section className={styles.question} aria-label={say('door.question.label')}>
      <p className={styles.text} dir="auto">
        {question.text}
      </p>
      <div className={styles.answers}>
        {question.answers.map((answer, index) => (
          <Button key={answer} size="large" onPress={() => onAnswer(index)}>
            <kbd>{index + 1}</kbd> <bdi>{answer}</bdi>
          </Button>
        ))}
      </div>
    </section>
  );
}
