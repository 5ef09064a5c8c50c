import { foldedWords } from './fold-text.ts';

/** Words that stand in names without telling people apart. */
const TITLES = new Set(
  'dr prof mr mrs ms miss mx sir dame rev herr frau dipl ing mag phd md jr sr ii iii van von der den de da di du la le el bin al y e zu zur'.split(
    ' ',
  ),
);
/** Everyday names and what they may stand for; only ever a suggestion. */
const NICKNAMES: readonly string[] = [
  'robert bob rob bobby robbie bert',
  'william bill will billy liam willy',
  'richard rick dick rich ricky',
  'elizabeth liz beth lizzie betty eliza lisa elisabeth',
  'margaret maggie meg peggy greta',
  'katherine kate katie kathy kat catherine katharina kathrin cathy',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'michael mike mick mickey micha',
  'thomas tom tommy',
  'alexander alex sasha sandro lex',
  'alexandra alex sasha sandra',
  'anthony tony',
  'andrew andy drew',
  'benjamin ben benny',
  'christopher chris kit',
  'christine chris tina',
  'daniel dan danny',
  'david dave',
  'edward ed eddie ted ned',
  'frederick fred freddy fritz',
  'joseph joe joey josef sepp',
  'joshua josh',
  'matthew matt',
  'nicholas nick nico klaus',
  'patricia pat patty trish',
  'patrick pat paddy',
  'peter pete',
  'rebecca becky becca',
  'samuel sam sammy',
  'samantha sam',
  'stephen steve steven',
  'susan sue susie susanne',
  'theodore theo ted',
  'timothy tim',
  'victoria vicky tori',
  'jennifer jen jenny',
  'jessica jess',
  'jacqueline jackie',
  'francis frank',
  'franziska franzi',
  'johannes hannes hans jo',
  'maximilian max',
  'friedrich fritz fred',
  'heinrich heinz',
  'giuseppe beppe pino',
  'francisco paco pancho',
  'jose pepe',
  'ignacio nacho',
  'dolores lola',
  'mikhail misha',
  'alexei alyosha',
  'dmitri dima',
  'mohammed mohamed muhammad mo',
];
const NICK = new Map<string, ReadonlySet<number>>();
for (const [group, names] of NICKNAMES.entries())
  for (const name of names.split(' ')) NICK.set(name, new Set([...(NICK.get(name) ?? []), group]));

/** Numbers of the nickname families a word belongs to. */
export function nicknameGroups(word: string): Iterable<number> {
  return NICK.get(word) ?? [];
}

/** Jaro-Winkler likeness of two texts, 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const usedB = Array.from({ length: b.length }, () => false);
  const matchedA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let k = Math.max(0, i - reach); k <= Math.min(b.length - 1, i + reach); k++) {
      if (usedB[k] || a[i] !== b[k]) continue;
      usedB[k] = true;
      matchedA.push(a[i]!);
      break;
    }
  }
  if (matchedA.length === 0) return 0;
  const matchedB = [...b].filter((_, k) => usedB[k]);
  const swaps = matchedA.filter((sign, i) => sign !== matchedB[i]).length / 2;
  const count = matchedA.length;
  const jaro = (count / a.length + count / b.length + (count - swaps) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Words of a name that tell people apart, sorted. */
export function tellingWords(name: string): string[] {
  const words = foldedWords(name.replace(/['’ʼ`]/g, ''));
  const telling = words.filter((word) => !TITLES.has(word));
  return (telling.length > 0 ? telling : words).toSorted();
}

/**
 * How alike two names are, 0 to 1; above 0.9 worth a question, never enough to merge.
 *
 * "Christian Meier" and "Christina Meier" are 0.99 alike and two people: that is why it only asks.
 */
export function nameLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const plain = jaroWinkler(a.join(' '), b.join(' '));
  const rest = b.slice();
  let shared = 0;
  let byHint = 0;
  for (const word of a) {
    const exact = rest.indexOf(word);
    if (exact >= 0) {
      rest.splice(exact, 1);
      shared++;
      continue;
    }
    const hint = rest.findIndex(
      (other) => isNickname(word, other) || isInitial(word, other) || isSpeltOut(word, other),
    );
    if (hint >= 0) {
      rest.splice(hint, 1);
      byHint++;
    }
  }
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 2 && shared >= 1 && shared + byHint >= shorter) return Math.max(plain, byHint === 0 ? 0.94 : 0.92);
  return plain;
}

const isInitial = (a: string, b: string) => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
/** "juergen" for "jürgen", which folds to "jurgen". */
const isSpeltOut = (a: string, b: string) =>
  a.length > 3 && a.replace(/([aou])e/g, '$1') === b.replace(/([aou])e/g, '$1');

function isNickname(a: string, b: string): boolean {
  const groups = NICK.get(a);
  const others = NICK.get(b);
  if (!groups || !others) return false;
  for (const group of groups) if (others.has(group)) return true;
  return false;
}
