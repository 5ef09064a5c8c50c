import { EventFacts } from '#domain/event.ts';
import { tableEntry } from './manifest.ts';
import { unpackEntries } from './unpack-entries.ts';

/**
 * When the event in a `.folkmoot` file was begun: what copies of one event know each other by; null where it is no such file.
 *
 * Only the facts are unpacked, so that a folder of many large copies is looked through quickly.
 */
export function readBegunAt(bytes: Uint8Array): string | null {
  const entry = tableEntry('event');
  const unpacked = unpackEntries(bytes, new Set([entry]));
  const body = unpacked.kind === 'entries' ? unpacked.entries.get(entry) : undefined;
  if (!body) return null;
  try {
    const row: unknown = JSON.parse(new TextDecoder().decode(body).split('\n', 1)[0] ?? '');
    const facts = EventFacts.pick({ createdAt: true }).safeParse(row);
    return facts.success ? facts.data.createdAt : null;
  } catch {
    return null;
  }
}
