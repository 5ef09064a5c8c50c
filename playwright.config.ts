import { defineConfig } from '@playwright/test';

/**
 * Journeys of a person in the built app, in real Electron; each test has a fresh profile.
 *
 * One at a time, so that measurements mean something; `npm test` plays two at a time, since no journey judges a time.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/harness/global-setup.ts',
  fullyParallel: false,
  workers: Number(process.env['FOLKMOOT_TEST_WORKERS'] ?? '1'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  projects: [
    { name: 'e2e', testIgnore: ['**/e2e/tour/**', '**/e2e/bench/**'] },
    // The tour is one long walk with pictures of every screen.
    { name: 'tour', testDir: 'e2e/tour', timeout: 10 * 60_000 },
    // Measurements for `npm run bench`; no part of the tests.
    { name: 'bench', testDir: 'e2e/bench' },
  ],
});
