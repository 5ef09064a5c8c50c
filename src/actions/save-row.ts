import { z } from 'zod';
import { added, canonicalJson, changed, removed } from '#domain/change-set.ts';
import { TABLES, type RowOf, type TableName } from '#domain/event-data.ts';
import { defineAction, nothing, refuse, write, type Action } from './action.ts';

/** How a row is called in the undo menu: its title or name, shortened by the menu itself. */
type NameOfRow<T extends TableName> = (row: RowOf<T>) => string;

/** An action that adds a row or replaces it as a whole. The label says "added" or "changed" and which. */
export function saveRowAction<T extends TableName>(
  name: string,
  table: T,
  nameOf: NameOfRow<T>,
): Action<{ row: RowOf<T> }, null> {
  return defineAction({
    name,
    args: z.object({ row: TABLES[table] }) as unknown as z.ZodType<{ row: RowOf<T> }>,
    plan: ({ row }, { view }) => {
      const before = view.tables[table].get((row as { id: string }).id) as RowOf<T> | undefined;
      const values = { name: nameOf(row) };
      if (!before) return write([added(table, row)], `${table}Added`, values);
      if (canonicalJson(before) === canonicalJson(row)) return nothing();
      return write([changed(table, before, row)], `${table}Changed`, values);
    },
  });
}

/** An action that takes a row away. */
export function removeRowAction<T extends TableName>(
  name: string,
  table: T,
  nameOf: NameOfRow<T>,
): Action<{ id: string }, null> {
  return defineAction({
    name,
    args: z.object({ id: z.string().min(1) }),
    plan: ({ id }, { view }) => {
      const before = view.tables[table].get(id) as RowOf<T> | undefined;
      if (!before) return refuse('gone');
      return write([removed(table, before)], `${table}Removed`, { name: nameOf(before) });
    },
  });
}
