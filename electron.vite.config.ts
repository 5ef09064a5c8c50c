import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

/**
 * One build for both runtimes the program is checked on (Electron 33 in tests, 45 in installers), hence the
 * targets by hand. Packages of `dependencies` stay outside the bundle: pdfkit breaks when it is bundled.
 */
export default defineConfig({
  main: {
    // The Node build of fflate declares a `require` that clashes with the one electron-vite adds.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          clerk: resolve('src/main/clerk/clerk-process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: 'chrome130',
      minify: true,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
    worker: { format: 'es' },
    plugins: [react()],
  },
});
