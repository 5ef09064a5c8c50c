import { blankRegistration, type Registration, type Role } from '#domain/registration.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { WORLD_NAMES } from './world-names.ts';
import { sampleWithGroups } from './sample-with-groups.ts';

/** Numbers that look like chance and are the same every time (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ka lo mi ren tö šá vi zu ber gen łu ño da chi pha qui ste ra në wy'.split(' ');
const FAMILY =
  'Ashgrove Borowicz van-den-Heuvel Quispe-Mamani Þorsteinsdóttir Nwosu Ångström Yılmazer Đorđić Müller-Lüdenscheidt'.split(
    ' ',
  );
const ORGANISATIONS = [
  'Harbour Commons',
  'Repair Café Nordstadt',
  'Cylch y Dyffryn',
  'Open Kitchen',
  'Tenants’ Voice',
  '',
];
const ROLES: readonly Role[] = ['participant', 'participant', 'participant', 'facilitator', 'volunteer', 'speaker'];
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A large event for measuring: `count` invented people.
 *
 * @param kind `world`: every fourth name in another script; `distinct`: no two names alike.
 */
export function manyPeople(count: number, kind: 'world' | 'distinct'): EventData {
  const next = seededNumbers(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const word = () => {
    let text = '';
    for (let i = 0; i < 2 + Math.floor(next() * 2); i++) text += pick(SYLLABLES);
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const registrations = Array.from({ length: count }, (_, i): Registration => {
    const world = kind === 'world' && i % 4 === 0 ? WORLD_NAMES[(i / 4) % WORLD_NAMES.length]![1] : '';
    let code = 'FM1';
    for (let k = 0; k < 16; k++) code += pick([...CROCKFORD]);
    return blankRegistration({
      id: `P${i}` as RegistrationId,
      shortNumber: i + 1,
      badgeCode: code,
      createdAt: '2026-10-01T10:00:00.000Z',
      source: 'sample',
      fullName: world,
      firstName: world ? '' : word(),
      lastName: world ? '' : kind === 'distinct' ? `${word()}-${word()}` : pick(FAMILY),
      organization: pick(ORGANISATIONS),
      pronouns: pick(['she/her', 'he/him', 'they/them', '']),
      role: pick(ROLES),
      town: pick(['Leeds', 'Cardiff', 'Brighton', 'Glasgow']),
    });
  });
  const base = sampleWithGroups();
  const rounds = base.sessions.filter(({ kind: sessionKind }) => sessionKind === 'round');
  const placements = rounds.flatMap((round) => {
    const topics = base.topics.filter((topic) => topic.roundIds.includes(round.id) && topic.state === 'offered');
    if (topics.length === 0) return [];
    return registrations.map((person, i) => ({
      id: `${round.id}:${person.id}` as never,
      registrationId: person.id,
      roundId: round.id,
      topicId: topics[i % topics.length]!.id,
      isLocked: false,
      source: 'proposal' as const,
      placedAt: '2026-10-01T10:00:00.000Z',
    }));
  });
  return { ...base, registrations, placements, rules: [], suggestions: [] };
}
