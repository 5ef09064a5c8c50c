import { useEffect, useMemo, useRef, useState } from 'react';
import type { BadgeDesign } from '#domain/badge-design.ts';
import type { BadgeSide } from '#domain/badge-editing.ts';
import { demandingPeople } from '#domain/documents/demanding-people.ts';
import { oneBadgeRequest, oneFace, type ShownFor } from '#domain/documents/one-badge.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { ask } from '../../connection/bridge-client.ts';

/** What preflight found on one side. */
export type SideFinding = { readonly side: BadgeSide; readonly finding: PrintFinding };
export type Checks = {
  readonly state: 'checking' | 'done';
  readonly findings: readonly SideFinding[];
  /** How many people were looked at; 0 while only an invented one could be. */
  readonly people: number;
};

/** How many for each thing that makes a name hard. */
const EACH = 3;
/** A design is looked at once it rests for a moment. */
const REST_MS = 400;
const SIDES: readonly BadgeSide[] = ['front', 'back'];

/** Preflight of both sides for the hardest names, whenever the design rests. */
export function useChecks(
  eventId: string,
  seq: number,
  data: EventData,
  design: BadgeDesign,
  inView: ShownFor,
  locale: string,
): Checks {
  const { registrations } = data;
  const hardest = useMemo(() => demandingPeople(registrations, EACH).map(({ id }) => id), [registrations]);
  const [checks, setChecks] = useState<Checks>({ state: 'checking', findings: [], people: hardest.length });
  const newest = useRef(0);
  const key = JSON.stringify([eventId, seq, design, inView, locale]);
  useEffect(() => {
    const turn = ++newest.current;
    const shown = shownFor(hardest, inView);
    const timer = setTimeout(() => {
      const asked = SIDES.filter((side) => design[side].length > 0).flatMap((side) =>
        shown.map((one) => findingsOf(eventId, seq, design, side, one, locale)),
      );
      void Promise.all(asked).then((found) => {
        if (turn === newest.current) setChecks({ state: 'done', findings: found.flat(), people: hardest.length });
      });
    }, REST_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for what is drawn
  }, [key, hardest]);
  return checks;
}

/** The hardest people and whoever is in view; somebody invented while there is nobody. */
function shownFor(hardest: readonly RegistrationId[], inView: ShownFor): readonly ShownFor[] {
  if (inView.kind === 'people') return [{ kind: 'people', ids: [...new Set([...hardest, ...inView.ids])] }];
  return hardest.length > 0 ? [{ kind: 'people', ids: hardest }, inView] : [inView];
}

async function findingsOf(
  eventId: string,
  seq: number,
  design: BadgeDesign,
  side: BadgeSide,
  shown: ShownFor,
  locale: string,
): Promise<readonly SideFinding[]> {
  const request = oneBadgeRequest(oneFace(design, side), shown, locale);
  // The last page is asked for: the findings of all pages come with it, and hardly any drawing.
  const answer = await ask('documents.preview', { eventId, seq, request, firstPage: 0, pageCount: 1 });
  if (answer.kind !== 'previewed') return [];
  return answer.findings.filter(({ code }) => code !== 'printedBefore').map((finding) => ({ side, finding }));
}
