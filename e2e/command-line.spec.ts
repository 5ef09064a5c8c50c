import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { assignmentInputFromEvent } from '#domain/assignment/from-event.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { readPdf } from '#printing/testing/read-pdf.ts';
import { electronExecutable } from '../scripts/electron-runtime.mjs';
import { projectRoot } from '../scripts/run.mjs';
import { expect, test } from './harness/app.ts';

const cli = async (...args: string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(projectRoot, 'scripts/cli.mjs'), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as unknown;
};

const textsOf = async (file: string) =>
  readPdf(new Uint8Array(await readFile(file))).pages.map(({ texts }) => texts.map(({ text }) => text).join(' '));

/** When a document says that it was made, to the second. */
function madeAtOf(pdf: Uint8Array): string {
  const [, ...parts] = /\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/u.exec(readPdf(pdf).raw)!;
  const [year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

/** Runs in Electron's main process. */
const packedThere = (_: unknown, text: string): string =>
  process.getBuiltinModule('zlib').deflateSync(text).toString('base64');

async function printInMain(...args: string[]): Promise<void> {
  const runtime = await electronExecutable({ project: join(projectRoot, 'e2e/harness/print-in-main'), quiet: true });
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  await promisify(execFile)(runtime.path, [...runtime.args, '--verb', 'print', ...args], { env });
}

test('the window and the command line propose the same groups and print the same pages, byte for byte', async ({
  app,
  window,
  folder,
}) => {
  test.setTimeout(120_000);
  const at = (name: string) => join(folder, name);
  const go = (name: string) =>
    window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click();
  await window.getByRole('button', { name: /^Sample event/ }).click();
  await go('Groups');
  await window.getByRole('button', { name: 'Propose groups' }).click();
  const accept = window.getByRole('button', { name: 'Accept', exact: true });
  await accept.click({ timeout: 30_000 });
  await expect(accept).toBeHidden();
  await app.answerDialogs({ save: at('day.folkmoot') });
  await window.keyboard.press('Control+Shift+s');
  await expect(window.getByText('Saved a copy as day.folkmoot.')).toBeVisible();

  const reading = readEventFile(new Uint8Array(await readFile(at('day.folkmoot'))));
  if (reading.kind !== 'ok') throw new Error(reading.kind);
  const { data } = reading;
  const instance = assignmentInputFromEvent({ ...data, placements: [] }, { seed: data.proposals[0]!.seed });
  await writeFile(at('instance.json'), JSON.stringify(instance));
  const { placements } = (await cli('assign', at('instance.json'))) as {
    readonly placements: readonly { readonly person: string; readonly round: string; readonly topic: string }[];
  };
  const seat = (person: string, round: string, topic: string) => `${person} ${round} ${topic}`;
  expect(data.placements.length).toBeGreaterThan(80);
  expect(placements.map(({ person, round, topic }) => seat(person, round, topic)).toSorted()).toEqual(
    data.placements.map(({ registrationId, roundId, topicId }) => seat(registrationId, roundId, topicId)).toSorted(),
  );

  const text = JSON.stringify(data).slice(0, 100_000);
  const packed = deflateSync(text).toString('base64');
  const isSameZlib = packed === (await app.electron.evaluate(packedThere, text));
  if (!isSameZlib) console.log('Electron has another zlib than Node: files are compared unpacked, not byte for byte.');
  const compared = (pdf: Buffer) => (isSameZlib ? pdf.toString('latin1') : JSON.stringify(readPdf(pdf).pages));

  await go('Paper');
  for (const [title, kind] of [
    ['Badges', 'badges'],
    ['Agenda', 'agenda'],
  ] as const) {
    await window.getByRole('button', { name: title, exact: true }).click();
    await expect(window.getByRole('img', { name: new RegExp(`^${title}, page 1 of`) })).toBeVisible();
    await app.answerDialogs({ save: at(`window-${kind}.pdf`) });
    await window.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(window.getByText(`Saved window-${kind}.pdf.`)).toBeVisible();
    const clerks = await readFile(at(`window-${kind}.pdf`));
    // Of the same second: the minute at which they were made stands on the pages.
    const date = madeAtOf(clerks);
    await cli('print', kind, at('day.folkmoot'), at(`node-${kind}.pdf`), '--date', date);
    const shown = await textsOf(at(`window-${kind}.pdf`));
    expect(shown.join('').length).toBeGreaterThan(300);
    expect(await textsOf(at(`node-${kind}.pdf`)), title).toEqual(shown);
    // The window's file is made by the clerk, a utility process: the same event and the same second give the same bytes
    // there, in Electron's main process and in Node.
    await printInMain(kind, at('day.folkmoot'), at(`main-${kind}.pdf`), '--date', date);
    const [node, main] = await Promise.all(['node', 'main'].map((by) => readFile(at(`${by}-${kind}.pdf`))));
    const same = [node!, main!].map((pdf) => compared(pdf) === compared(clerks));
    expect(same, `${title}: Node, then Electron's main process`).toEqual([true, true]);
  }
});
