import type { RunOutcome } from '#actions/desk-runner.ts';
import { say } from '#catalogue/catalogue.ts';
import { giveNotice } from '../parts/notices.ts';

/** Says what an action could not do, or could not save. @returns the same outcome. */
export function sayOutcome<Result>(outcome: RunOutcome<Result>): RunOutcome<Result> {
  if (outcome.kind === 'refused')
    giveNotice({ tone: 'attention', text: say(outcome.reason.key, outcome.reason.values) });
  if (outcome.kind === 'done' && outcome.saved.kind !== 'saved') {
    giveNotice({ tone: 'stop', text: say(outcome.saved.kind === 'diskFull' ? 'notSaved.diskFull' : 'notSaved.other') });
  }
  if (outcome.kind === 'done' && outcome.keptRows > 0) {
    giveNotice({ tone: 'attention', text: say('undoKept', { count: outcome.keptRows }) });
  }
  return outcome;
}

/** Whether it is as it was wanted, on the disk: then something good may be said. */
export const isSafe = <Result>(outcome: RunOutcome<Result>): boolean =>
  outcome.kind === 'nothing' || (outcome.kind === 'done' && outcome.saved.kind === 'saved');
