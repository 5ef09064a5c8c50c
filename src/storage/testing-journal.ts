import type { AppendAnswer, JournalPort, JournalRecord } from './journal-port.ts';

/** A journal in memory that behaves as the one on disk: ordered, without gaps, idempotent. For tests of the desk. */
export class TestingJournal implements JournalPort {
  records: JournalRecord[] = [];
  snapshots: { seq: number; bytes: Uint8Array; writtenAt?: string }[] = [];
  /** Answers to give instead of saving, first come first. */
  readonly refusals: AppendAnswer[] = [];

  /** Where the journal begins when it does not reach back to the first change. */
  baseSeq = 0;
  reserves = 0;
  tornBytes = 0;
  /** The desktop side does not answer at all. */
  isOut = false;

  get lastSeq(): number {
    return this.records.at(-1)?.seq ?? this.baseSeq;
  }

  readonly head = () =>
    this.isOut
      ? Promise.reject(new Error('EACCES'))
      : Promise.resolve({
          seq: this.lastSeq,
          firstSeq: this.records[0]?.seq ?? this.baseSeq + 1,
          tornBytes: this.tornBytes,
        });

  readonly append = (records: readonly JournalRecord[]): Promise<AppendAnswer> => {
    if (this.isOut) return Promise.resolve({ kind: 'failed', reason: 'EACCES' });
    const refusal = this.refusals.shift();
    if (refusal) return Promise.resolve(refusal);
    for (const record of records) {
      const known = this.records.find(({ seq }) => seq === record.seq);
      if (known && Buffer.compare(known.bytes, record.bytes) !== 0)
        return Promise.resolve({ kind: 'failed', reason: 'ECONFLICT' });
      if (record.seq <= this.lastSeq) continue;
      if (record.seq !== this.lastSeq + 1) return Promise.resolve({ kind: 'gap', expectedSeq: this.lastSeq + 1 });
      this.records.push(record);
    }
    return Promise.resolve({ kind: 'saved', seq: this.lastSeq });
  };

  readonly read = (fromSeq: number) =>
    Promise.resolve(this.records.filter((record) => record.seq >= fromSeq).slice(0, 3));

  readonly restart = (seq: number, bytes: Uint8Array): Promise<AppendAnswer> => {
    this.snapshots.unshift({ seq, bytes });
    this.records = [];
    this.baseSeq = seq;
    return Promise.resolve({ kind: 'saved', seq });
  };

  readonly relieve = () => Promise.resolve(this.reserves-- > 0);

  copies = 0;

  readonly keepCopy = () => Promise.resolve(++this.copies > 0);

  setDatabasesAside = () => Promise.resolve(false);

  readonly snapshot = (nth: number) => Promise.resolve(this.snapshots[nth] ?? null);
}
