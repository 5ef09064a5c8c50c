import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from '#printing/testing/read-pdf.ts';
import { mendDisk, slowDisk } from './faults/broken-disk.ts';
import { expect, test } from './harness/app.ts';
import { byKeyboard, type ByKeyboard } from './harness/by-keyboard.ts';
import type { RunningApp } from './harness/running-app.ts';

/**
 * The gathering that Folkmoot was made for, retold with invented people: six points of the programme with lunch and an
 * evening, two rounds of three topics of which one is open, a last round without topics, a promise of numbers, and
 * the way there.
 */
const EVENT = 'A day for joining Common Ground';
const WELCOME = 'Are you curious about deciding together? Come and find out with us.';

type Point = {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly kind?: 'Breakout round' | 'Meal' | 'Social';
  readonly speaker?: string;
  readonly words?: string;
  readonly feedback?: number;
  readonly topics?: readonly { readonly title: string; readonly by: string; readonly room: string }[];
  readonly openSlot?: string;
  readonly sitBy?: string;
};

const DAY: readonly Point[] = [
  { title: 'Introductions', start: '11:00', end: '11:30', speaker: 'Rosalind Achterberg' },
  {
    title: 'What is Common Ground?',
    start: '11:30',
    end: '12:00',
    speaker: 'Tobias Merriweather',
    words: 'A founding member tells how it is built and how to take part. There will be time for questions.',
  },
  {
    title: 'Groups and feedback: what we want',
    start: '12:00',
    end: '13:00',
    kind: 'Breakout round',
    words: 'Choose a side of the vision that you would like to explore in more depth.',
    feedback: 15,
    topics: [
      { title: 'Work, fair shares and the living world', by: 'Tobias', room: 'Long room' },
      { title: 'Being who we are', by: 'Jamila', room: 'Garden room' },
      { title: 'Across borders and in the news', by: 'Florin', room: 'Gallery' },
    ],
  },
  { title: 'Lunch', start: '13:00', end: '14:00', kind: 'Meal' },
  {
    title: 'Groups and feedback: how we live',
    start: '14:00',
    end: '15:00',
    kind: 'Breakout round',
    feedback: 15,
    topics: [
      { title: 'Cultures and neighbourhoods', by: 'Preethi', room: 'Garden room' },
      { title: 'A town that governs itself', by: 'Tobias', room: 'Long room' },
    ],
    openSlot: 'Suggest a topic',
  },
  {
    title: 'From here to there',
    start: '15:00',
    end: '16:00',
    speaker: 'Tobias Merriweather',
    words: 'How do people far apart work for a better world? There will be time for questions.',
  },
  {
    title: 'Beginning local circles',
    start: '16:00',
    end: '17:30',
    kind: 'Breakout round',
    words: 'We hope to reach some commitments, and to raise questions for the months to come.',
    feedback: 30,
    sitBy: 'People from the same town',
  },
  { title: 'An evening together', start: '17:30', end: '19:00', kind: 'Social' },
];

const ROOMS = [
  { name: 'Long room', seats: '60' },
  { name: 'Garden room', seats: '20' },
  { name: 'Gallery', seats: '16' },
] as const;

const PEOPLE = ['Rosalind Achterberg', 'Tobias Merriweather', 'Jamila Hartley', 'Florin Zamfir', 'Preethi Kaul'];

const programme = (window: Page, name: RegExp) =>
  window.getByRole('list', { name: 'Programme of the day' }).getByRole('button', { name });

