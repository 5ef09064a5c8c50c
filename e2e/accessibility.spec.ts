import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';

/** What axe finds on what is shown now, in words that say where. */
async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in ${colorScheme} colours`, async ({ window }) => {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findingsOf(window), 'start').toEqual([]);
    await window.getByRole('button', { name: /New event/ }).click();
    expect(await findingsOf(window), 'new event').toEqual([]);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: /Sample event/ }).click();
    for (const [index, screen] of ['Plan', 'People', 'Groups', 'Door', 'Paper', 'Outcomes'].entries()) {
      await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
      await window.waitForTimeout(400);
      expect(await findingsOf(window), screen).toEqual([]);
      if (index === 4) await expect(window.getByRole('img', { name: /Badges, page 1/ })).toBeVisible();
    }
    await window.keyboard.press('Control+k');
    await expect(window.getByRole('dialog', { name: 'Find or do…' })).toBeVisible();
    expect(await findingsOf(window), 'palette').toEqual([]);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+,');
    await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    expect(await findingsOf(window), 'settings').toEqual([]);
    await window.keyboard.press('Escape');
    await window.keyboard.press('F1');
    await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await findingsOf(window), 'shortcuts').toEqual([]);
  });
}
