import type { ListProblem, ListProblemCode } from './list-problem.ts';

/** What happened to a line before anybody knew which person it is: the row of that person says it too. */
const DAMAGE: ReadonlySet<ListProblemCode> = new Set(['nul', 'undecodable', 'unclosed_quote', 'stray_quote']);

/** Where the text of a list was damaged, asked record by record in the order of the file. */
export class DamagedLines {
  readonly #found: readonly { readonly line: number; readonly code: ListProblemCode }[];
  #next = 0;

  constructor(problems: readonly ListProblem[]) {
    this.#found = problems
      .filter(({ code, line }) => line > 0 && DAMAGE.has(code))
      .map(({ code, line }) => ({ code, line }))
      .toSorted((a, b) => a.line - b.line);
  }

  /** The damage from one line on and before another; lines must not go back from call to call. */
  between(from: number, before: number): readonly ListProblemCode[] {
    while ((this.#found[this.#next]?.line ?? Infinity) < from) this.#next += 1;
    const codes: ListProblemCode[] = [];
    for (; (this.#found[this.#next]?.line ?? Infinity) < before; this.#next += 1)
      if (!codes.includes(this.#found[this.#next]!.code)) codes.push(this.#found[this.#next]!.code);
    return codes;
  }
}
