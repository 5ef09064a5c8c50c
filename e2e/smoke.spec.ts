import { expect, test } from './harness/app.ts';

test('the app opens its window from its own address', async ({ app, window }) => {
  await expect(window).toHaveTitle(/Folkmoot/);
  expect(window.url()).toMatch(/^app:\/\//);
  await app.quit();
  const outside = app.requestedAddresses().filter((address) => !/^(?:app|data|blob|devtools):/.test(address));
  expect(outside).toEqual([]);
});
