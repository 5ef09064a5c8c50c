import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskDriver } from './faults/desk-driver.ts';
import { expect, test } from './harness/app.ts';

test('an earlier state is found in the list of backups, gone back to, and that is undone', async ({ app, window }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  const foot = window.getByRole('contentinfo').filter({ hasText: 'coming' });
  await expect(foot).toContainText('50 coming');
  await window.keyboard.press('ControlOrMeta+s');
  await expect(foot).toContainText(/backup \d/);
  const driver = new DeskDriver(window);
  await driver.openAsWindow();
  for (const fullName of ['Ngozi Adeyemi', 'Tariq Haddad'])
    await driver.run('addRegistration', { fields: { fullName } });
  await expect(foot).toContainText('52 coming');

  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.send('command', { command: 'backups.show' }),
  );
  const dialog = window.getByRole('dialog', { name: 'Backups of this event' });
  await dialog.getByRole('option', { name: /Backup file/ }).click();
  await expect(dialog).toContainText('People');
  await expect(dialog).toContainText('2 go');
  await dialog.getByRole('button', { name: 'Go back to this' }).click();
  await expect(foot).toContainText('50 coming');
  await window.getByRole('button', { name: /^Undo: Went back to/ }).click();
  await expect(foot).toContainText('52 coming');
});

test('a backup opens as an event of its own, and a damaged one says so', async ({ app, window }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('contentinfo')).toBeVisible();
  await window.keyboard.press('ControlOrMeta+s');
  await expect(window.getByRole('contentinfo')).toContainText(/backup \d/);
  const show = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.send('command', { command: 'backups.show' }),
    );
  const [id] = readdirSync(join(app.profile, 'events'));
  const folder = join(app.profile, 'events', id!, 'backups');
  await show();
  const dialog = window.getByRole('dialog', { name: 'Backups of this event' });
  await dialog.getByRole('option', { name: /Backup file/ }).click();
  await expect(dialog).toContainText('exactly what is there now');
  await dialog.getByRole('button', { name: 'Open as a new event' }).click();
  const named = async () => (await new DeskDriver(window).events()).filter(({ name }) => name !== '').length;
  await expect.poll(named).toBe(2);
  await expect(window.getByRole('contentinfo')).toContainText('50 coming');

  await window.getByRole('button', { name: 'Folkmoot' }).click();
  for (const name of readdirSync(folder)) await writeFile(join(folder, name), 'no');
  await window
    .getByRole('button', { name: /^Lanternfield welcome day/ })
    .nth(1)
    .click();
  await expect(window.getByRole('contentinfo')).toBeVisible();
  await show();
  await dialog.getByRole('option', { name: /Backup file/ }).click();
  await expect(dialog).toContainText('This backup is damaged');
  await expect(dialog.getByRole('button', { name: 'Open as a new event' })).toBeDisabled();
});
