import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { test } from '@playwright/test';
import { projectRoot } from '../../scripts/run.mjs';
import { processTree } from '../harness/process-tree.ts';
import { openBareWindow } from './parts/bare-window.ts';
import { cpuMsOf } from './parts/process-cost.ts';
import { addRow, runsOr } from './parts/rows.ts';

type Figures = {
  readonly ms: number;
  readonly cpuMs: number;
  readonly mb: number;
  readonly fileMb: number;
  readonly lost: number;
};

const run = promisify(execFile);
const MAIN = join(projectRoot, 'out', 'bench', 'node', 'main.js');
/** The other column is not a floor here but the other program. */
const PEERS = {
  'pdf-lib': {
    floorAt: 'scripts/bench/node/peers/pdf-lib-badges.ts',
    note: 'pdf-lib 1.17.1 is given sizes, places and codes; one font a line, whole, since its subsets lose letters; Arabic and Urdu with gaps and words in the wrong order, niqqud as boxes',
  },
  jspdf: {
    floorAt: 'scripts/bench/node/peers/jspdf-badges.ts',
    note: 'jsPDF 4.2.1 is given sizes, places and codes; one font a line; Hebrew reversed, niqqud lost, Devanagari and its kin not joined, a second script in a line not shown',
  },
  chromium: {
    floorAt: 'scripts/bench/node/peers/page-for-chromium.ts, printed by webContents.printToPDF',
    note: 'Chromium is given sizes, places and codes as pictures (SVG) with text; every script right. Memory is that of its largest process',
  },
} as const;

test('the same badges as others make them', async () => {
  test.setTimeout(60 * 60_000);
  const count = Number(process.env['FOLKMOOT_BENCH_BADGES'] ?? 1000);
  const kept = process.env['FOLKMOOT_BENCH_KEEP'];
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'folkmoot-peers-')));
  const figures: Record<string, Figures[]> = { ours: [], 'pdf-lib': [], jspdf: [], chromium: [] };
  try {
    await mkdir(folder, { recursive: true });
    await run(process.execPath, [MAIN, 'peer', 'prepare', String(count), folder]);
    // By turns, so that what else the machine does meets all of them.
    for (let turn = 0; turn < runsOr(3); turn++)
      for (const [name, list] of Object.entries(figures))
        list.push(name === 'chromium' ? await inChromium(folder) : await inNode(name, count, folder));
  } finally {
    if (!kept) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const badges = `${count.toLocaleString('en-GB')} badges`;
  for (const [name, { floorAt, note }] of Object.entries(PEERS)) {
    const both = (pick: (one: Figures) => number) => ({
      ours: figures['ours']!.map(pick),
      floor: figures[name]!.map(pick),
    });
    const shared = { bench: 'peers', floorAt };
    const lost = figures[name]![0]!.lost;
    addRow({
      ...shared,
      name: `${badges}, beside ${name}`,
      unit: 's',
      ...both(({ ms }) => ms / 1000),
      cpu: both(({ cpuMs }) => cpuMs),
      note: lost > 0 ? `${note}; ${lost} lines left out at which its shaping throws` : note,
    });
    addRow({ ...shared, name: `memory, beside ${name}`, unit: 'MB', ...both(({ mb }) => mb) });
    addRow({ ...shared, name: `size of the file, beside ${name}`, unit: 'MB', ...both(({ fileMb }) => fileMb) });
  }
});

/** A process of its own for each, started anew. */
async function inNode(name: string, count: number, folder: string): Promise<Figures> {
  const { stdout } = await run(process.execPath, [MAIN, 'peer', name, String(count), folder]);
  return JSON.parse(stdout) as Figures;
}

/** From opening the page to the bytes of its print, in a window of nothing else. */
async function inChromium(folder: string): Promise<Figures> {
  const { electron } = await openBareWindow(join(folder, 'profile'));
  const root = electron.process().pid!;
  let mb = 0;
  const weigh = () => (mb = Math.max(mb, ...processTree(root).map(peakMbOf)));
  const watch = setInterval(weigh, 200);
  try {
    const cpuBefore = cpuMsOf(root);
    const { ms, pdf } = await electron.evaluate(
      async ({ BrowserWindow }, address) => {
        const from = performance.now();
        const hidden = new BrowserWindow({ show: false });
        await hidden.loadURL(address);
        await hidden.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
        const bytes = await hidden.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        const took = performance.now() - from;
        return { ms: took, pdf: bytes.toString('base64') };
      },
      pathToFileURL(join(folder, 'badges.html')).href,
    );
    weigh();
    const bytes = Buffer.from(pdf, 'base64');
    const figures = { ms, cpuMs: cpuMsOf(root) - cpuBefore, mb, fileMb: bytes.length / 1e6, lost: 0 };
    await writeFile(join(folder, 'chromium.pdf'), bytes);
    return figures;
  } finally {
    clearInterval(watch);
    await electron.close();
  }
}

/** The most memory that a process ever held. */
function peakMbOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
