import { dataOf } from '#domain/event-view.ts';
import type { EventDesk } from '#storage/event-desk.ts';
import type { DeskRunner } from './desk-runner.ts';
import type { FromDeskToLists, ToDeskFromLists } from './list-protocol.ts';

/**
 * Answers the list worker from the desk worker.
 *
 * The two talk directly: ten thousand rows that went through the window would make it wait while they are copied.
 */
export function serveLists(
  port: MessagePort,
  current: () => { readonly desk: EventDesk; readonly runner: DeskRunner } | null,
): void {
  const post = (message: FromDeskToLists) => port.postMessage(message);
  const answer = async (message: ToDeskFromLists): Promise<void> => {
    const open = current();
    if (!open) throw new Error('no event is open');
    if (message.ask === 'import')
      return post({ reply: message.id, value: await open.runner.run('importList', message.args) });
    const { view } = open.desk;
    post({ reply: message.id, value: view.seq === message.knownSeq ? null : { seq: view.seq, data: dataOf(view) } });
  };
  port.addEventListener('message', (event: MessageEvent<ToDeskFromLists>) => {
    answer(event.data).catch((error: unknown) =>
      post({ reply: event.data.id, fault: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
    );
  });
  port.start();
}
