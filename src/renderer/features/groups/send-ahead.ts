import { inSlices } from '../../connection/in-slices.ts';
import type { SentAhead, WhyAsk } from './why-messages.ts';

const AT_A_TIME = 400;

function* pieces(worker: Worker, sent: SentAhead): Generator<undefined, true> {
  for (const kind of ['people', 'previous', 'placements', 'seats'] as const) {
    const rows: readonly unknown[] = sent[kind];
    for (let from = 0; from < rows.length; from += AT_A_TIME) {
      worker.postMessage({ kind, rows: rows.slice(from, from + AT_A_TIME) } as WhyAsk);
      yield;
    }
  }
  return true;
}

/** Sends what a question is about ahead of it, with room for keys between the pieces. @returns false when stopped. */
export async function sendAhead(worker: Worker, sent: SentAhead, isStopped: () => boolean): Promise<boolean> {
  return (await inSlices(pieces(worker, sent), isStopped)) === true;
}
