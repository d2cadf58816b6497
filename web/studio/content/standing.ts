import type { Edited } from './apply-edits.ts';
import type { Conflict, Refusal } from './content-store.ts';
import type { Edit, SetEdit } from './edit.ts';
import { isSame, valueAt } from './json-value.ts';
import type { Aside } from './outbox.ts';

/** What a field says; undefined when its row is not there. */
export function fieldOf(
  { content, configurations }: Pick<Edited, 'content' | 'configurations'>,
  { table, id, path }: SetEdit,
): unknown {
  if (table === 'businesses') return valueAt(content.business, path);
  const rows: readonly { id: string }[] = table === 'configurations' ? configurations : content.tables[table];
  return valueAt(
    rows.find((row) => row.id === id),
    path,
  );
}

/** Whether an edit finds what it was made from: one that does not would take back what somebody else did. */
export function stands(edited: Edited, edit: Edit): boolean {
  if (edit.op === 'set') return isSame(fieldOf(edited, edit), edit.was);
  const isThere = edited.content.tables[edit.table].some(({ id }) => id === edit.id);
  return edit.op === 'remove' ? isThere : !isThere;
}

/** What was written here and by somebody else, by what the server has now. */
export const conflictsOf = (base: Edited, asides: readonly Aside[]): Conflict[] =>
  asides.flatMap(({ edit, reason }) =>
    reason === 'conflict' && edit.op === 'set' ? [{ edit, now: fieldOf(base, edit) }] : [],
  );

/** What the server did not take. */
export const refusalsOf = (asides: readonly Aside[]): Refusal[] =>
  asides.flatMap(({ edit, reason, problem }) => (reason === 'refused' ? [{ edit, problem }] : []));
