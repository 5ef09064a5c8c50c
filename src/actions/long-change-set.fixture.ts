import { added, type RowChange } from '#domain/change-set.ts';
import type { EventView } from '#domain/event-view.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { blankRegistration } from '#domain/registration.ts';
import type { EventDesk } from '#storage/event-desk.ts';

type AtDesk = { readonly desk: EventDesk };

/** More people than a change set holds unpacked, and more than four parts of those in which its rows are written. */
export const MANY = 1200;

/** Invented people of a long list. */
export const people = Array.from({ length: MANY }, (_, i) =>
  blankRegistration({
    id: `P-many-${i}` as RegistrationId,
    shortNumber: 1000 + i,
    badgeCode: `FM1MANY${i}`,
    createdAt: '2026-10-25T09:00:00.000Z',
    source: 'import',
    fullName: `Žofie "Zo" ${i}`,
  }),
);

/** Writes rows as one change set, as an import does. */
export const write = (
  { desk }: AtDesk,
  planned: readonly RowChange[] | ((view: EventView) => readonly RowChange[]),
  action = 'importList',
) =>
  desk.commit(action, (view) => {
    const changes = typeof planned === 'function' ? planned(view) : planned;
    return {
      kind: 'write',
      changes,
      label: { key: 'did.imported', values: { count: changes.length, file: 'many.csv' } },
      result: null,
      changeSetKind: 'action',
      aboutSeq: null,
    };
  });

/** Takes all of them in. */
export const takeIn = (event: AtDesk) =>
  write(
    event,
    people.map((person) => added('registrations', person)),
  );
