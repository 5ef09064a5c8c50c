import type { PrintFinding } from '#domain/documents/print-finding.ts';
import { nameOnPaper } from '#domain/documents/people-on-paper.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { cleanLine } from './layout/clean-text.ts';
import type { DrawItem } from './layout/display-list.ts';

/** Collects findings, each once: a name that stands on ten lists is reported one time. */
export function findingsFrom(): {
  readonly report: (finding: PrintFinding) => void;
  readonly all: () => readonly PrintFinding[];
} {
  const found = new Map<string, PrintFinding>();
  return {
    report: (finding) => {
      const key = JSON.stringify([finding.code, finding.registrationId, finding.values]);
      if (!found.has(key)) found.set(key, finding);
    },
    all: () => [...found.values()],
  };
}

/** `U+13000` for each code point of a sign. */
const codePointsOf = (sign: string): string =>
  [...sign].map((s) => `U+${s.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/**
 * Looks through drawn pages for signs that no font has, and says whose name it is.
 *
 * Works on what is really printed, so that no document can forget it.
 */
export function missingGlyphs(
  data: EventData,
  report: (finding: PrintFinding) => void,
): (items: readonly DrawItem[]) => void {
  let owners: readonly (readonly [RegistrationId, string])[] | null = null;
  const ownerOf = (text: string): RegistrationId | null => {
    owners ??= data.registrations.map((person) => [
      person.id,
      cleanLine(
        [
          nameOnPaper(person),
          person.firstName,
          person.lastName,
          person.fullName,
          person.pronouns,
          person.organization,
          person.town,
        ].join(' | '),
      ),
    ]);
    return owners.find(([, words]) => words.includes(text.replace(/\u2026$/u, '')))?.[0] ?? null;
  };
  const seen = new Set<string>();
  const watch = (items: readonly DrawItem[]): void => {
    for (const item of items) {
      if (item.kind === 'group') watch(item.items);
      if (item.kind !== 'text' || item.line.missing.length === 0 || seen.has(item.line.text)) continue;
      seen.add(item.line.text);
      for (const sign of item.line.missing)
        report({
          code: 'missingGlyph',
          registrationId: ownerOf(item.line.text),
          values: { text: item.line.text, sign, codePoint: codePointsOf(sign) },
        });
    }
  };
  return watch;
}
