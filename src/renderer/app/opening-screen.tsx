import { say } from '#catalogue/catalogue.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './opening-screen.module.css';

/** While an event is read and checked against its journal. */
export function OpeningScreen({ name }: { readonly name: string }) {
  return (
    <main className={styles.screen}>
      <ProgressBar label={say('opening.reading', { name })} />
    </main>
  );
}
