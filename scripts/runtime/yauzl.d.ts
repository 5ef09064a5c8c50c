/** The part of yauzl that unpacking uses; it ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = { readonly fileName: string; readonly externalFileAttributes: number };

  export type ZipFile = {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  };

  export function openPromise(path: string, options: { lazyEntries: true }): Promise<ZipFile>;
}
