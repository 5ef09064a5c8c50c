import { parentPort } from 'node:worker_threads';
import { openAssignSession } from './assign-session.ts';
import { loadHighsEngine } from './highs-engine.ts';

/** The same worker for Node, on a worker thread. */
const answer = openAssignSession((message) => parentPort?.postMessage(message), loadHighsEngine);

parentPort?.on('message', (message: unknown) => void answer(message));
