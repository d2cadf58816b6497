import { useState } from 'react';
import type { ContentTable } from '../../../../contract/sites.ts';
import { readValue } from '../../content/field-value.ts';
import { isSame } from '../../content/json-value.ts';
import { setEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';

/** A field of the content. */
export interface FieldAt {
  readonly table: ContentTable;
  readonly id: string;
  readonly path: readonly string[];
  /** What it is called, in the person's language: what the undo button says. */
  readonly what: string;
}

/**
 * A control of a field: shows what is stored, but for what was typed and comes to the same (a blank at the end). `isComplete` is false while it says what the
 * server would not take.
 */
export function useField<Value>({ table, id, path, what }: FieldAt, stored: Value) {
  const edit = useContent((store) => store.edit);
  const [draft, setDraft] = useState<{ value: Value } | null>(null);
  const read = readValue(table, path, draft ? draft.value : stored);
  const isOwn = draft !== null && isSame(read.ok ? read.value : draft.value, stored);
  return {
    value: isOwn ? draft.value : stored,
    isComplete: isOwn ? read.ok : readValue(table, path, stored).ok,
    onValue: (value: Value) => {
      setDraft({ value });
      edit([setEdit(table, id, path, stored, value)], what);
    },
  };
}
