import type { ChangeSet } from '#domain/change-set.ts';

/** Changes in one piece of text; the whole text of a long import would take three times its bytes in memory. */
const PIECE = 1000;

/** Room beyond what the first piece lets expect. */
const MARGIN = 1.02;

/** A change set as the UTF-8 of its JSON, the same bytes as `JSON.stringify` gives, made piece by piece. */
export function changeSetBytes(changeSet: ChangeSet): Uint8Array {
  const { changes } = changeSet;
  if (changes.length <= PIECE) return new TextEncoder().encode(JSON.stringify(changeSet));
  const bytes = new GrowingBytes();
  let isFirst = true;
  for (const [key, value] of Object.entries(changeSet)) {
    if (value === undefined) continue;
    bytes.add(`${isFirst ? '{' : ','}${JSON.stringify(key)}:`);
    isFirst = false;
    if (key !== 'changes') {
      bytes.add(JSON.stringify(value));
      continue;
    }
    for (let at = 0; at < changes.length; at += PIECE) {
      const piece = JSON.stringify(changes.slice(at, at + PIECE)).slice(1, -1);
      bytes.add(at === 0 ? `[${piece}` : `,${piece}`);
      if (at === 0) bytes.expect(bytes.length * (changes.length / PIECE) * MARGIN);
    }
    bytes.add(']');
  }
  bytes.add('}');
  return bytes.all();
}

/**
 * UTF-8 written into one piece of memory: a long list is as large as this once, not a second time in its pieces.
 */
class GrowingBytes {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(0);
  length = 0;

  add(text: string): void {
    let rest = text;
    for (;;) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#bytes.subarray(this.length));
      this.length += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      // One character takes at most three bytes for each of its code units.
      this.expect(Math.max(this.length + 3 * rest.length, this.length * 1.25));
    }
  }

  /** Makes room for so many bytes in all. */
  expect(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.ceil(length));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }

  all(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
