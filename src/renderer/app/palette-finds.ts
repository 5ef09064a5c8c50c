import { CalendarClock, MessageSquareText, Printer, UserRound } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import { DOCUMENT_KINDS } from '#domain/documents/document-request.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { foldName } from '#domain/names/fold-name.ts';
import { findSaid } from '#domain/outcomes/find-said.ts';
import { findInPlan } from '#domain/planning/find-in-plan.ts';
import { displayName } from '#domain/registration.ts';
import { runCommand } from '../connection/command-handlers.ts';
import { doorBookOf } from '../connection/door-book.ts';
import type { EventSession } from '../connection/event-session.ts';
import { focusPaper } from '../connection/focus-paper.ts';
import { focusPlace } from '../connection/focus-place.ts';
import { focusSaid } from '../connection/focus-said.ts';
import type { PaletteSection } from './palette.tsx';

const AT_MOST = 8;

/** Everything of an event that fits the words typed in the palette: people, plan, what was said, paper. */
export function findInEvent(session: EventSession, words: string): readonly PaletteSection[] {
  if (words.trim() === '') return [];
  return [peopleOf, planOf, saidOf, papersOf]
    .map((find) => find(session, words))
    .filter(({ items }) => items.length > 0);
}

function peopleOf(session: EventSession, words: string): PaletteSection {
  const book = doorBookOf(session);
  const items = book.finder.find(words, AT_MOST).flatMap(({ id }) => {
    const person = book.person(id);
    if (!person) return [];
    const choose = () => {
      const registrationId = id as RegistrationId;
      focusPlace({ sessionId: null, topicId: null, roomId: null, registrationId, field: null });
      runCommand('go.people');
    };
    // Enough to tell two of the same name apart.
    return [{ id: `person:${id}`, name: displayName(person), about: person.organization || person.town, choose }];
  });
  return { title: say('screen.people'), icon: UserRound, items };
}

function planOf(session: EventSession, words: string): PaletteSection {
  const items = findInPlan(session.data, words, AT_MOST).map(({ id, title, about, place }) => ({
    id: `plan:${id}`,
    name: title,
    about,
    choose: () => {
      focusPlace(place);
      runCommand('go.plan');
    },
  }));
  return { title: say('screen.plan'), icon: CalendarClock, items };
}

function saidOf(session: EventSession, words: string): PaletteSection {
  const items = findSaid(session.data, words, AT_MOST).map((one) => ({
    id: one.outcomeId === null ? `slip:${one.slipId}` : `said:${one.outcomeId}`,
    name: one.excerpt,
    about: [say(`outcomes.found.${one.kind}`), one.place].filter(Boolean).join(' · '),
    choose: () => {
      focusSaid({ outcomeId: one.outcomeId, formId: one.outcomeId === null ? one.formId : null });
      runCommand('go.outcomes');
    },
  }));
  return { title: say('screen.outcomes'), icon: MessageSquareText, items };
}

function papersOf(_session: EventSession, words: string): PaletteSection {
  const asked = foldName(words).split(' ').filter(Boolean);
  const items = DOCUMENT_KINDS.filter((kind) => kind !== 'calibration')
    .map((kind) => ({ kind, title: say(`print.kind.${kind}`) }))
    .filter(({ title }) => {
      const folded = foldName(`${title} ${say('paletteToPrint')}`);
      return asked.every((word) => folded.includes(word));
    })
    .map(({ kind, title }) => ({
      id: `paper:${kind}`,
      name: title,
      about: '',
      choose: () => {
        focusPaper({ kind });
        runCommand('go.paper');
      },
    }));
  return { title: say('screen.paper'), icon: Printer, items, isLast: true };
}