async function enterPeople(window: Page, by: ByKeyboard): Promise<void> {
  await by.keys('Control+2');
  for (const [index, name] of PEOPLE.entries()) {
    if (index === 0) await by.press(window.getByRole('button', { name: 'Add person' }).first());
    else await by.keys('Insert');
    await expect(window.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
    await window.keyboard.insertText(name);
    await by.keys('Enter');
    const panel = window.getByRole('complementary', { name: `About ${name}` });
    await expect(panel.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await by.keys('Escape');
    await expect(window.getByRole('grid')).toBeFocused();
  }
}

async function enterPoint(window: Page, by: ByKeyboard, point: Point, before: Point | undefined): Promise<void> {
  if (before) {
    await expect(programme(window, new RegExp(`^${before.start}–${before.end} `))).toBeFocused();
    await by.keys('n');
  } else await by.press(window.getByRole('button', { name: 'Add the first session' }));
  const title = window.getByLabel('Title');
  await expect(title).toBeFocused();
  await window.keyboard.insertText(point.title);
  await by.keys('Enter');
  if (point.kind) await by.choose(window.getByRole('button', { name: /Kind$/ }), point.kind.slice(0, 4), 'Shift+Tab');
  await by.write(window.getByLabel('Starts'), point.start);
  await by.write(window.getByLabel('Ends'), point.end);
  const editor = window.getByRole('complementary', { name: 'What is chosen' });
  if (point.sitBy) await by.choose(editor.getByRole('button', { name: /Who sits together$/ }), point.sitBy);
  if (point.feedback) await by.write(editor.getByLabel('Feedback, minutes'), String(point.feedback));
  if (point.speaker) {
    await by.to(editor.getByRole('combobox', { name: 'Add a person by name' }));
    await window.keyboard.type(point.speaker.slice(0, 8));
    await window.getByRole('option', { name: point.speaker }).waitFor();
    await by.keys('ArrowDown', 'Enter');
    await expect(editor.getByRole('button', { name: `Take ${point.speaker} off` })).toBeVisible();
  }
  if (point.words) await by.write(editor.getByLabel('Description'), point.words);
  const back = editor.getByRole('button', { name: point.title });
  for (const topic of point.topics ?? []) {
    await by.press(editor.getByRole('button', { name: 'Topic', exact: true }), 'Shift+Tab');
    await expect(editor.getByLabel('Topic', { exact: true })).toBeFocused();
    await window.keyboard.insertText(topic.title);
    await by.keys('Enter');
    await by.choose(editor.getByRole('button', { name: /Room$/ }), topic.room);
    await by.to(editor.getByRole('combobox', { name: 'Add somebody from the list' }));
    await window.keyboard.type(topic.by);
    await window.getByRole('option', { name: new RegExp(topic.by) }).waitFor();
    await by.keys('ArrowDown', 'Enter');
    await expect(editor.getByRole('button', { name: new RegExp(`^Take ${topic.by}`) })).toBeVisible();
    await by.press(back, 'Shift+Tab');
    await expect(title).toBeVisible();
  }
  if (point.openSlot) {
    await by.press(editor.getByRole('button', { name: 'Open slot' }), 'Shift+Tab');
    await expect(editor.getByLabel('Topic', { exact: true })).toHaveValue(point.openSlot);
    await by.press(back, 'Shift+Tab');
    await expect(title).toBeVisible();
  }
  await by.to(title, 'Shift+Tab');
  await by.keys('Escape');
  await expect(programme(window, new RegExp(`^${point.start}–${point.end} `)).first()).toBeFocused();
}

async function enterFacts(app: RunningApp, window: Page, by: ByKeyboard): Promise<void> {
  await by.write(window.getByLabel('Time zone'), 'Europe/London');
  await by.write(window.getByLabel('Words of welcome on the printed programme'), WELCOME);
  await by.write(window.getByLabel('Venue', { exact: true }), 'The Lamplight Café');
  await by.write(window.getByLabel('Capacity'), '60');
  await by.write(window.getByLabel('Address'), '12 Weavers Lane, Millbridge');
  await by.write(window.getByLabel('How to get there'), 'Ten minutes on foot from Millbridge station.');
  await by.write(window.getByLabel('Contact'), 'hello@commonground.example');
  // Written faster than a slow disk keeps it: no link may be made from the list that was there before the last one.
  await slowDisk(app.electron, 120);
  for (const [index, [words, address]] of [
    ['Journey planner', 'https://journeys.example/plan'],
    ['Map of the tram lines', 'https://trams.example/map'],
    ['What others write about the day', 'https://commonground.example/words'],
  ].entries()) {
    await by.press(window.getByRole('button', { name: 'Add a link' }));
    const field = window.getByLabel(`Words of link ${index + 1}`);
    await expect(field).toBeFocused();
    await by.write(field, words!);
    await by.write(window.getByLabel(`Address of link ${index + 1}`), address!);
  }
  await mendDisk(app.electron);
}

const wordsOf = (bytes: Uint8Array) =>
  readPdf(bytes)
    .pages.flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/gu, ' ');

test('the whole gathering is entered from nothing by keyboard alone, and its programme holds every point of it', async ({
  app,
  window,
  folder,
}) => {
  test.setTimeout(150_000);
  const by = byKeyboard(window);
  await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();

  await test.step('a new event', async () => {
    await by.keys('Control+n');
    await expect(window.getByRole('textbox', { name: 'What is it called?' })).toBeFocused();
    await window.keyboard.insertText(EVENT);
    await by.write(window.getByRole('textbox', { name: 'First day' }), '2027-10-24');
    await by.press(window.getByRole('button', { name: 'Begin', exact: true }));
    await expect(window.getByRole('tab', { name: 'The day' })).toBeVisible();
  });

  await test.step('the people in charge', () => enterPeople(window, by));

  await test.step('what, when and where', async () => {
    await by.keys('Control+1');
    await by.to(window.getByRole('tab', { name: 'The day' }));
    await by.keys('End');
    await expect(window.getByLabel('Name of the event')).toHaveValue(EVENT);
    await enterFacts(app, window, by);
  });

  await test.step('the rooms', async () => {
    await by.to(window.getByRole('tab', { name: 'Event' }), 'Shift+Tab');
    await by.keys('ArrowLeft', 'ArrowLeft');
    for (const [index, { name, seats }] of ROOMS.entries()) {
      await by.press(window.getByRole('button', { name: 'Add a room' }), index === 0 ? 'Tab' : 'Shift+Tab');
      const room = window
        .getByRole('listitem')
        .filter({ has: window.getByLabel('Room', { exact: true }) })
        .nth(index);
      await expect(room.getByLabel('Room', { exact: true })).toBeFocused();
      await by.write(room.getByLabel('Room', { exact: true }), name);
      await by.write(room.getByLabel('Seats'), seats);
      await by.to(room.getByRole('checkbox', { name: 'Step-free' }));
      await by.keys('Space');
    }
  });

  await test.step('the day', async () => {
    await by.to(window.getByRole('tab', { name: 'Rooms' }), 'Shift+Tab');
    await by.keys('Home');
    for (const [index, point] of DAY.entries()) await enterPoint(window, by, point, DAY[index - 1]);
    for (const { start, end, title } of DAY) {
      await expect(programme(window, new RegExp(`^${start}–${end} `)).first()).toContainText(title);
    }
  });

  await test.step('the numbers promised to the venue', async () => {
    await by.to(window.getByRole('tab', { name: 'The day' }), 'Shift+Tab');
    await by.keys('ArrowRight', 'ArrowRight', 'ArrowRight');
    await by.press(window.getByRole('button', { name: 'Note these numbers as sent today' }));
    await expect(window.getByText('Nothing has changed since.')).toBeVisible();
  });

  await test.step('the programme and the way there on paper', async () => {
    await by.keys('Control+5');
    const save = async (kind: string) => {
      await by.press(window.getByRole('button', { name: kind, exact: true }));
      await expect(window.getByRole('img', { name: new RegExp(`^${kind}, page 1 of`) })).toBeVisible();
      const file = join(folder, `${kind}.pdf`);
      await app.answerDialogs({ save: file });
      await by.press(window.getByRole('button', { name: 'Save as PDF…' }));
      await expect(window.getByText(`Saved ${kind}.pdf.`)).toBeVisible();
      return wordsOf(await readFile(file));
    };
    const agenda = await save('Agenda');
    const expected = [
      EVENT,
      WELCOME,
      'The Lamplight Café, 12 Weavers Lane, Millbridge',
      'hello@commonground.example',
      ...DAY.flatMap(({ title, start, end, speaker, words, openSlot, topics = [] }) => [
        title,
        start,
        end,
        ...[speaker, words, openSlot].filter((one) => one !== undefined),
        ...topics.flatMap((topic) => [topic.title, topic.room, PEOPLE.find((name) => name.startsWith(topic.by))!]),
      ]),
    ];
    for (const words of expected) expect.soft(agenda, words).toContain(words);
    // In the order of the day.
    const places = DAY.map(({ title }) => agenda.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    const way = await save('How to get there');
    for (const words of ['12 Weavers Lane', 'Millbridge station', 'https://journeys.example/plan', 'Map of the tram'])
      expect.soft(way, words).toContain(words);
  });
});
