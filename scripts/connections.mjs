// @ts-check
/**
 * `npm run faults -- connections`: plays the journeys with every connection of every process written down by the kernel
 * (strace), and looks for one that leaves this computer. What Chromium tells of itself is not asked.
 *
 * `node scripts/connections.mjs [--full] [SPEC...]`: a few journeys, all with `--full`, or those named.
 */
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot, run, runMain, say } from './run.mjs';

/** Journeys that open every kind of screen, file and process. */
const FEW = ['smoke', 'security', 'paper', 'import', 'backups'];

const folder = join(projectRoot, 'out', 'faults');

/**
 * One line of strace: a call that gives an address.
 *
 * @returns {{ place: 'here' | 'outside', words: string } | null} null where it names none.
 */
export function connectionIn(/** @type {string} */ line) {
  const call = /\b(connect|sendto|sendmsg|sendmmsg)\(/.exec(line)?.[1];
  const family = /sa_family=(AF_[A-Z0-9]+)/.exec(line)?.[1];
  if (!call || !family) return null;
  const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line);
  const host = address?.[1] ?? address?.[2] ?? '';
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1] ?? '';
  const isHere = !family.startsWith('AF_INET') || /^127\.|^::1$|^::ffff:127\./.test(host);
  return { place: isHere ? 'here' : 'outside', words: `${call} ${family} ${host}${port ? `:${port}` : ''}` };
}

async function countedIn(/** @type {string} */ trace) {
  /** @type {Map<string, number>} */
  const outside = new Map();
  const processes = new Set();
  let here = 0;
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    processes.add(line.split(/\s/, 1)[0]);
    const connection = connectionIn(line);
    if (connection?.place === 'here') here++;
    else if (connection) outside.set(connection.words, (outside.get(connection.words) ?? 0) + 1);
  }
  return { outside, here, processes: processes.size };
}

/** All but the faults, whose kills say nothing about connections. */
const allJourneys = async () =>
  (await readdir(join(projectRoot, 'e2e'))).filter((name) => name.endsWith('.spec.ts')).map((name) => `e2e/${name}`);

const TRACED = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-s', '0', '-o'];

/** Whether a connection that leaves this computer would be seen: one is prepared, to an address of nobody, and nothing sent. */
async function seesOutside() {
  const trace = join(folder, 'connections-probe.txt');
  await rm(trace, { force: true });
  const probe = `const s = require('node:dgram').createSocket('udp4'); s.connect(9, '192.0.2.1', () => s.close()); s.on('error', () => s.close());`;
  const { code } = await run('strace', [...TRACED, trace, process.execPath, '-e', probe]);
  return code === 0 && existsSync(trace) && (await countedIn(trace)).outside.size > 0;
}

/** @returns {Promise<number>} exit code. */
export async function traceConnections(/** @type {readonly string[]} */ specs, /** @type {boolean} */ isFull) {
  await mkdir(folder, { recursive: true });
  const report = (/** @type {object} */ result) =>
    appendFile(join(folder, 'results.jsonl'), `${JSON.stringify(result)}\n`);
  const none = { fault: 'connections traced', cases: 0, acknowledged: 0, lost: 0, bare: null };
  if (!(await seesOutside())) {
    say('NOT RUN: connections are traced with strace, which is not here, or may not, or saw nothing.');
    await report({ ...none, note: 'NOT RUN: needs strace' });
    return 0;
  }
  const trace = join(folder, 'connections.txt');
  await rm(trace, { force: true });
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const chosen = specs.length > 0 ? specs : isFull ? await allJourneys() : FEW.map((name) => `e2e/${name}.spec.ts`);
  const journeys = [playwright, 'test', '--project=e2e', '--timeout=300000', ...chosen];
  const { code } = await run('strace', [...TRACED, trace, process.execPath, ...journeys], { show: true });
  if (!existsSync(trace)) return 1;
  const { outside, here, processes } = await countedIn(trace);
  for (const [words, count] of outside) say(`LEAVES THIS COMPUTER: ${words}, ${count} times`);
  const note = `${processes} threads of all processes, ${here} connections within this computer, ${outside.size} addresses outside`;
  await report({ ...none, cases: 1, lost: 0, note, figures: { outside: outside.size, isFull: isFull ? 1 : 0 } });
  say(`connections: ${note}`);
  return code !== 0 || outside.size > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('connections.mjs')) {
  await runMain(() => {
    const args = process.argv.slice(2);
    return traceConnections(
      args.filter((arg) => !arg.startsWith('--')),
      args.includes('--full'),
    );
  });
}
