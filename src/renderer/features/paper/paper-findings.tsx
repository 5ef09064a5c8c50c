import { CircleCheck, TriangleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { focusPlace } from '../../connection/focus-place.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import styles from './paper-findings.module.css';

const SHOWN = 30;

/** A longer name is known by its beginning, and would push everything else out of view. */
const MOST_SIGNS = 80;

const saidShort = ({ values }: PrintFinding): PrintFinding['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const signs = typeof value === 'string' && value.length > MOST_SIGNS ? [...value] : [];
      return [name, signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS - 1).join('')}…` : value];
    }),
  );

/** The way from a finding to the person whom it is about. */
function ShowPerson({ personId }: { readonly personId: RegistrationId }) {
  const { go } = useOpenEvent();
  return (
    <Button
      look="quiet"
      size="small"
      onPress={() => {
        focusPlace({ sessionId: null, topicId: null, roomId: null, registrationId: personId, field: null });
        go('people');
      }}
    >
      {say('paper.showPerson')}
    </Button>
  );
}

type PaperFindingsProps = {
  readonly findings: readonly PrintFinding[];
  /** False until the pages have been looked through. */
  readonly isDrawn: boolean;
};

/** What to know before paper is used: signs that no font has, text that is too small, people without a group. */
export function PaperFindings({ findings, isDrawn }: PaperFindingsProps) {
  if (findings.length === 0 && !isDrawn) return <p className={styles.none}>{say('paper.drawing')}</p>;
  if (findings.length === 0) {
    return (
      <p className={styles.none}>
        <CircleCheck aria-hidden />
        {say('paper.noFindings')}
      </p>
    );
  }
  return (
    <div className={styles.findings}>
      <h3>{say('paper.findings', { count: findings.length })}</h3>
      <ul>
        {findings.slice(0, SHOWN).map((finding, index) => (
          <li key={`${finding.code}-${finding.registrationId ?? ''}-${index}`}>
            <TriangleAlert aria-hidden />
            <span>
              {say(`print.finding.${finding.code}`, saidShort(finding))}
              {finding.registrationId ? <ShowPerson personId={finding.registrationId} /> : null}
            </span>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN ? <p>{say('paper.moreFindings', { count: findings.length - SHOWN })}</p> : null}
    </div>
  );
}
