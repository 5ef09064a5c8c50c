import { doorCounts } from '../door/door-counts.ts';
import { presence } from '../door/presence.ts';
import { factsOf, type EventData } from '../event-data.ts';
import type { OutcomeId, RegistrationId, SessionId, TopicId } from '../ids.ts';
import { foldName, wordsOf } from '../names/fold-name.ts';
import type { Outcome, OutcomeKind } from '../outcome.ts';
import { inOrderOfTime } from '../plan-checks/session-times.ts';
import { displayName, isExpected, type Registration } from '../registration.ts';
import { feedbackResults, type FeedbackResults } from './feedback-results.ts';
import { programmeAsRun, type RanSession } from './programme-as-run.ts';
import { wishesMet, type WishesMet } from './wishes-met.ts';

/** One thing that was said, promised, decided or left open, as the report shows it. */
export type ReportedOutcome = {
  readonly id: OutcomeId;
  readonly kind: OutcomeKind;
  readonly text: string;
  /** A name, only with the person's consent; null where nobody is named. */
  readonly who: string | null;
  /** Somebody took it on but did not agree to be named. */
  readonly isSomebody: boolean;
  readonly dueOn: string | null;
  readonly state: Outcome['state'];
  readonly sessionTitle: string;
  readonly topicTitle: string;
};

export type ReportedTopic = {
  readonly topicId: TopicId;
  readonly title: string;
  readonly facilitators: readonly string[];
  readonly placed: number;
  /** Who really sat there, where a facilitator noted it; null where nobody did. */
  readonly sat: number | null;
  readonly outcomes: readonly ReportedOutcome[];
};

/** Numbers of the day in the order in which they are told. */
export const REPORT_NUMBERS = ['registered', 'came', 'walkIns', 'stayedAway', 'cancelled', 'peak'] as const;

/** The numbers that there are: before anybody came nobody has stayed away, and the door says nothing yet. */
export function numbersTold({ numbers }: Report): readonly (typeof REPORT_NUMBERS)[number][] {
  return numbers.came > 0 ? REPORT_NUMBERS : ['registered', 'cancelled'];
}

export type ReportedRound = {
  readonly roundId: SessionId;
  readonly title: string;
  readonly startsAt: string;
  readonly wishes: WishesMet;
  readonly topics: readonly ReportedTopic[];
  /** What was noted of the round as a whole. */
  readonly outcomes: readonly ReportedOutcome[];
};

/** What is said of the day afterwards. Rules and wishes of single people are never in it. */
export type Report = {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly venueName: string;
  /** When and where people meet again, in words; empty where nobody said. */
  readonly nextMeeting: string;
  readonly nextMeetingOn: string | null;
  readonly numbers: {
    readonly registered: number;
    readonly came: number;
    readonly walkIns: number;
    readonly stayedAway: number;
    readonly cancelled: number;
    readonly peak: number;
  };
  readonly rounds: readonly ReportedRound[];
  /** Everything else: of sessions that are no rounds, of topics that did not run, and of the whole event. */
  readonly general: readonly ReportedOutcome[];
  /** All commitments, those with the nearest date first. */
  readonly commitments: readonly ReportedOutcome[];
  readonly decisions: readonly ReportedOutcome[];
  /** Questions that are still open, and what was put off. */
  readonly openQuestions: readonly ReportedOutcome[];
  /** The day as it ran: what was noted, else what was planned. */
  readonly programme: readonly RanSession[];
  /** What came back on slips; forms without a slip are left out. */
  readonly feedback: readonly FeedbackResults[];
  /** Texts that name somebody who did not agree to be named: to be looked at before the report is given away. */
  readonly namedWithoutConsent: readonly {
    /** Null for words on a feedback slip. */
    readonly outcomeId: OutcomeId | null;
    readonly registrationId: RegistrationId;
  }[];
};

/** The report of an event as plain data, from everything that was noted. */
export function buildReport(data: EventData): Report {
  const facts = factsOf(data);
  const zone = facts?.zone ?? 'UTC';
  const said = data.outcomes.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const report = reporterOf(data);
  const sessions = inOrderOfTime(data.sessions, zone);
  const rounds = sessions.filter(({ kind }) => kind === 'round');
  const reportedRounds = rounds.map(({ id, title, startsAt }) => roundOf(data, id, { title, startsAt }, said, report));
  const inRounds = new Set(reportedRounds.flatMap((round) => outcomesOf(round)).map(({ id }) => id));
  const feedback = data.feedbackForms.map((form) => feedbackResults(data, form)).filter(({ slips }) => slips > 0);
  const ofKind = (...kinds: OutcomeKind[]) => said.filter(({ kind }) => kinds.includes(kind)).map(report.outcome);
  return {
    name: facts?.name ?? '',
    startsOn: facts?.startsOn ?? '',
    endsOn: facts?.endsOn ?? '',
    venueName: facts?.venueName ?? '',
    nextMeeting: facts?.nextMeeting?.trim() ?? '',
    nextMeetingOn: facts?.nextMeetingOn ?? null,
    numbers: numbersOf(data),
    rounds: reportedRounds,
    general: said.filter(({ id }) => !inRounds.has(id)).map(report.outcome),
    commitments: ofKind('commitment').toSorted((a, b) => compareDates(a.dueOn, b.dueOn)),
    decisions: ofKind('decision'),
    openQuestions: ofKind('question', 'parked').filter(({ state }) => state === 'open'),
    programme: programmeAsRun(data),
    feedback,
    namedWithoutConsent: [
      ...report.named(said.map(({ id, text }) => ({ id, text }))),
      ...report.named(
        feedback.flatMap(({ questions }) =>
          questions.flatMap(({ words }) => words.map((text) => ({ id: null, text }))),
        ),
      ),
    ],
  };
}

