import type { RegistrationId } from '../ids.ts';
import { displayName, isExpected, type Registration } from '../registration.ts';
import { nameOnPaper } from './people-on-paper.ts';

/** Why somebody's badge is hard to set. */
export const DEMANDS = [
  'longestName',
  'rightToLeft',
  'otherScript',
  'oneName',
  'longestFirstName',
  'longestWord',
  'mostWords',
  'longestOrganization',
] as const;
export type Demand = (typeof DEMANDS)[number];
export type DemandingPerson = { readonly demand: Demand; readonly id: RegistrationId; readonly name: string };

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and what belongs to them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** How much of the demand a name makes; 0 for none. */
const MEASURES: Readonly<Record<Demand, (person: Registration) => number>> = {
  longestName: (person) => nameOnPaper(person).length,
  longestFirstName: (person) => (person.badgeName || person.firstName || displayName(person)).length,
  longestWord: (person) => longest(words(nameOnPaper(person))),
  mostWords: (person) => words(nameOnPaper(person)).length,
  longestOrganization: (person) => (person.organization || person.town).length,
  rightToLeft: (person) => (RIGHT_TO_LEFT.test(nameOnPaper(person)) ? nameOnPaper(person).length : 0),
  otherScript: (person) => (OTHER_SCRIPT.test(nameOnPaper(person)) ? nameOnPaper(person).length : 0),
  oneName: (person) => (words(nameOnPaper(person)).length === 1 ? nameOnPaper(person).length : 0),
};

/**
 * The people whose badges are the hardest, by what makes them so: a design that suits them suits all.
 *
 * @param each how many for each demand, the hardest first; nobody stands in the answer twice.
 */
export function demandingPeople(registrations: readonly Registration[], each = 1): readonly DemandingPerson[] {
  const expected = registrations.filter(isExpected);
  const taken = new Set<RegistrationId>();
  return DEMANDS.flatMap((demand) => {
    const best: { readonly person: Registration; readonly measure: number }[] = [];
    for (const person of expected) {
      if (taken.has(person.id)) continue;
      const measure = MEASURES[demand](person);
      if (measure === 0 || (best.length === each && measure <= best.at(-1)!.measure)) continue;
      best.push({ person, measure });
      best.sort((a, b) => b.measure - a.measure);
      if (best.length > each) best.pop();
    }
    return best.map(({ person }) => {
      taken.add(person.id);
      return { demand, id: person.id, name: nameOnPaper(person) };
    });
  });
}
