import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReadResource } from '../layout/fonts.ts';

/** Bundled files from the source tree, for tests and measurements. */
export const readFromTree: ReadResource = (name) =>
  readFileSync(fileURLToPath(new URL(`../../../resources/${name}`, import.meta.url)));
