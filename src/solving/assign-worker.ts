/**
 * The worker of the window: `new Worker(new URL('#solving/assign-worker.ts', import.meta.url), { type: 'module' })`.
 * The solver's wasm comes with the bundle, so that nothing is fetched from outside; the content security policy
 * needs 'wasm-unsafe-eval' for it.
 */
import wasmUrl from 'highs/runtime?url';
import { openAssignSession } from './assign-session.ts';
import { loadHighsEngine } from './highs-engine.ts';

const answer = openAssignSession(
  (message) => self.postMessage(message),
  () => loadHighsEngine(new URL(wasmUrl, import.meta.url).href),
);

self.addEventListener('message', (event: MessageEvent<unknown>) => void answer(event.data));
