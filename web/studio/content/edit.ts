import type { ContentTable } from '../../../contract/sites.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';

export type { Configuration } from '../../../worker/sites/configurations/configuration.ts';
export type { BusinessContent } from '../../../worker/sites/content/business-content.ts';

/** One change, as `businesses.edit` takes it (worker/sites/content/edit.ts); names are those that clients use. */
export type Edit = ApiInputs['businesses']['edit']['edits'][number];
/** A field gets another value. */
export type SetEdit = Extract<Edit, { op: 'set' }>;

/** Tables whose rows come and go. */
export type MenuTable = Exclude<ContentTable, 'businesses' | 'configurations'>;

/** Whether two edits are about the same field. */
export const isSameField = (one: SetEdit, other: SetEdit): boolean =>
  one.table === other.table &&
  one.id === other.id &&
  one.path.length === other.path.length &&
  one.path.every((step, at) => step === other.path[at]);

/** Whether one of two edits changes something that the other reads or writes, so that their order counts. */
export function meets(one: Edit, other: Edit): boolean {
  if (one.table !== other.table || one.id !== other.id) return false;
  if (one.op !== 'set' || other.op !== 'set') return true;
  const shared = Math.min(one.path.length, other.path.length);
  return one.path.slice(0, shared).every((step, at) => step === other.path[at]);
}

/** The edit that takes another back. What was added is put away, and can be brought back. */
export function inverseOf(edit: Edit): Edit {
  switch (edit.op) {
    case 'set':
      return { ...edit, was: edit.value ?? null, value: edit.was ?? null };
    case 'restore':
    case 'add':
      return { op: 'remove', table: edit.table, id: edit.id };
    case 'remove':
      return { ...edit, op: 'restore' };
  }
}

/** What takes a step back: its edits the other way round, the last first. */
export const inversesOf = (edits: readonly Edit[]): Edit[] => edits.toReversed().map(inverseOf);
