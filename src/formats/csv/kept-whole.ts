import type { DraftCustom } from '#domain/import/person-draft.ts';
import { LIMITS } from './list-problem.ts';

/** A cell with more letters than a field holds, in as many fields as it needs: nothing of it is cut. */
export function keptWhole(field: DraftCustom): DraftCustom[] {
  const { columnId, label, value } = field;
  if (value.length <= LIMITS.cellLetters) return [field];
  const parts: DraftCustom[] = [];
  for (let at = 0; at < value.length;) {
    const most = at + LIMITS.cellLetters;
    let end = most;
    // Never between the halves of one sign, and not beside a blank, which would be trimmed off.
    while (end < value.length && end > most - 1000 && /[\s\ud800-\udbff]/.test(value[end - 1]! + value[end]!)) end -= 1;
    const number = parts.length + 1;
    const isFirst = number === 1;
    parts.push({
      columnId: isFirst ? columnId : `${columnId} part ${number}`,
      label: isFirst ? label : `${label} (${number})`,
      value: value.slice(at, end),
    });
    at = end;
  }
  return parts;
}
