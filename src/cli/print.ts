import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { say } from '#catalogue/catalogue.ts';
import { DOCUMENT_KINDS, DocumentRequest } from '#domain/documents/document-request.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeDocumentFile } from '#printing/write-document-file.ts';
import { readGiven } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

const OPTIONS = {
  stock: { type: 'string' },
  only: { type: 'string', multiple: true },
  date: { type: 'string' },
  paper: { type: 'string' },
  start: { type: 'string' },
  large: { type: 'boolean' },
  design: { type: 'string' },
  order: { type: 'string' },
  backs: { type: 'string' },
  agenda: { type: 'string' },
  'cut-marks': { type: 'boolean' },
  outlines: { type: 'boolean' },
  'access-needs': { type: 'boolean' },
  'last-name-first': { type: 'boolean' },
} as const;

/**
 * `print KIND EVENTFILE OUT.pdf`: puts one document on paper.
 *
 * Beside the options of the contract: `--paper`, `--start`, `--large`, `--design`, `--order`, `--backs`, `--agenda`,
 * `--cut-marks`, `--outlines`, `--access-needs`, `--last-name-first`.
 */
export const print: Verb = async (args, output) => {
  const wrong = (words: string): 2 => {
    output.stderr(words);
    return 2;
  };
  const kinds = DOCUMENT_KINDS.join(', ');
  const given = readArgs(args, { options: OPTIONS, places: [3, 3], use: say('cli.use.print', { kinds }) }, output);
  if (!given) return 2;
  const { values } = given;
  const [kind = '', eventPath = '', outPath = ''] = given.places;
  if (!DOCUMENT_KINDS.some((one) => one === kind)) return wrong(say('cli.print.noKind', { kind, kinds }));
  if (values.paper !== undefined && !/^(?:A4|Letter)$/.test(values.paper))
    return wrong(say('cli.print.noPaper', { paper: values.paper }));
  if (values.start !== undefined && !/^[1-9]\d{0,3}$/.test(values.start)) return wrong(say('cli.print.badStart'));
  const madeAt = values.date === undefined ? new Date() : new Date(values.date);
  if (Number.isNaN(madeAt.getTime())) return wrong(say('cli.print.notADate', { date: values.date ?? '' }));
  const request = DocumentRequest.safeParse({
    kind,
    paper: values.paper ?? 'A4',
    madeAt: madeAt.toISOString(),
    ...(values.stock === undefined ? {} : { stockId: values.stock }),
    ...(values.start === undefined ? {} : { startCell: Number(values.start) }),
    ...(values.only === undefined ? {} : { onlyIds: values.only }),
    ...(values.large ? { isLargePrint: true } : {}),
    options: {
      ...(values.design === undefined ? {} : { designId: values.design }),
      ...(values.order === undefined ? {} : { order: values.order }),
      ...(values.backs === undefined ? {} : { backs: values.backs }),
      ...(values.agenda === undefined ? {} : { agenda: values.agenda }),
      ...(values['cut-marks'] ? { hasCutMarks: true } : {}),
      ...(values.outlines ? { hasOutlines: true } : {}),
      ...(values['access-needs'] ? { withAccessNeeds: true } : {}),
      ...(values['last-name-first'] ? { nameOrder: 'lastFirst' } : {}),
    },
  });
  if (!request.success)
    return wrong(say('cli.print.refused', { reason: z.prettifyError(request.error).replaceAll('\n', ' ') }));
  const bytes = await readGiven(eventPath, output);
  if (!bytes) return 2;
  const reading = readEventFile(bytes);
  if (reading.kind !== 'ok') return wrong(say('cli.notAnEvent', { path: eventPath, kind: reading.kind }));
  const folder = resourcesFolder();
  if (!folder) return wrong(say('cli.print.noFonts'));
  const made = await writeDocumentFile(outPath, request.data, reading.data, {
    read: (name) => readFileSync(join(folder, name)),
    say,
  });
  if (made.kind !== 'written')
    return wrong(say('cli.unwritable', { path: outPath, reason: made.kind === 'notWritten' ? made.why : made.kind }));
  output.stdout(JSON.stringify({ pages: made.pages, findings: made.findings }));
  return 0;
};

/** The folder of bundled fonts and stock facts: above the source, above the built command line, or above the program. */
function resourcesFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 6; up++) {
    if (existsSync(join(folder, 'resources', 'fonts', 'NotoSans-Regular.ttf'))) return join(folder, 'resources');
    folder = dirname(folder);
  }
  return null;
}
