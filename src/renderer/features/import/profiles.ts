import { foundAs, type ImportProfile, type ReadingChoices, type ReadingShown } from '#actions/list-protocol.ts';
import type { ImportDecisions, UnknownTopic } from '#domain/import/import-plan.ts';
import { headingKeys } from '#formats/csv/profile.ts';
import type { Topic } from '#domain/plan.ts';

const MOST_PROFILES = 200;

const isProfile = (value: unknown): value is ImportProfile =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as ImportProfile).source === 'string' &&
  typeof (value as ImportProfile).choices === 'object' &&
  typeof (value as ImportProfile).topics === 'object';

/** The profiles of this installation; anything else in the settings is left alone. */
export function profilesIn(kept: readonly unknown[]): ImportProfile[] {
  return kept.filter(isProfile);
}

/** The profiles with this one as the newest; the oldest go when there are many. */
export function withProfile(kept: readonly unknown[], profile: ImportProfile): ImportProfile[] {
  const others = profilesIn(kept).filter((known) => foundAs(known) !== foundAs(profile));
  return [profile, ...others].slice(0, MOST_PROFILES);
}

/** What is to be remembered of how this file was read. */
export function profileOf(
  reading: ReadingShown,
  choices: ReadingChoices,
  decisions: ImportDecisions,
  topics: readonly Topic[],
): ImportProfile {
  const titles = new Map<string, string>(topics.map((topic) => [topic.id, topic.title]));
  const decided = Object.entries(decisions.topics ?? {}).flatMap(([key, id]) => {
    const title = id === 'ignore' ? 'ignore' : titles.get(id);
    return title === undefined ? [] : [[key, title] as const];
  });
  return {
    source: reading.source,
    foundAs: reading.foundAs,
    fileName: reading.fileName,
    choices,
    headings: headingKeys(reading.header),
    topics: { ...reading.profile?.topics, ...Object.fromEntries(decided) },
  };
}

/** Decisions about unknown topics that were made for an earlier file of the same source. */
export function rememberedTopics(
  profile: ImportProfile | null,
  topics: readonly Topic[],
): NonNullable<ImportDecisions['topics']> {
  if (!profile) return {};
  const byTitle = new Map(topics.map((topic) => [topic.title, topic.id]));
  return Object.fromEntries(
    Object.entries(profile.topics).flatMap(([key, title]) => {
      const id = title === 'ignore' ? 'ignore' : byTitle.get(title);
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

/** Unknown topics, with those that were decided just now kept in view so that the decision can be changed. */
export function topicQuestions(
  asked: readonly UnknownTopic[],
  unknown: readonly UnknownTopic[],
): readonly UnknownTopic[] {
  const known = new Set(asked.map(({ key }) => key));
  return [...asked, ...unknown.filter(({ key }) => !known.has(key))];
}
