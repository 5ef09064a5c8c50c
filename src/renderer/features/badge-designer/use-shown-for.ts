import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { demandingPeople } from '#domain/documents/demanding-people.ts';
import { BADGE_SAMPLES } from '#domain/documents/document-request.ts';
import type { ShownFor } from '#domain/documents/one-badge.ts';
import { nameOnPaper } from '#domain/documents/people-on-paper.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';

export type ShownChoice = {
  readonly shown: ShownFor;
  /** What is chosen, as an id of `options`. */
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly choose: (id: string) => void;
  readonly choosePerson: (id: RegistrationId) => void;
};

const SAMPLE = 'sample:';
const LONGEST = 32;
const cut = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** For whom the badge is shown: people whose names are hard to set first, then invented ones, or anybody by name. */
export function useShownFor({ registrations }: EventData): ShownChoice {
  const demanding = useMemo(() => demandingPeople(registrations), [registrations]);
  const [chosen, setChosen] = useState<string | null>(null);
  const other =
    chosen === null || chosen.startsWith(SAMPLE) || demanding.some(({ id }) => id === chosen)
      ? undefined
      : registrations.find(({ id }) => id === chosen);
  const options = [
    ...(other ? [{ id: other.id as string, label: cut(nameOnPaper(other)) }] : []),
    ...demanding.map(({ id, demand, name }) => ({
      id: id as string,
      label: say(`designer.demand.${demand}`, { name: cut(name) }),
    })),
    ...BADGE_SAMPLES.map((sample) => ({ id: SAMPLE + sample, label: say(`designer.sample.${sample}`) })),
  ];
  const id = options.find((option) => option.id === chosen)?.id ?? options[0]!.id;
  const sample = BADGE_SAMPLES.find((one) => SAMPLE + one === id);
  return {
    shown: sample ? { kind: 'sample', sample } : { kind: 'people', ids: [id as RegistrationId] },
    id,
    options,
    choose: setChosen,
    choosePerson: setChosen,
  };
}
