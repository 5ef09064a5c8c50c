import { Button } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { PlanQuality } from '#domain/board/plan-quality.ts';
import type { Session } from '#domain/plan.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { ProfileBars } from './profile-bars.tsx';
import styles from './side-panel.module.css';
import { WishRank } from './wish-rank.tsx';

export type OverviewPanelProps = {
  readonly quality: PlanQuality;
  readonly rounds: readonly Session[];
  /** Somebody has a seat. */
  readonly isStarted: boolean;
  readonly onChoose: (id: RegistrationId) => void;
};

const SHOWN = 8;

/** How the plan went: who got which wish in each round, and who is worst off over the day. */
export function OverviewPanel({ quality, rounds, isStarted, onChoose }: OverviewPanelProps) {
  const titleOf = (id: string) => rounds.find((round) => round.id === id);
  return (
    <>
      <section className={styles.part}>
        <h3>{say('groups.panel.overview')}</h3>
        {quality.rounds.map((profile) => {
          const round = titleOf(profile.roundId);
          const title = round ? `${round.startsAt.slice(11, 16)} ${round.title}` : '';
          return <ProfileBars key={profile.roundId} title={title} profile={profile} />;
        })}
      </section>
      {isStarted ? (
        <section className={styles.part}>
          <h3>{say('groups.panel.worseOff')}</h3>
          {quality.worseOff.length === 0 ? (
            <p className={styles.soft}>{say('groups.panel.worseOffNone')}</p>
          ) : (
            <ul className={styles.people}>
              {quality.worseOff.slice(0, SHOWN).map((person) => (
                <li key={person.id}>
                  <Button className={styles.personRow ?? ''} onPress={() => onChoose(person.id)}>
                    <span className={styles.personName}>{person.name}</span>
                    {person.marks.map(({ roundId, mark }) => (
                      <WishRank key={roundId} mark={mark} />
                    ))}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {quality.worseOff.length > SHOWN ? (
            <p className={styles.soft}>
              {say('groups.panel.worseOffMore', { count: quality.worseOff.length - SHOWN })}
            </p>
          ) : null}
        </section>
      ) : null}
      {quality.skipping > 0 ? (
        <p className={styles.soft}>{say('groups.panel.skipping', { count: quality.skipping })}</p>
      ) : null}
      <p className={styles.soft}>{say('groups.panel.hint')}</p>
    </>
  );
}
