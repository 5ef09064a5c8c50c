import type { IpcMainInvokeEvent } from 'electron';
import type { RequestChannel } from '#bridge/channels.ts';
import { CONTRACT, type AnswerOf, type ArgumentOf, type BridgeReply } from '#bridge/contract.ts';
import type { BridgeAnswers } from './bridge-door.ts';
import { APP_ORIGIN } from './app-address.ts';
import { noteProblem } from './log.ts';
import { reasonOf } from './write-safely.ts';

/** One function per request of the contract. */
export type BridgeHandlers = {
  readonly [C in RequestChannel]: (argument: ArgumentOf<C>, event: IpcMainInvokeEvent) => Promise<AnswerOf<C>>;
};

/** Whether a request comes from the top frame of our own page. */
export function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}

/**
 * Answers the window. Every request is checked for its sender and against its schema; nothing is thrown across:
 * Electron would pass on only the message of an error.
 */
export function bridgeAnswers(handlers: BridgeHandlers): BridgeAnswers {
  return (channel, event, raw) => answer(channel, handlers, event, raw);
}

async function answer<C extends RequestChannel>(
  channel: C,
  handlers: BridgeHandlers,
  event: IpcMainInvokeEvent,
  raw: unknown,
): Promise<BridgeReply<C>> {
  if (!isOurPage(event)) {
    noteProblem(`refused ${channel}: not from our page`);
    return { kind: 'badRequest', reason: 'sender' };
  }
  const argument = CONTRACT[channel].argument.safeParse(raw);
  if (!argument.success) {
    noteProblem(`refused ${channel}: ${argument.error.issues[0]?.path.join('.') ?? ''} does not fit`);
    return { kind: 'badRequest', reason: 'argument' };
  }
  try {
    return { kind: 'answer', answer: await handlers[channel](argument.data as ArgumentOf<C>, event) };
  } catch (error) {
    noteProblem(`${channel} failed: ${reasonOf(error)}`);
    return { kind: 'fault', reason: reasonOf(error) };
  }
}
