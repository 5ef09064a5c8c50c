/** How a list writes down what people wish, with the letters of the nine shapes found in the field. */
export type WishKind =
  /** (a) a column per rank, (i) two columns "most wanted" and "second". */
  | 'ranked-columns'
  /** (b) one cell whose order is the rank. */
  | 'ranked-cell'
  /** (c) one cell with ticks in no order. */
  | 'list-cell'
  /** (d) one cell with the rank beside each title. */
  | 'numbered-cell'
  /** (e) a column per topic that holds the rank. */
  | 'rank-per-topic'
  /** (f), (g) a column per topic with yes, maybe, no. */
  | 'option-columns'
  /** (f), (g) a column per topic with points. */
  | 'rating-columns'
  /** (h) one choice. */
  | 'single';

/** One block of columns that hold wishes of one round. */
export type WishPart = {
  readonly kind: WishKind;
  readonly shape: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
  /** What the headings call the round; empty where they do not say. */
  readonly round: string;
  readonly columns: readonly number[];
  /** Rank of each column (ranked-columns). */
  readonly ranks?: readonly number[];
  /** Topic of each column (columns per topic). */
  readonly titles?: readonly string[];
  readonly separators?: readonly string[];
  /** Words for yes and maybe as they stand. */
  readonly yes?: string;
  readonly maybe?: string;
  /** For points: whether the lowest number is the best; a person is asked. */
  readonly isLowBest?: boolean;
  readonly confidence: number;
};

const MAYBE =
  /^(maybe|if ?need ?be|ifneedbe|perhaps|possibly|vielleicht|evtl\.?|eventuell|wenn'?s sein muss|peut[- ]?[eê]tre|si n[eé]cessaire|quiz[aá]s?|tal vez|si es necesario|forse|se necessario|misschien|zo nodig|mo[zż]e|kanske|kanskje|m[aå]ske|ehk[aä]|ehk[aä] tarvittaessa|tal[aá]n|может быть|возможно|多分|可能|也许|△|\((yes|ok|ja|oui|s[ií]|x|✓|✔)\)|\?)$/iu;
const YES =
  /^(yes|y|true|1|x|✓|✔|✅|☑|👍|ja|oui|s[ií]|sim|tak|ano|áno|da|да|так|igen|kyll[aä]|jah|jes|evet|so ist es|はい|○|◯|是|예|네|checked|selected|on|ok|going|interested|want)$/iu;
const NO =
  /^(no|n|false|0|-|nein|non|n[aã]o|nie|ne|nej|nei|ei|нет|ні|nem|hay[iı]r|いいえ|×|✗|否|아니오|unknown|unchecked|off|not interested)$/iu;

export type Answer = 'yes' | 'maybe' | 'no' | 'other';

/** What a cell below a topic says. */
export function answerOf(cell: string): Answer {
  const text = cell.trim();
  if (text === '' || NO.test(text)) return 'no';
  if (MAYBE.test(text)) return 'maybe';
  return YES.test(text) ? 'yes' : 'other';
}
