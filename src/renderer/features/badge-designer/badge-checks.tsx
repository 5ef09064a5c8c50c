import { CircleCheck, TriangleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import { misplacedElements } from '#domain/badge-arranging.ts';
import type { BadgeDesign } from '#domain/badge-design.ts';
import { unknownFields } from '#domain/badge-fields.ts';
import type { BadgeSide } from '#domain/badge-editing.ts';
import styles from './badge-checks.module.css';
import { elementWords } from './element-words.ts';
import type { Checks } from './use-checks.ts';

type Known = {
  readonly side: BadgeSide;
  /** Null for what is about the whole badge. */
  readonly index: number | null;
  readonly words: string;
  readonly more: number;
};

const SIDES: readonly BadgeSide[] = ['front', 'back'];

/** What is wrong with the design itself, whoever's badge it is. */
function ofDesign(design: BadgeDesign): Known[] {
  return SIDES.flatMap((side) => [
    ...misplacedElements(design, side).map(({ index, code }) => ({
      side,
      index,
      words: say(`designer.problem.${code}`, { name: elementWords(design[side][index]!) }),
      more: 0,
    })),
    ...design[side].flatMap((element, index) => {
      const text = element.kind === 'text' ? element.text : element.kind === 'qr' ? element.content : '';
      const [field] = unknownFields(text);
      const name = elementWords(element);
      const words = say('designer.problem.unknownField', { name, field: `{${field ?? ''}}` });
      return field === undefined ? [] : [{ side, index, words, more: 0 }];
    }),
  ]);
}

/** One line for each element and kind of finding; for how many more it holds is said, not repeated. */
function ofPeople({ findings }: Checks, design: BadgeDesign): Known[] {
  const lines = new Map<string, Known>();
  for (const { side, finding } of findings) {
    const element = finding.values['element'];
    const index = typeof element === 'number' && element < design[side].length ? element : null;
    const key = `${side} ${index} ${finding.code}`;
    const before = lines.get(key);
    const values = Object.fromEntries(
      Object.entries(finding.values).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value]),
    );
    lines.set(
      key,
      before
        ? { ...before, more: before.more + 1 }
        : { side, index, words: say(`print.finding.${finding.code}`, values), more: 0 },
    );
  }
  return [...lines.values()];
}

const short = (text: string) => (text.length > 44 ? `${text.slice(0, 43)}…` : text);

export type BadgeChecksProps = {
  readonly design: BadgeDesign;
  readonly checks: Checks;
  readonly onShow: (side: BadgeSide, index: number) => void;
};

/** What to know of this design before it is printed; each line leads to the element it is about. */
export function BadgeChecks({ design, checks, onShow }: BadgeChecksProps) {
  const known = [...ofDesign(design), ...ofPeople(checks, design)];
  const wordsOf = ({ side, words, more }: Known) => {
    const sided = side === 'back' ? say('designer.onBack', { words }) : words;
    return more > 0 ? say('designer.forSeveral', { words: sided, count: more }) : sided;
  };
  return (
    <section className={styles.checks} aria-label={say('designer.checks')} role="status">
      {known.length === 0 ? (
        <p className={styles.well} data-checking={checks.state === 'checking' ? '' : undefined}>
          {checks.state === 'checking' ? null : <CircleCheck aria-hidden />}
          {checks.state === 'checking'
            ? say('designer.checking')
            : say('designer.allWell', { count: Math.max(1, checks.people) })}
        </p>
      ) : (
        <ul>
          {known.map((line) => (
            <li key={`${line.side} ${line.index ?? ''} ${line.words}`}>
              <TriangleAlert aria-hidden />
              {line.index === null ? (
                <span>{wordsOf(line)}</span>
              ) : (
                <button type="button" onClick={() => onShow(line.side, line.index!)}>
                  {wordsOf(line)}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
