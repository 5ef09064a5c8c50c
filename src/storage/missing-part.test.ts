import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '#domain/change-set.ts';
import { missingFrom } from './missing-part.ts';

const at = (seq: number) => `2026-10-25T09:00:0${seq}.000Z`;
const changeSets = [1, 2, 3, 4].map((seq) => ({ seq, at: at(seq) }) as ChangeSet);
const WRITTEN = '2026-10-25T09:30:00.000Z';

type Case = {
  readonly reached: number;
  readonly replayed?: number;
  readonly writtenAt?: string | null;
  readonly journal: number;
  readonly tornBytes?: number;
  readonly newestSnapshot?: number;
};
const missing = ({ reached, replayed = 0, writtenAt = WRITTEN, journal, tornBytes = 0, newestSnapshot = 0 }: Case) =>
  missingFrom(
    { view: { seq: reached }, changeSets, writtenAt, replayed },
    { seq: journal, firstSeq: 1, tornBytes },
    newestSnapshot,
  );

describe('what a restored event lacks', () => {
  it('is nothing where the journal was read to its end and is whole', () => {
    expect(missing({ reached: 3, replayed: 3, journal: 3 })).toBeNull();
    expect(missing({ reached: 3, journal: 3 })).toBeNull();
    expect(missing({ reached: 4, replayed: 1, journal: 3 })).toBeNull();
  });

  it('is what a damaged snapshot had, by the number in its name, after the last change that is there', () => {
    expect(missing({ reached: 3, replayed: 3, journal: 3, newestSnapshot: 7 })).toEqual({ after: at(3), count: 4 });
    expect(missing({ reached: 3, replayed: 3, journal: 3, newestSnapshot: 3 })).toBeNull();
  });

  it('cannot be counted where the journal ends before the snapshot that is all there is', () => {
    expect(missing({ reached: 4, journal: 2 })).toEqual({ after: WRITTEN, count: null });
    // When it was written may not be known: then the last change it has in the journal.
    expect(missing({ reached: 4, writtenAt: null, journal: 2 })).toEqual({ after: at(4), count: null });
    expect(missing({ reached: 3, writtenAt: null, journal: 2 })).toEqual({ after: at(3), count: null });
  });

  it('is dated by the snapshot only where nothing was added to it', () => {
    expect(missing({ reached: 4, replayed: 1, journal: 2, newestSnapshot: 9 })).toEqual({ after: at(4), count: 5 });
    expect(missing({ reached: 2, replayed: 0, journal: 2, newestSnapshot: 9 })).toEqual({ after: at(2), count: 7 });
    expect(missing({ reached: 4, replayed: 0, journal: 2, newestSnapshot: 9 })).toEqual({ after: WRITTEN, count: 5 });
  });

  it('may be anything behind a torn end, and nothing where the journal was read on behind it', () => {
    expect(missing({ reached: 3, replayed: 3, journal: 3, tornBytes: 12 })).toEqual({ after: at(3), count: null });
    expect(missing({ reached: 4, replayed: 4, journal: 3, tornBytes: 12 })).toBeNull();
    expect(missing({ reached: 3, replayed: 3, journal: 3, tornBytes: 0 })).toBeNull();
  });
});
