import { describe, expect, it } from 'vitest';
import { assign } from '#domain/assignment/assign.ts';
import type { AssignReply, AssignRequest } from './assign-messages.ts';
import { AssignStopped, openAssignClient, type AssignPort } from './assign-client.ts';
import { openAssignSession } from './assign-session.ts';
import { loadHighsEngine } from './highs-engine.ts';
import { randomEvent, type RandomEvent } from './random-instance.ts';

/** A session behind the port of a worker, on this thread: messages are copied as they are between threads. */
function openPort(): AssignPort {
  let isOpen = true;
  const port: AssignPort = {
    onmessage: null,
    postMessage: (message: AssignRequest) => void answer(structuredClone(message)),
    terminate: () => (isOpen = false),
  };
  const answer = openAssignSession((data: AssignReply) => {
    if (isOpen) port.onmessage?.({ data: structuredClone(data) });
  }, loadHighsEngine);
  return port;
}

const shape: RandomEvent = {
  people: 60,
  rounds: 2,
  topics: 5,
  seed: 4,
  slack: 1.1,
  zipf: 1,
  ranked: 3,
  minShare: 0.4,
  sharing: 'apart',
};
const input = randomEvent(shape);

describe('plans from a worker', () => {
  it('are the same bytes as on the main thread', async () => {
    const client = openAssignClient(openPort);
    const { result } = await client.start(input, { mixingMoves: 50_000 }).result;
    const here = assign(input, { mixingMoves: 50_000 });
    expect(JSON.stringify({ ...result, ms: 0 })).toBe(JSON.stringify({ ...here, ms: 0 }));
    client.close();
  });

  it('are the same when the rows come in pieces', async () => {
    const client = openAssignClient(openPort);
    const many = randomEvent({ ...shape, people: 900, rounds: 1 });
    const previous = many.people.slice(0, 500).map(({ id }) => ({ person: id, round: 'r0', topic: 't0-0' }));
    const asked = { ...many, previous };
    const { result } = await client.start(asked, { mixingMoves: 0, pause: async () => undefined }).result;
    expect(JSON.stringify({ ...result, ms: 0 })).toBe(JSON.stringify({ ...assign(asked, { mixingMoves: 0 }), ms: 0 }));
    client.close();
  });

  it('tell how far they are', async () => {
    const client = openAssignClient(openPort);
    const stages = new Set<string>();
    await client.start(input, { onProgress: (progress) => stages.add(progress.stage) }).result;
    expect(stages.size).toBeGreaterThan(0);
    client.close();
  });

  it('are refused in words when the question makes no sense', async () => {
    const client = openAssignClient(openPort);
    const broken = { ...input, rounds: 'none' } as unknown as typeof input;
    await expect(client.start(broken).result).rejects.toThrow(/array/);
    client.close();
  });

  it('end at once when the worker is closed', async () => {
    const client = openAssignClient(() => ({ onmessage: null, postMessage: () => {}, terminate: () => {} }));
    const job = client.start(input);
    const startedAt = performance.now();
    job.stop();
    await expect(job.result).rejects.toBeInstanceOf(AssignStopped);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});
