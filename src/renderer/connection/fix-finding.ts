import { useCallback } from 'react';
import { fixFinding } from '#actions/fix-finding.ts';
import { say } from '#catalogue/catalogue.ts';
import type { FindingFix } from '#domain/plan-checks/finding.ts';
import { randomBytes } from './new-id.ts';
import { useOpenEvent } from './open-event-context.ts';

/** Does what a finding offers. */
export function useFix(): (fix: FindingFix) => Promise<void> {
  const { session, act } = useOpenEvent();
  return useCallback(
    async (fix) => {
      const words = { breakTitle: say('plan.kind.break'), topicTitle: say('plan.newTopic') };
      await fixFinding<Promise<unknown>>(fix, session.data, words, randomBytes(), act);
    },
    [session, act],
  );
}
