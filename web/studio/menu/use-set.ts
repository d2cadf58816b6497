import { useCallback } from 'react';
import type { MenuTable } from '../content/edit.ts';
import { valueAt } from '../content/json-value.ts';
import { setEdit } from '../content/set-field.ts';
import type { FieldChange } from './field-change.ts';
import { useEdit } from './use-menu.ts';

/** Gives fields of a row other values, as one step that `what` says; those that say it already are left out. */
export function useSet(
  table: MenuTable,
): (row: { id: string }, what: string, ...changes: FieldChange[]) => void {
  const edit = useEdit();
  return useCallback(
    (row, what, ...changes) => {
      const edits = changes.flatMap(([path, value]) => {
        const was = valueAt(row, path) ?? null;
        return was === value ? [] : [setEdit(table, row.id, path, was, value)];
      });
      if (edits.length > 0) edit(edits, what);
    },
    [edit, table],
  );
}