const outcomesOf = ({ outcomes, topics }: ReportedRound) => [...outcomes, ...topics.flatMap((topic) => topic.outcomes)];

/** What goes on to the next event: promises and questions that are still open. */
export function carriedOver(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(
    ({ kind, state }) => state === 'open' && (kind === 'commitment' || kind === 'question' || kind === 'parked'),
  );
}

const compareDates = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function numbersOf(data: EventData): Report['numbers'] {
  const states = presence(data.checkIns);
  const hasCome = ({ id }: Registration) => (states.get(id)?.arrival ?? null) !== null;
  const { arrived, peak } = doorCounts(data.registrations, states);
  return {
    registered: data.registrations.filter((person) => isExpected(person) && person.source !== 'walkIn').length,
    came: arrived,
    walkIns: data.registrations.filter((person) => person.source === 'walkIn' && hasCome(person)).length,
    stayedAway: data.registrations.filter((person) => isExpected(person) && !hasCome(person)).length,
    cancelled: data.registrations.filter(({ status }) => status === 'cancelled').length,
    peak,
  };
}

function roundOf(
  data: EventData,
  roundId: SessionId,
  about: { readonly title: string; readonly startsAt: string },
  said: readonly Outcome[],
  report: Reporter,
): ReportedRound {
  const own = said.filter(({ sessionId }) => sessionId === roundId);
  const placements = data.placements.filter((placement) => placement.roundId === roundId);
  const sat = data.groupAttendance.filter((attendance) => attendance.roundId === roundId);
  const hasRun = (topicId: TopicId) =>
    placements.some((placement) => placement.topicId === topicId) || own.some((one) => one.topicId === topicId);
  const topics = data.topics
    .filter(({ id, state, roundIds }) => roundIds.includes(roundId) && (state === 'offered' || hasRun(id)))
    .toSorted((a, b) => a.order - b.order);
  const shown = new Set<TopicId | null>(topics.map(({ id }) => id));
  return {
    roundId,
    ...about,
    wishes: wishesMet(data, roundId),
    topics: topics.map(({ id, title, facilitatorIds }) => ({
      topicId: id,
      title,
      facilitators: facilitatorIds.flatMap((person) => report.nameOf(person) ?? []),
      placed: placements.filter((placement) => placement.topicId === id && report.counts(placement.registrationId))
        .length,
      // A group whose facilitator ticked nobody counts as not ticked: an empty group is not told from a lost list.
      sat: sat.filter((attendance) => attendance.topicId === id).length || null,
      // Said of a topic without a round: shown in the first round that offers it.
      outcomes: said
        .filter(
          (one) =>
            one.topicId === id && (one.sessionId === roundId || (one.sessionId === null && isFirst(data, id, roundId))),
        )
        .map(report.outcome),
    })),
    outcomes: own.filter(({ topicId }) => !shown.has(topicId)).map(report.outcome),
  };
}

function isFirst(data: EventData, topicId: TopicId, roundId: SessionId): boolean {
  const topic = data.topics.find(({ id }) => id === topicId);
  const rounds = data.sessions.filter(({ id }) => topic?.roundIds.includes(id));
  return inOrderOfTime(rounds, factsOf(data)?.zone ?? 'UTC')[0]?.id === roundId;
}

type Reporter = ReturnType<typeof reporterOf>;

/** Puts outcomes into the words of the report: names only of those who agreed. */
function reporterOf(data: EventData) {
  const people = new Map(data.registrations.map((person) => [person.id, person]));
  const nameOf = (id: RegistrationId) => {
    const person = people.get(id);
    return person?.hasConsented === true ? displayName(person) : null;
  };
  // A name typed in words counts as that person's when it is the name of exactly such a registration.
  const silent = data.registrations
    .filter(({ hasConsented }) => hasConsented !== true)
    .map((person) => ({ id: person.id, name: ` ${wordsOf(foldName(displayName(person))).join(' ')} ` }))
    .filter(({ name }) => name.trim().length > 2);
  const namesIn = (text: string) => {
    const folded = ` ${wordsOf(foldName(text)).join(' ')} `;
    return silent.filter(({ name }) => folded.includes(name)).map(({ id }) => id);
  };
  const titleOf = <Id extends string>(rows: readonly { readonly id: Id; readonly title: string }[]) => {
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    return (id: Id | null) => (id === null ? '' : (titles.get(id) ?? ''));
  };
  const sessionTitle = titleOf(data.sessions);
  const topicTitle = titleOf(data.topics);

  function outcome(one: Outcome): ReportedOutcome {
    const { id, kind, text, dueOn, state, whoId, whoText } = one;
    const typed = whoText.trim();
    const who = whoId === null ? (typed === '' || namesIn(typed).length > 0 ? null : typed) : nameOf(whoId);
    return {
      id,
      kind,
      text,
      who,
      isSomebody: who === null && (whoId !== null || typed !== ''),
      dueOn,
      state,
      sessionTitle: sessionTitle(one.sessionId),
      topicTitle: topicTitle(one.topicId),
    };
  }
  const named = (said: readonly { readonly id: OutcomeId | null; readonly text: string }[]) =>
    said.flatMap(({ id, text }) => namesIn(text).map((registrationId) => ({ outcomeId: id, registrationId })));
  const counts = (id: RegistrationId) => people.has(id) && people.get(id)!.status !== 'cancelled';
  return { nameOf, outcome, named, counts };
}
