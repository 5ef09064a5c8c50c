import { z } from 'zod';
import { added, removed, type RowChange } from '#domain/change-set.ts';
import type { CheckIn } from '#domain/check-in.ts';
import { placementId } from '#domain/groups.ts';
import { DoorQuestionId, RegistrationId, SessionId, TopicId, type DoorAnswerId } from '#domain/ids.ts';
import { blankRegistration, displayName } from '#domain/registration.ts';
import { defineAction, refuse, write, type ActionContext } from './action.ts';
import { nextShortNumber, RegistrationPatch } from './people.ts';
import { queuedBadge } from './print-queue.ts';
import { saveRowAction } from './save-row.ts';

function fact(
  kind: CheckIn['kind'],
  registrationId: RegistrationId,
  context: ActionContext,
  ofId: CheckIn['ofId'] = null,
  at: string = context.now,
): RowChange {
  return added('checkIns', {
    id: context.nextCheckInId(),
    kind,
    registrationId,
    at,
    clock: context.nextClock(),
    desk: context.desk,
    ofId,
  });
}

function answered(
  registrationId: RegistrationId,
  questionId: DoorQuestionId,
  answer: string,
  context: ActionContext,
): RowChange {
  const id = context.newId('A') as DoorAnswerId;
  return added('doorAnswers', { id, questionId, registrationId, answer, answeredAt: context.now });
}

/** Notes what somebody who is in already answered. */
export const answerAtDoor = defineAction({
  name: 'answerAtDoor',
  args: z.object({ id: RegistrationId, questionId: DoorQuestionId, answer: z.string().max(100) }),
  plan: ({ id, questionId, answer }, context) => {
    const person = context.view.tables.registrations.get(id);
    if (!person || !context.view.tables.doorQuestions.has(questionId)) return refuse('gone');
    return write([answered(id, questionId, answer, context)], 'doorAnswered', { name: displayName(person), answer });
  },
});

/** Adds or changes a question that everybody is asked at the door. */
export const saveDoorQuestion = saveRowAction('saveDoorQuestion', 'doorQuestions', ({ text }) => text);

/** Takes a question of the door away; the answers that were given go with it. */
export const removeDoorQuestion = defineAction({
  name: 'removeDoorQuestion',
  args: z.object({ id: DoorQuestionId }),
  plan: ({ id }, { view, data }) => {
    const question = view.tables.doorQuestions.get(id);
    if (!question) return refuse('gone');
    const answers = data.doorAnswers.filter(({ questionId }) => questionId === id);
    const changes = [removed('doorQuestions', question), ...answers.map((row) => removed('doorAnswers', row))];
    return write(changes, 'doorQuestionsRemoved', { name: question.text });
  },
});

/**
 * Lets people in. Always possible, also for those who were cancelled or waitlisted: the door decides, the
 * program only says what it knows. A party is let in with one step.
 */
export const letIn = defineAction({
  name: 'letIn',
  args: z.object({
    ids: z.array(RegistrationId).min(1).max(1000),
    /** For a paper list entered afterwards: the time written on it. */
    at: z.iso.datetime().optional(),
    /** What they answered to the questions of the door, in the same step: undo takes back both. */
    answers: z
      .array(z.object({ questionId: DoorQuestionId, answer: z.string().max(100) }))
      .max(100)
      .optional(),
  }),
  plan: ({ ids, at, answers = [] }, context) => {
    const people = ids.map((id) => context.view.tables.registrations.get(id));
    if (people.some((person) => !person)) return refuse('gone');
    const changes = [
      ...ids.map((id) => fact('arrived', id, context, null, at ?? context.now)),
      ...ids.flatMap((id) => answers.map(({ questionId, answer }) => answered(id, questionId, answer, context))),
    ];
    const name = displayName(people[0]!);
    return ids.length === 1 ? write(changes, 'letIn', { name }) : write(changes, 'letInMany', { count: ids.length });
  },
});

/** Takes back an arrival, also one that another desk made long ago. The trace stays. */
export const takeBackCheckIn = defineAction({
  name: 'takeBackCheckIn',
  args: z.object({ checkInId: z.string().min(1) }),
  plan: ({ checkInId }, context) => {
    const arrival = context.view.tables.checkIns.get(checkInId);
    const person = arrival ? context.view.tables.registrations.get(arrival.registrationId) : undefined;
    if (!arrival || !person) return refuse('gone');
    return write([fact('withdrawn', person.id, context, arrival.id)], 'checkInTakenBack', {
      name: displayName(person),
    });
  },
});

/** Notes that somebody left, or came back. */
export const noteLeaving = defineAction({
  name: 'noteLeaving',
  args: z.object({ id: RegistrationId, kind: z.enum(['left', 'returned']) }),
  plan: ({ id, kind }, context) => {
    const person = context.view.tables.registrations.get(id);
    if (!person) return refuse('gone');
    return write([fact(kind, id, context)], kind, { name: displayName(person) });
  },
});

/** Takes in somebody who was on no list: registered, let in, and placed where seats are, in one step. */
export const admitWalkIn = defineAction({
  name: 'admitWalkIn',
  args: z.object({
    fields: RegistrationPatch,
    seats: z.array(z.object({ roundId: SessionId, topicId: TopicId })).max(200),
    /** Puts their badge in the queue of those to be printed, in the same step. */
    wantsBadge: z.boolean().optional(),
  }),
  plan: ({ fields, seats, wantsBadge }, context) => {
    const id = context.newId('P') as RegistrationId;
    const person = blankRegistration({
      ...fields,
      id,
      shortNumber: nextShortNumber(context.data),
      badgeCode: context.newBadgeCode(),
      createdAt: context.now,
      source: 'walkIn',
    });
    if (displayName(person).trim() === '') return refuse('needsName');
    const placements = seats.map(({ roundId, topicId }) =>
      added('placements', {
        id: placementId(roundId, id),
        registrationId: id,
        roundId,
        topicId,
        isLocked: false,
        source: 'walkIn',
        placedAt: context.now,
      }),
    );
    const changes = [added('registrations', person), fact('arrived', id, context), ...placements];
    if (wantsBadge) changes.push(queuedBadge(id, context));
    return write(changes, 'walkInAdmitted', { name: displayName(person) }, { id });
  },
});
