// @ts-check
/**
 * `npm run faults -- connections`: plays journeys and looks for a connection that leaves this computer. What Chromium tells
 * of itself is not asked. `node scripts/connections.mjs [--full] [SPEC...]`: a few journeys, all with `--full`, or those named.
 *
 * A few are played with every connection of every process written down by the kernel (strace), which names them. All are
 * played where the only way out leads to nobody, and the kernel counts what takes it (`no-way-out.sh`): that costs no time,
 * and leaves out nothing, look-ups of names least of all. Each file of journeys is counted by itself and at once; a run of all
 * that is cut off goes on behind the files it has, and a file with a journey that failed is played again by the next one.
 */
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot, run, runMain, say } from './run.mjs';
import { countPlaywright } from './test-counts.mjs';

/**
 * What one file of journeys connected to.
 *
 * @typedef {{ spec: string, passed: number, failed: number, here: number, outside: [string, number][] }} Traced
 */

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
  let here = 0;
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const connection = connectionIn(line);
    if (connection?.place === 'here') here++;
    else if (connection) outside.set(connection.words, (outside.get(connection.words) ?? 0) + 1);
  }
  return { outside, here };
}

/** @returns {Promise<string[]>} every file of journeys there is, those of the faults last. */
async function allJourneys() {
  const below = async (/** @type {string} */ name) =>
    (await readdir(join(projectRoot, name)))
      .filter((file) => file.endsWith('.spec.ts'))
      .map((file) => `${name}/${file}`);
  return [...(await below('e2e')), ...(await below('e2e/faults'))];
}

const TRACED = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-s', '0', '-o'];

/** Whether a connection that leaves this computer would be seen: one is prepared, to an address of nobody, and nothing sent. */
async function seesOutside() {
  const trace = join(folder, 'connections-probe.txt');
  await rm(trace, { force: true });
  const probe = `const s = require('node:dgram').createSocket('udp4'); s.connect(9, '192.0.2.1', () => s.close()); s.on('error', () => s.close());`;
  const { code } = await run('strace', [...TRACED, trace, process.execPath, '-e', probe]);
  return code === 0 && existsSync(trace) && (await countedIn(trace)).outside.size > 0;
}

/** What a run of all journeys has so far, one line for each file of them. */
const stateFile = join(folder, 'connections.jsonl');

/** @returns {Promise<Map<string, Traced>>} the last of each file. */
async function tracedBefore() {
  const lines = (await readFile(stateFile, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map((traced) => [traced.spec, traced]));
}

/** Whether this system lets a command have a network of its own, in which packets that leave are seen to be counted. */
async function hasNoWayOut() {
  const counts = await withNoWayOut(['true']);
  return counts !== null && counts.seen === 2;
}

/** Plays a command where nothing leaves. @returns what its own two packets and it itself sent out; null where that cannot be. */
async function withNoWayOut(
  /** @type {readonly string[]} */ command,
  /** @type {NodeJS.ProcessEnv} */ env = process.env,
) {
  const counts = join(folder, 'no-way-out.txt');
  await rm(counts, { force: true });
  const script = join(projectRoot, 'scripts', 'no-way-out.sh');
  const options = { show: command.length > 1, env };
  const { code } = await run('unshare', ['--net', '--mount', script, counts, ...command], options);
  const numbers = (await readFile(counts, 'utf8').catch(() => '')).trim().split(' ').map(Number);
  const [before, begun, left] = numbers;
  if (before === undefined || begun === undefined || left === undefined) return null;
  return { code, seen: begun - before, left: left - begun };
}

/** Plays one file of journeys; under a trace everything is slow, so that a journey has three chances. @returns {Promise<Traced>} */
async function playFile(/** @type {string} */ spec, /** @type {boolean} */ isTraced) {
  const trace = join(folder, 'connections.txt');
  const report = join(folder, 'connections.json');
  await rm(trace, { force: true });
  await rm(report, { force: true });
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const options = ['--project=e2e', '--timeout=300000', '--retries=2', '--reporter=list,json'];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const command = [process.execPath, playwright, 'test', ...options, spec];
  const counts = isTraced ? null : await withNoWayOut(command, env);
  const code = isTraced
    ? (await run('strace', [...TRACED, trace, ...command], { show: true, env })).code
    : (counts?.code ?? 1);
  const { passed, failed } = countPlaywright(await readFile(report, 'utf8').then(JSON.parse, () => undefined), code);
  /** @type {Traced} */
  const played = { spec, passed, failed, here: 0, outside: [] };
  if (isTraced && existsSync(trace)) {
    const { outside, here } = await countedIn(trace);
    Object.assign(played, { here, outside: [...outside] });
    await rm(trace, { force: true });
  } else if (counts && counts.left > 0) played.outside.push(['packets', counts.left]);
  else if (isTraced || counts?.seen !== 2) played.failed ||= 1;
  await appendFile(stateFile, `${JSON.stringify(played)}\n`);
  for (const [words, count] of played.outside) say(`LEAVES THIS COMPUTER: ${words}, ${count} times (${spec})`);
  say(
    `${spec}: ${played.passed} journeys, ${played.failed} failed, ${played.outside.length} kinds of connection outside`,
  );
  return played;
}

/** @returns {Promise<number>} exit code. */
export async function traceConnections(/** @type {readonly string[]} */ specs, /** @type {boolean} */ isFull) {
  await mkdir(folder, { recursive: true });
  const report = (/** @type {object} */ result) =>
    appendFile(join(folder, 'results.jsonl'), `${JSON.stringify(result)}\n`);
  const none = { fault: 'connections traced', cases: 0, acknowledged: 0, lost: 0, bare: null };
  const isTraced = !isFull || !(await hasNoWayOut());
  if (isTraced && !(await seesOutside())) {
    say('NOT RUN: connections are traced with strace, which is not here, or may not, or saw nothing.');
    await report({ ...none, note: 'NOT RUN: needs strace' });
    return 0;
  }
  const chosen = specs.length > 0 ? specs : isFull ? await allJourneys() : FEW.map((name) => `e2e/${name}.spec.ts`);
  const isAll = isFull && specs.length === 0;
  if (!isAll) await rm(stateFile, { force: true });
  const before = await tracedBefore();
  /** @type {Traced[]} */
  const all = [];
  for (const spec of chosen) {
    const known = before.get(spec);
    all.push(known?.failed === 0 && known.passed > 0 ? known : await playFile(spec, isTraced));
  }
  const sum = (/** @type {(traced: Traced) => number} */ of) => all.reduce((total, traced) => total + of(traced), 0);
  const [passed, failed, outside] = [sum((t) => t.passed), sum((t) => t.failed), sum((t) => t.outside.length)];
  const found = isTraced
    ? `${sum((t) => t.here)} connections within this computer`
    : 'with no way out but a counted one';
  const left = isTraced ? `${outside} addresses outside` : `${outside === 0 ? 'no packet' : 'PACKETS'} left`;
  const note = `${passed} journeys of ${all.length} files, ${failed} failed, ${found}, ${left}`;
  await report({ ...none, cases: passed, note, figures: { outside, failed, isFull: isAll ? 1 : 0 } });
  say(`connections: ${note}`);
  // What was whole begins anew the next time.
  if (failed === 0) await rm(stateFile, { force: true });
  return failed > 0 || outside > 0 ? 1 : 0;
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
