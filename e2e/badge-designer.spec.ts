import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { byKeyboard } from './harness/by-keyboard.ts';
import { makePng } from './harness/make-png.ts';

const run = promisify(execFile);

/** The designer from the palette, as somebody without a mouse gets there. */
async function openDesigner(window: Page) {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('design badges');
  await expect(window.getByRole('menuitem', { name: /Design badges/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Begin with one of these' })).toBeVisible();
}

/** What the file says where, in millimetres from the left and the top of the first page. */
async function wordsOf(file: string) {
  const { stdout } = await run('pdftotext', ['-bbox', '-l', '1', file, '-']);
  return [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</gu)].map(([, x, y, text]) => ({
    text: text!,
    x: (Number(x) * 25.4) / 72,
    y: (Number(y) * 25.4) / 72,
  }));
}

test('a badge is designed by keys and one drag, printed as it was seen, and taken back step by step', async ({
  app,
  window,
  folder,
}) => {
  await openDesigner(window);
  const keys = byKeyboard(window);
  await keys.press(window.getByRole('button', { name: /^Name and rooms/ }));
  const picture = window.getByRole('img', { name: 'The badge as it prints' });
  await expect(picture).toBeVisible();
  const canvas = window.getByRole('group', { name: 'The badge, Front' });
  const place = (words: string | RegExp) => expect(window.getByText(words)).toBeVisible();
  const undoOf = (words: RegExp) => window.getByRole('button', { name: words });

  await test.step('the name of the event goes down a little and to the right', async () => {
    await keys.to(window.getByRole('listbox', { name: 'Elements' }).getByRole('option').first());
    await keys.keys('End', 'ArrowUp');
    await keys.to(canvas.getByRole('button', { name: /^Name of the event/ }));
    await keys.keys('PageUp', 'PageDown');
    await place(/^6\.9 from the left, 4\.1 from the top/);
    await keys.keys('ArrowRight', 'Shift+ArrowRight', 'Control+ArrowDown');
    await place(/^12\.9 from the left, 4\.2 from the top/);
    await keys.keys('Alt+ArrowRight');
    await place(/, 46 × 3 mm$/);
    await expect(undoOf(/^Undo: Changed the badge design/)).toBeEnabled();
  });

  await test.step('it says something of its own with the name in it', async () => {
    await keys.press(window.getByRole('button', { name: /Shows/ }));
    await expect(window.getByRole('option', { name: 'Own words' })).toBeVisible();
    await window.keyboard.type('own');
    await keys.keys('Enter');
    const words = window.getByRole('textbox', { name: 'Words' });
    await keys.to(words);
    await keys.keys('Control+a');
    await window.keyboard.insertText('Hello {firstname}');
    await expect(window.getByText('No field is called {firstname}.')).toBeVisible();
    await keys.keys('Control+a');
    await window.keyboard.insertText('Hello {firstName}');
    await keys.keys('Enter');
    await expect(canvas.getByRole('button', { name: /^Hello \{firstName\}/ })).toBeVisible();
  });

  await test.step('type that is too small for a long name is said at once, and leads to its element', async () => {
    await keys.write(window.getByRole('textbox', { name: 'Width' }), '12,5');
    await place(/, 12\.5 × 3 mm$/);
    await keys.write(window.getByRole('textbox', { name: 'At least' }), '9');
    const finding = window.getByRole('button', { name: /smaller than 9 pt|is cut off/ }).first();
    await expect(finding).toBeVisible();
    await keys.write(window.getByRole('textbox', { name: 'Width' }), '40', 'Shift+Tab');
    await keys.write(window.getByRole('textbox', { name: 'At least' }), '5');
    await expect(finding).toBeHidden();
  });

  await test.step('the code is pulled to the left with the mouse, lands on half millimetres, and comes back', async () => {
    const code = canvas.getByRole('button', { name: /^QR code/ });
    const box = (await code.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await window.mouse.move(x, y);
    await window.mouse.down();
    await window.mouse.move(x - 60, y - 4, { steps: 4 });
    await window.mouse.up();
    await expect.poll(async () => (await code.boundingBox())!.x).toBeLessThan(box.x - 40);
    await window.keyboard.press('Control+z');
    await expect.poll(async () => Math.abs((await code.boundingBox())!.x - box.x)).toBeLessThan(1);
  });

  await test.step('it prints as it was designed', async () => {
    await window.getByRole('button', { name: 'Print with this design' }).click();
    await expect(window.getByText('Badges are printed with it')).toBeVisible();
    await window.getByRole('button', { name: 'Back to paper' }).click();
    await expect(window.getByRole('button', { name: 'Name and rooms Design' })).toBeVisible();
    await expect(window.getByRole('img', { name: 'Badges, page 1 of 7' })).toBeVisible();
    const file = join(folder, 'own.pdf');
    await app.answerDialogs({ save: file });
    await window.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(window.getByText('Saved own.pdf.')).toBeVisible();
    const hellos = (await wordsOf(file)).filter(({ text }) => text === 'Hello');
    expect(hellos).toHaveLength(8);
    // The first label of the sheet begins 19 mm from the left and 38.5 mm from the top; glyphs begin at their pen.
    expect(hellos[0]!.x).toBeCloseTo(19 + 12.9, 0);
  });
});

test('designs come from files and go to files; what is none is said, and nothing is lost', async ({
  app,
  window,
  folder,
}) => {
  await openDesigner(window);
  const more = async (item: string) => {
    await window.getByRole('button', { name: 'More for this design' }).click();
    await window.getByRole('menuitem', { name: item }).click();
  };
  const write = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    await app.answerDialogs({ open: [join(folder, name)] });
  };
  const designs = window.getByRole('listbox', { name: 'Your designs' });

  await write('people.csv', 'name,town\nAda,Leeds\n');
  await more('Read from a file…');
  await expect(window.getByText(/This file is no badge design/)).toBeVisible();

  const layout = [
    { type: 'textarea', left: '5.00', bottom: '30', width: '100', fontsize: '24.0', content: 'attendee_name' },
    { type: 'barcodearea', left: '60.00', bottom: '4.00', size: '6', content: 'secret' },
    { type: 'imagearea', left: '2', bottom: '2', width: '20', height: '10', content: 'logo' },
    { type: 'textarea', left: '5', bottom: '2', width: '40', fontsize: '8', content: 'seat_guid' },
  ];
  await write('Club night.json', JSON.stringify(layout));
  await more('Read from a file…');
  await expect(designs.getByRole('option', { name: /Club night/ })).toHaveAttribute('aria-selected', 'true');
  await expect(window.getByText(/Without logo, seat_guid/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Whole name goes over the edge of the badge' })).toBeVisible();
  await expect(window.getByRole('button', { name: /The squares of the QR code/ })).toBeVisible();

  await window.getByRole('button', { name: /The picture “logo” is missing/ }).click();
  await write('notes.png', 'no picture at all');
  await window.getByRole('button', { name: 'Choose a picture…' }).click();
  await expect(window.getByText('This file is no PNG or JPEG picture.')).toBeVisible();
  await write('logo.png', makePng(120, 60));
  await window.getByRole('button', { name: 'Choose a picture…' }).click();
  await expect(window.getByRole('img', { name: 'logo.png' })).toBeVisible();
  await expect(window.getByRole('button', { name: /The picture “logo” is missing/ })).toBeHidden();

  await app.answerDialogs({ save: join(folder, 'mine.json') });
  await more('Save as a file…');
  await expect(window.getByText('Saved mine.json.')).toBeVisible();
  const saved = JSON.parse(await readFile(join(folder, 'mine.json'), 'utf8')) as {
    readonly front: readonly object[];
    readonly pictures: readonly { readonly name: string }[];
  };
  expect(saved.front).toHaveLength(3);
  expect(saved.pictures.map(({ name }) => name)).toEqual(['logo.png']);

  await more('Delete');
  await expect(designs.getByRole('option', { name: /Club night/ })).toBeHidden();
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(designs.getByRole('option', { name: /Club night/ })).toBeVisible();
});
