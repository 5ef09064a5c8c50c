import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences and notices of everything that is shipped inside: fonts, label sheets, libraries. */
export async function readLicences(appFolder: string): Promise<string> {
  const files = [
    join(appFolder, 'LICENSE'),
    join(appFolder, 'resources', 'fonts', 'OFL.txt'),
    join(appFolder, 'resources', 'stock', 'NOTICE.txt'),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return [...texts, await packageLicences(appFolder)].filter((text) => text !== '').join('\n\n———\n\n');
}

/** One line for each library: name, version, licence as its own package file says. */
async function packageLicences(appFolder: string): Promise<string> {
  const folder = join(appFolder, 'node_modules');
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'));
  const scoped = await Promise.all(
    names.map(async (name) =>
      name.startsWith('@') ? (await readdir(join(folder, name))).map((inner) => `${name}/${inner}`) : [name],
    ),
  );
  const lines = await Promise.all(
    scoped.flat().map(async (name) => {
      try {
        const about = JSON.parse(await readFile(join(folder, name, 'package.json'), 'utf8')) as Record<string, unknown>;
        return `${name} ${String(about['version'])}: ${String(about['license'])}`;
      } catch {
        return '';
      }
    }),
  );
  return lines.filter((line) => line !== '').join('\n');
}
