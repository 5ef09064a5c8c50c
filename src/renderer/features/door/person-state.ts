import { Check, Hourglass, LogOut, MessageCircleQuestionMark, X, type LucideIcon } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { PresenceState } from '#domain/door/presence.ts';
import type { DoorPerson } from '#domain/door/door-person.ts';
import type { SignShape, SignTone } from './sign.tsx';

/** How a person stands at the door, in a word, a colour and a shape. */
export type StateSign = {
  readonly tone: SignTone;
  readonly shape: SignShape;
  readonly icon: LucideIcon | null;
  readonly word: string;
};

/** What is said of a person in a list, before anything was decided. */
export function stateSign(
  person: DoorPerson,
  state: PresenceState | undefined,
  clock: (at: string) => string,
): StateSign {
  if (state?.state === 'here' && state.arrival) {
    return {
      tone: 'attention',
      shape: 'square',
      icon: Check,
      word: say('door.inSince', { time: clock(state.arrival.at) }),
    };
  }
  if (state?.state === 'gone' && state.latest) {
    return { tone: 'plain', shape: 'circle', icon: LogOut, word: say('door.leftAt', { time: clock(state.latest.at) }) };
  }
  if (person.status === 'cancelled') return { tone: 'stop', shape: 'octagon', icon: X, word: say('door.cancelled') };
  if (person.status === 'waitlisted') {
    return { tone: 'attention', shape: 'hexagon', icon: Hourglass, word: say('door.waitlisted') };
  }
  if (person.note !== '') {
    return { tone: 'attention', shape: 'triangle', icon: MessageCircleQuestionMark, word: say('door.hasNote') };
  }
  const word = person.status === 'maybe' ? say('door.maybe') : say('door.expected');
  return { tone: 'ok', shape: 'circle', icon: null, word };
}
