import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BADGE_RUN } from '#printing/bench-printing.ts';
import { writeDocument } from '#printing/make-document.ts';
import { english } from '#printing/testing/english.ts';
import { manyPeople } from '#printing/testing/many-people.ts';
import { readFromTree } from '#printing/testing/read-resource.ts';
import { layPages } from '../lay-pages.ts';
import { htmlForChromium } from './page-for-chromium.ts';
import { jsPdfBadges } from './jspdf-badges.ts';
import { laidPage, type LaidPage } from './laid-page.ts';
import { pdfLibBadges } from './pdf-lib-badges.ts';

/** What one way to print took; memory is the peak of the process that did it. */
export type PeerFigures = {
  readonly ms: number;
  readonly cpuMs: number;
  readonly mb: number;
  readonly fileMb: number;
  readonly lost: number;
};

/**
 * `peer prepare COUNT FOLDER` lays the badges out for the others (pages.jsonl, badges.html); `peer NAME COUNT FOLDER` makes
 * them once, in a process of its own, writes NAME.pdf there and gives its figures. Ours starts from people and does the
 * fitting and the codes itself; the others start from words with sizes and places, and read them off the clock.
 */
export async function makeAsPeer(name: string, count: number, folder: string): Promise<PeerFigures | null> {
  const laid = join(folder, 'pages.jsonl');
  if (name === 'prepare') {
    const pages = layPages(BADGE_RUN, manyPeople(count, 'world')).pages.map(laidPage);
    writeFileSync(laid, pages.map((page) => JSON.stringify(page)).join('\n'));
    const html = openSync(join(folder, 'badges.html'), 'w');
    for (const piece of htmlForChromium(pages)) writeSync(html, piece);
    return null;
  }
  const clock = { ms: 0, cpuMs: 0 };
  function* pages(): Iterable<LaidPage> {
    for (const line of readFileSync(laid, 'utf8').split('\n')) {
      const [from, cpu] = [performance.now(), process.cpuUsage()];
      const page = JSON.parse(line) as LaidPage;
      clock.ms -= performance.now() - from;
      clock.cpuMs -= cpuMsSince(cpu);
      yield page;
    }
  }
  const people = name === 'ours' ? manyPeople(count, 'world') : null;
  const pieces: Uint8Array[] = [];
  let lost = 0;
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  if (people)
    await writeDocument(
      BADGE_RUN,
      people,
      { read: readFromTree, say: english },
      { sink: (piece) => pieces.push(piece) },
    );
  else if (name === 'pdf-lib') {
    const made = await pdfLibBadges(pages());
    pieces.push(made.pdf);
    lost = made.lost;
  } else pieces.push(jsPdfBadges(pages()));
  clock.ms += performance.now() - from;
  clock.cpuMs += cpuMsSince(cpu);
  const mb = process.resourceUsage().maxRSS / 1024;
  const pdf = Buffer.concat(pieces);
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  return { ...clock, mb, fileMb: pdf.length / 1e6, lost };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
