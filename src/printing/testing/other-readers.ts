import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Text of all pages as Firefox finds it. */
export async function textByPdfJs(pdf: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
  }
  await task.destroy();
  return text;
}

/** Text of all pages as Chrome and Edge find it. */
export async function textByPdfium(pdf: Uint8Array): Promise<string> {
  const { init } = await import('@embedpdf/pdfium');
  const wasm = readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const file = malloc(pdf.length);
  pdfium.pdfium.HEAPU8.set(pdf, file);
  const document = pdfium.FPDF_LoadMemDocument(file, pdf.length, '');
  let text = '';
  for (let index = 0; index < pdfium.FPDF_GetPageCount(document); index++) {
    const page = pdfium.FPDF_LoadPage(document, index);
    const found = pdfium.FPDFText_LoadPage(page);
    const count = pdfium.FPDFText_CountChars(found);
    const words = malloc((count + 1) * 2);
    pdfium.FPDFText_GetText(found, 0, count, words);
    text += pdfium.pdfium.UTF16ToString(words);
    free(words);
    pdfium.FPDFText_ClosePage(found);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(document);
  free(file);
  return text;
}

export const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;

/** Text of all pages as the viewers of Linux find it. */
export const textByPoppler = (path: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
