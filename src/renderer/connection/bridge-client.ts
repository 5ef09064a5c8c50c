import type { RequestChannel } from '#bridge/channels.ts';
import type { AnswerOf, ArgumentOf, FolkmootBridge } from '#bridge/contract.ts';

declare global {
  interface Window {
    readonly folkmoot: FolkmootBridge;
  }
}

/** A request that the desktop side could not answer: a bug on one of the two sides, or a broken disk. */
export class BridgeFault extends Error {}

/** Asks the desktop side for something. */
export async function ask<C extends RequestChannel>(channel: C, argument: ArgumentOf<C>): Promise<AnswerOf<C>> {
  const reply = await window.folkmoot.request(channel, argument);
  if (reply.kind === 'answer') return reply.answer;
  throw new BridgeFault(`${channel}: ${reply.kind} ${reply.reason}`);
}

/** Listens to what the desktop side tells on its own. @returns a function that ends the listening. */
export const onNotice: FolkmootBridge['onNotice'] = (channel, listener) => window.folkmoot.onNotice(channel, listener);
