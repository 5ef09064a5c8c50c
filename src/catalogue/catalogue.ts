import i18next from 'i18next';
import { app } from './en/app.ts';
import { badgeDesigner } from './en/badge-designer.ts';
import { backups } from './en/backups.ts';
import { commandLine } from './en/command-line.ts';
import { did } from './en/did.ts';
import { door } from './en/door.ts';
import { findings } from './en/findings.ts';
import { groups } from './en/groups.ts';
import { listProblems } from './en/list-problems.ts';
import { lists } from './en/lists.ts';
import { outcomes } from './en/outcomes.ts';
import { ownSheet } from './en/own-sheet.ts';
import { paper } from './en/paper.ts';
import { people } from './en/people.ts';
import { plan } from './en/plan.ts';
import { printing } from './en/printing.ts';
import { report } from './en/report.ts';
import { settings } from './en/settings.ts';

/**
 * Every text on screen and paper, by key. English now; a language is one more folder beside `en`.
 *
 * Values in texts are written `{{name}}`; plural forms end in `_one` and `_other`.
 */
const english = {
  ...app,
  ...backups,
  ...badgeDesigner,
  ...commandLine,
  ...did,
  ...door,
  ...findings,
  ...groups,
  ...listProblems,
  ...lists,
  ...outcomes,
  ...ownSheet,
  ...paper,
  ...people,
  ...plan,
  ...printing,
  ...report,
  ...settings,
} as const;

const instance = i18next.createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: english } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Values put into a text. `count` chooses the plural form. */
export type SayValues = Readonly<Record<string, string | number>>;

/** Texts without values, said once and kept: a screen says a hundred of them each time it is drawn. */
const said = new Map<string, string>();

/** The text for a key, in the language of the program. */
export function say(key: string, values?: SayValues): string {
  if (values) return instance.t(key, values) as string;
  let text = said.get(key);
  if (text === undefined) said.set(key, (text = instance.t(key) as string));
  return text;
}

/** Whether the catalogue knows a key: for tests, and for labels that may come from an older journal. */
export function knows(key: string): boolean {
  return instance.exists(key);
}
