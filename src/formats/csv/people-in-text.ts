import { foldText } from '#domain/import/fold-text.ts';
import { hasEmail, isNameLike } from './look-of-column.ts';
import { listProblem, type ListProblem } from './list-problem.ts';
import type { RecordsRead } from './read-records.ts';

const ADDRESS = /[^\s@<>,;:"'()[\]]+@[^\s@<>,;:"'()[\]]+\.[\p{L}]{2,}/gu;
/** Longer lines and texts are no e-mail. */
const MOST_LETTERS = 2000;
const MOST_LINES = 20_000;
/** Quoting of an answer, bullets and numbers before somebody. */
const BULLET = /^(?:[-–—*•·◦▪‣]|\(?\d{1,3}[.)])\s+/u;
const QUOTED = /^(?:>\s?)+/;
/** Lines of a mail's head that say who wrote it and when; nobody on them is on the list. */
const MAIL_HEAD =
  /^(from|reply-to|sent|date|subject|von|gesendet|datum|betreff|de|envoye|objet|enviado|fecha|asunto|da|inviato|oggetto|van|verzonden|onderwerp|fra|fran|sendt|skickat|amne|od|data|temat|lahettaja|aihe|от|дата|тема) ?:/u;
const MAIL_TO = /^(to|cc|bcc|an|a|à|para|kopie|aan|til|till|do|kopia|кому|копия) ?:\s*/iu;
/** Below these only the one who writes follows. */
const FAREWELL =
  /^(--|best|best wishes|kind regards|warm regards|regards|many thanks|thanks|thank you|cheers|yours|love|sincerely|viele grusse|liebe grusse|beste grusse|herzliche grusse|mit freundlichen grussen|gruss|lg|mfg|danke|cordialement|bien cordialement|amicalement|merci|saludos|un saludo|gracias|atentamente|saluti|cordiali saluti|grazie|groeten|met vriendelijke groet|hartelijke groet|bedankt|abracos|obrigad[oa]|atenciosamente|pozdrawiam|dziekuje|s pozdravem|dekuji|halsningar|med vanliga halsningar|tack|hilsen|med venlig hilsen|takk|terveisin|kiitos|udvozlettel|koszonom|saygilarimla|с уважением|спасибо)\b[^@]{0,40}$/u;

type Line = { readonly line: number; readonly text: string; readonly isBulleted: boolean };

/**
 * The people of a text that is no table: "Ana Kovač <ana@kovac.example>," one on each line, out of an e-mail with its
 * greeting, bullets and signature. Null where the text is a table or holds no address.
 *
 * Lines that hold nobody are told, because nothing of a pasted text may go without a word.
 */
export function peopleInText(raw: string): RecordsRead | null {
  if (raw.length > 2_000_000 || raw.includes('\t') || !raw.includes('@')) return null;
  const lines = raw
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((whole, at): Line => {
      const unquoted = whole.trim().replace(QUOTED, '').trim();
      const text = unquoted.replace(BULLET, '');
      return { line: at + 1, text, isBulleted: text !== unquoted };
    })
    .filter(({ text }) => text !== '');
  if (lines.length > MOST_LINES || lines.some(({ text }) => text.length > MOST_LETTERS)) return null;
  const withAddress = lines.filter(({ text }) => hasEmail(text));
  if (withAddress.length === 0 || !isRunningText(lines, withAddress)) return null;
  const records: string[][] = [];
  const at: number[] = [];
  const nobody: Line[] = [];
  let isOver = false;
  for (const line of lines) {
    isOver ||= FAREWELL.test(foldText(line.text).replace(/[,.!]+$/, ''));
    const found = isOver || MAIL_HEAD.test(foldText(line.text)) ? [] : peopleOn(line);
    for (const person of found) {
      records.push(person);
      at.push(line.line);
    }
    if (found.length === 0) nobody.push(line);
  }
  const problems: ListProblem[] =
    nobody.length === 0
      ? []
      : [
          listProblem(nobody[0]!.line, 'lines_without_person', {
            values: {
              count: nobody.length,
              text: nobody
                .map(({ text }) => text)
                .join(' · ')
                .slice(0, 300),
            },
          }),
        ];
  return records.length === 0 ? null : { delimiter: null, records, lines: at, hasSepLine: false, problems };
}

/** Whether lines are talk and addresses rather than records: a table has the same signs on every line. */
function isRunningText(lines: readonly Line[], withAddress: readonly Line[]): boolean {
  const isMail = ({ text }: Line) =>
    /<[^<>\s]+@[^<>\s]+>/.test(text) || text.replace(ADDRESS, '').split(/\s+/).length <= 6;
  if (withAddress.filter(isMail).length < withAddress.length * 0.6) return false;
  const isOdd = lines.some(({ isBulleted }) => isBulleted) || withAddress.length < lines.length;
  // Without an address in angle brackets and without a bullet, it is a table that somebody wrote above or below.
  if (!withAddress.some(({ text, isBulleted }) => isBulleted || /<[^<>\s]+@/.test(text))) return false;
  const hasTail = withAddress.some(({ text }) => /[,;]$/.test(text));
  if (!isOdd && !hasTail) return false;
  for (const sign of [',', ';', '|']) {
    const counts = withAddress.map(({ text }) => text.split(sign).length - 1);
    const first = counts[0]!;
    const isEven = first > 0 && counts.every((count) => count === first);
    const tails = withAddress.filter(({ text }) => text.endsWith(sign)).length;
    const isAngled = withAddress.some(({ text }) => text.includes('<'));
    if (isEven && tails === 0 && !isAngled && !withAddress.every(({ isBulleted }) => isBulleted)) return false;
    if (first > 1 && counts.every((count) => count >= 2)) return false;
    // A heading above: as many signs as the records have.
    if (isEven && first > 0 && lines.some((line) => !hasEmail(line.text) && line.text.split(sign).length - 1 === first))
      return false;
  }
  return true;
}

/** Everybody on one line, as name and address; an item of a list without an address is a name. */
function peopleOn({ text, isBulleted }: Line): string[][] {
  const rest = text.replace(MAIL_TO, '');
  const people: string[][] = [];
  let from = 0;
  for (const match of rest.matchAll(ADDRESS)) {
    const before = rest.slice(from, match.index);
    let end = match.index + match[0].length;
    const behind = /^>?\s*\(([^()]{2,80})\)/.exec(rest.slice(end));
    const name = before
      .replace(/^[>)\]\s,;]+/, '')
      .replace(/[<([\s,;:"'–—-]+(mailto:)?$/i, '')
      .replace(/^["'“”„]+|["'“”]+$/g, '')
      .trim();
    if (name === '' && behind) end += behind[0].length;
    people.push([name === '' ? (behind?.[1]?.trim() ?? '') : name, match[0]]);
    from = end;
  }
  if (people.length > 0) return people;
  const bare = rest.replace(/[,;.]+$/, '');
  return isBulleted && isNameLike(bare) && bare.split(/\s+/).length <= 5 ? [[bare, '']] : [];
}
