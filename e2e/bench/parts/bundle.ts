import { build } from 'vite';

/** @returns a floor with the packages it uses as one script for a page. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'floor' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error(`${entry} was not bundled.`);
  return result.output[0].code;
}
