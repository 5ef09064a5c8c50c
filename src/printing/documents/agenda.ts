import { factsOf } from '#domain/event-data.ts';
import { roundsOnPaper, sessionsInOrder, type RoundOnPaper } from '#domain/documents/groups-document.ts';
import { clockOf, nameOnPaper, wallTimeAfter } from '#domain/documents/people-on-paper.ts';
import type { Room, Session } from '#domain/plan.ts';
import { sessionTimes } from '#domain/plan-checks/session-times.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { INK, QUIET, sheetOf, WASH } from '../flow/sheet.ts';
import { mm, type DisplayPage } from '../layout/display-list.ts';
import { dateInWords } from '#domain/documents/days-on-paper.ts';
import {
  daysInWords,
  eventNameOf,
  finishOrBlank,
  flowFor,
  type DocumentContext,
  type MadeDocument,
} from './document-context.ts';

type Plan = {
  readonly sessions: readonly Session[];
  readonly rounds: ReadonlyMap<string, RoundOnPaper>;
  readonly rooms: ReadonlyMap<string, Room>;
};

/** The programme: as a handout over pages, as one page for the wall, or a page for each room. */
export function agendaDocument(context: DocumentContext): MadeDocument {
  const { data, options, locale, say } = context;
  const plan: Plan = {
    sessions: sessionsInOrder(data.sessions),
    rounds: new Map(roundsOnPaper(data, locale).map((round) => [round.round.id, round])),
    rooms: new Map(data.rooms.map((room) => [room.id, room])),
  };
  const title = say('print.kind.agenda');
  if (options.agenda === 'poster') return { title, pages: poster(context, plan), isTagged: true };
  if (options.agenda === 'rooms') {
    const pages = data.rooms.toSorted((a, b) => a.order - b.order).flatMap((room) => pagesOfRoom(context, plan, room));
    return { title, pages: pages.length > 0 ? pages : finishOrBlank(context, flowFor(context), title), isTagged: true };
  }
  const flow = flowFor(context);
  if (plan.sessions.length > 0) handout(context, flow, plan, true);
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

function handout(context: DocumentContext, flow: Flow, plan: Plan, hasClosing: boolean): void {
  const facts = factsOf(context.data);
  flow.title = eventNameOf(context);
  flow.newPage();
  const place = [facts?.venueName, facts?.venueAddress].filter(Boolean).join(', ');
  flow.masthead([daysInWords(context)], eventNameOf(context), place);
  if (facts?.programmeText && hasClosing) {
    flow.text(facts.programmeText, { size: 11, leading: 1.5, width: Math.min(flow.width, mm(145) * flow.sheet.type) });
    flow.space(12);
  }
  let day = '';
  let hasRule = Boolean(facts?.programmeText && hasClosing);
  for (const session of plan.sessions) {
    const isNewDay = session.startsAt.slice(0, 10) !== day;
    day = session.startsAt.slice(0, 10);
    if (isNewDay) dayHeading(context, flow, day);
    sessionBlock(context, flow, plan, session, hasRule);
    hasRule = true;
  }
  if (!hasClosing || !facts?.contact) return;
  flow.space(10);
  flow.ensure(flow.size(40));
  flow.text(context.say('print.agenda.contact'), { size: 9, style: 'bold', colour: QUIET, role: 'H2' });
  flow.text(facts.contact, { size: 10 });
}

/** The name of the day above its first session, where there are several days: a time alone says nothing then. */
function dayHeading(context: DocumentContext, flow: Flow, day: string): void {
  const facts = factsOf(context.data);
  if (!facts || facts.startsOn === facts.endsOn) return;
  flow.ensure(flow.size(90));
  flow.space(6);
  flow.bookmark(dateInWords(day, context.locale));
  flow.text(dateInWords(day, context.locale), { size: 15, style: 'bold', role: 'H2' });
  flow.space(4);
}

/** One point of the programme: the time in a column of its own, everything else beside it; never cut over two pages if it fits on one. */
function sessionBlock(context: DocumentContext, flow: Flow, plan: Plan, session: Session, hasRule = true): void {
  const { say } = context;
  const timeWidth = flow.size(62);
  const x = flow.left + timeWidth;
  const width = flow.width - timeWidth;
  const isQuiet = session.kind === 'break' || session.kind === 'meal';
  const round = plan.rounds.get(session.id);
  const room = session.roomId ? plan.rooms.get(session.roomId)?.name : undefined;
  const people = session.speakers.filter((speaker) => speaker.name.trim() !== '');
  const speakers = people.filter((speaker) => speaker.role === 'speaker').map((speaker) => speaker.name);
  const hosts = people.filter((speaker) => speaker.role === 'host').map((speaker) => speaker.name);
  const where = [
    room ?? '',
    speakers.length > 0 ? say('print.agenda.with', { names: speakers.join(', ') }) : '',
    hosts.length > 0 ? say('print.agenda.hostedBy', { names: hosts.join(', ') }) : '',
  ].filter(Boolean);
  const feedback = session.round?.feedbackMinutes ?? 0;
  const title = session.title.trim() || say('print.untitled');
  const titleLook = { size: isQuiet ? 11.5 : 13, style: 'bold' as const, leading: 1.25, x, width };
  const groupLine =
    (round && round.groups.length === 0) || !round?.groups[0]?.topic ? groupByLine(context, session) : '';
  const topics = round?.groups.filter((group) => group.topic) ?? [];
  const padding = flow.size(isQuiet ? 7 : 9);
  const topicHeights = topics.map((group) => {
    const lines = flow.lines(topicTitle(context, group.topic!.state, group.title), {
      size: 10.5,
      style: 'bold',
      width: width - flow.size(27),
    });
    return Math.max(flow.size(24), lines.length * flow.size(10.5) * 1.3 + flow.size(9) * 1.4 + flow.size(7));
  });
  const describe = { size: 10, leading: 1.42, x, width };
  // The time stands in two lines of its own: a short point must not be shorter than they are.
  const timeHeight = flow.size(28);
  const words =
    flow.heightOf(title, titleLook) +
    (where.length > 0 || groupLine ? flow.size(15) : 0) +
    (session.description ? flow.heightOf(session.description, describe) + flow.size(3) : 0) +
    topicHeights.reduce((sum, h) => sum + h, 0) +
    (topics.length > 0 ? flow.size(6) : 0) +
    (feedback > 0 ? flow.size(topics.length > 0 ? 15 : 19) : 0);
  const height = padding * 2 + Math.max(words, timeHeight);
  flow.ensure(Math.min(height, flow.sheet.bottom - flow.sheet.top));
  flow.bookmark(`${clockOf(session.startsAt)}  ${title}`, 0);
  if (isQuiet)
    flow.decoration(() =>
      flow.put({
        kind: 'rect',
        x: flow.left - 8,
        y: flow.y,
        width: flow.width + 16,
        height: Math.min(height, flow.room),
        fill: WASH,
      }),
    );
  else if (hasRule) flow.rule();
  flow.y += padding;
  const inside = flow.y;
  const base = flow.y + flow.size(13) * 1.25 * 0.5 + flow.size(12.5) * CAP * 0.5;
  flow.leaf('P', () => {
    flow.line(clockOf(session.startsAt), flow.left, base, { size: 12.5, style: 'bold' });
    flow.line(`–${clockOf(endOf(context, session))}`, flow.left, base + flow.size(13), {
      size: 9,
      colour: QUIET,
    });
  });
  flow.text(title, { ...titleLook, role: 'H2' });
  if (where.length > 0) {
    flow.space(1);
    flow.facts(where, { size: 9.5, colour: QUIET, x, width });
  }
  if (groupLine) flow.text(groupLine, { size: 9.5, colour: QUIET, x, width });
  if (session.description) {
    flow.space(3);
    flow.text(session.description, describe);
  }
  if (topics.length > 0) flow.space(6);
  for (const [i, group] of topics.entries()) {
    flow.ensure(topicHeights[i]!);
    const y = flow.y;
    if (group.mark)
      flow.leaf('Figure', () => flow.mark(group.mark!, x, y + 1, flow.size(19)), {
        alt: say('print.topic.letter', { letter: group.mark.letter }),
      });
    const inner = { x: x + flow.size(27), width: width - flow.size(27) };
    flow.text(topicTitle(context, group.topic!.state, group.title), {
      role: 'H3',
      size: 10.5,
      style: 'bold',
      leading: 1.3,
      ...inner,
    });
    const names = group.facilitators.map(nameOnPaper);
    flow.facts(
      [
        group.room?.name ?? say('print.noRoom'),
        names.length > 0 ? say('print.topic.with', { names: names.join(', ') }) : '',
      ],
      { size: 9, colour: QUIET, ...inner },
    );
    flow.y = Math.max(flow.y + flow.size(5), y + topicHeights[i]!);
  }
  if (feedback > 0 && topics.length === 0) flow.space(4);
  if (feedback > 0)
    flow.text(say('print.agenda.feedback', { count: feedback }), { size: 9.5, colour: QUIET, x, width });
  // On a page that began meanwhile the time is not above.
  if (flow.y >= inside) flow.y = Math.max(flow.y, inside + timeHeight);
  flow.y += padding;
}

/** By the clock of the event's zone, also where the clocks change in between. */
function endOf({ data }: DocumentContext, session: Session): string {
  const times = sessionTimes(session, factsOf(data)?.zone ?? 'UTC');
  return times?.endsWall ?? wallTimeAfter(session.startsAt, session.minutes);
}

const topicTitle = ({ say }: DocumentContext, state: string, title: string): string =>
  state === 'open' ? title.trim() || say('print.agenda.openSlot') : title;

function groupByLine({ say }: DocumentContext, session: Session): string {
  const groupBy = session.round?.groupBy;
  return groupBy ? say(`print.groupBy.${groupBy}`) : '';
}

/** Each day on one page, in the largest type that fits. */
function poster(context: DocumentContext, plan: Plan) {
  const days = [...new Set(plan.sessions.map(({ startsAt }) => startsAt.slice(0, 10)))];
  if (days.length <= 1) return posterOfDay(context, plan);
  return days.flatMap((day) =>
    posterOfDay(context, { ...plan, sessions: plan.sessions.filter(({ startsAt }) => startsAt.startsWith(day)) }),
  );
}

function posterOfDay(context: DocumentContext, plan: Plan) {
  for (let type = 2.6; type > 0.5; type -= 0.05) {
    const sheet = { ...sheetOf(context.request.paper, false, 16), type };
    const flow = flowFor(context, { sheet });
    if (plan.sessions.length > 0)
      handout(context, flow, { ...plan, sessions: plan.sessions.map((s) => ({ ...s, description: '' })) }, false);
    if (flow.pageCount <= 1) return finishOrBlank(context, flow, context.say('print.kind.agenda'));
  }
  const flow = flowFor(context);
  handout(context, flow, plan, false);
  return flow.finish();
}

/** Factors on the type of a room's day: it hangs at its door, so it is as large as a page allows. */
const DOOR_TYPES = [1.7, 1.55, 1.4, 1.25, 1.1];

/** The day of one room, on a page of its own where it fits, with page numbers of its own: each hangs at another door. */
function pagesOfRoom(context: DocumentContext, plan: Plan, room: Room): readonly DisplayPage[] {
  const usual = sheetOf(context.request.paper, context.request.isLargePrint === true);
  for (const type of [...DOOR_TYPES.filter((one) => one > usual.type), usual.type]) {
    const flow = flowFor(context, { sheet: { ...usual, type } });
    roomAgenda(context, flow, plan, room);
    if (flow.pageCount <= 1 || type === usual.type) return flow.finish();
  }
  return [];
}

function roomAgenda(context: DocumentContext, flow: Flow, plan: Plan, room: Room): void {
  const here = plan.sessions.flatMap((session) => {
    const groups = plan.rounds.get(session.id)?.groups.filter((group) => group.room?.id === room.id) ?? [];
    if (session.roomId !== room.id && groups.length === 0) return [];
    return [{ session, groups }];
  });
  if (here.length === 0) return;
  flow.title = room.name;
  flow.newPage();
  flow.bookmark(room.name);
  flow.masthead(
    [eventNameOf(context), daysInWords(context)],
    room.name,
    context.say('print.agenda.inRoom', { room: room.name }),
  );
  const rounds = new Map(
    here.map(({ session, groups }) => {
      const round = plan.rounds.get(session.id);
      return [session.id as string, round ? { ...round, groups } : round] as const;
    }),
  );
  let day = '';
  for (const { session } of here) {
    const isNewDay = session.startsAt.slice(0, 10) !== day;
    day = session.startsAt.slice(0, 10);
    if (isNewDay) dayHeading(context, flow, day);
    const own = { ...plan, rounds: rounds as Plan['rounds'] };
    sessionBlock(context, flow, own, { ...session, roomId: null });
  }
  flow.rule(INK, 0.9);
}
