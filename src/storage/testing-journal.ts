import type { AppendAnswer, JournalPort, JournalRecord } from './journal-port.ts';

/** A journal in memory that behaves as the one on disk: ordered, without gaps, idempotent. For tests of the desk. */
export class TestingJournal implements JournalPort {
  records: JournalRecord[] = [];
  snapshots: { seq: number; bytes: Uint8Array }[] = [];
  /** Answers to give instead of saving, first come first. */
  readonly refusals: AppendAnswer[] = [];

  get lastSeq(): number {
    return this.records.at(-1)?.seq ?? 0;
  }

  readonly head = () => Promise.resolve({ seq: this.lastSeq, firstSeq: this.records[0]?.seq ?? 1, tornBytes: 0 });

  readonly append = (records: readonly JournalRecord[]): Promise<AppendAnswer> => {
    const refusal = this.refusals.shift();
    if (refusal) return Promise.resolve(refusal);
    for (const record of records) {
      if (record.seq <= this.lastSeq) continue;
      if (record.seq !== this.lastSeq + 1) return Promise.resolve({ kind: 'gap', expectedSeq: this.lastSeq + 1 });
      this.records.push(record);
    }
    return Promise.resolve({ kind: 'saved', seq: this.lastSeq });
  };

  readonly read = (fromSeq: number) =>
    Promise.resolve(this.records.filter((record) => record.seq >= fromSeq).slice(0, 3));

  readonly snapshot = (nth: number) => Promise.resolve(this.snapshots[nth] ?? null);
}
