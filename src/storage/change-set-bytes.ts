import type { ChangeSet } from '#domain/change-set.ts';
import { joinBytes } from '#domain/join-bytes.ts';

/** Changes in one piece of text; the whole text of a long import would take three times its bytes in memory. */
const PIECE = 1000;

/** A change set as the UTF-8 of its JSON, the same bytes as `JSON.stringify` gives, made piece by piece. */
export function changeSetBytes(changeSet: ChangeSet): Uint8Array {
  const encoder = new TextEncoder();
  const { changes } = changeSet;
  if (changes.length <= PIECE) return encoder.encode(JSON.stringify(changeSet));
  const parts: Uint8Array[] = [];
  const add = (text: string) => parts.push(encoder.encode(text));
  let isFirst = true;
  for (const [key, value] of Object.entries(changeSet)) {
    if (value === undefined) continue;
    add(`${isFirst ? '{' : ','}${JSON.stringify(key)}:`);
    isFirst = false;
    if (key !== 'changes') {
      add(JSON.stringify(value));
      continue;
    }
    for (let at = 0; at < changes.length; at += PIECE)
      add(`${at === 0 ? '[' : ','}${JSON.stringify(changes.slice(at, at + PIECE)).slice(1, -1)}`);
    add(']');
  }
  add('}');
  return joinBytes(parts);
}
