import { type Edit, isSameField, type SetEdit } from './edit.ts';
import { readValue } from './field-value.ts';
import { isSame } from './json-value.ts';
import type { Aside, Outbox } from './outbox.ts';

/** What becomes of edits that are made here. */
interface ReadEdits {
  /** Those that changed something, as they are done. */
  readonly done: readonly Edit[];
  /** Those of them that can be sent. */
  readonly toSend: readonly Edit[];
  /** What stands aside afterwards. */
  readonly asides: readonly Aside[];
}

const isOf = (edit: SetEdit) => (aside: Aside) => aside.edit.op === 'set' && isSameField(aside.edit, edit);

/** A field gets a value: one that stands aside goes on standing there, unless it was incomplete or refused and is right now. */
function readSet(edit: SetEdit, asides: readonly Aside[]): ReadEdits {
  const read = readValue(edit.table, edit.path, edit.value);
  const given: SetEdit = read.ok ? { ...edit, value: read.value } : edit;
  if (isSame(given.was, given.value) && read.ok) return { done: [], toSend: [], asides };
  const at = asides.findIndex(isOf(edit));
  const aside = asides[at];
  const now = { done: [given], toSend: [] };
  if (aside?.edit.op !== 'set')
    return read.ok
      ? { ...now, toSend: [given], asides }
      : { ...now, asides: [...asides, { edit: given, reason: 'incomplete', problem: '' }] };
  const held: SetEdit = { ...given, was: aside.edit.was };
  if (aside.reason === 'conflict' || !read.ok) {
    const reason = aside.reason === 'conflict' ? 'conflict' : 'incomplete';
    return { ...now, asides: asides.with(at, { edit: held, reason, problem: '' }) };
  }
  const isBack = isSame(held.was, held.value);
  return { ...now, toSend: isBack ? [] : [held], asides: asides.toSpliced(at, 1) };
}

/** A row comes or goes. What was never added, because it was refused, need not be put away. */
function readRow(edit: Exclude<Edit, SetEdit>, asides: readonly Aside[]): ReadEdits {
  const refused = asides.findIndex(
    (aside) => aside.edit.op === 'add' && aside.edit.id === edit.id && edit.op === 'remove',
  );
  const isThere = refused < 0;
  return {
    done: [edit],
    toSend: isThere ? [edit] : [],
    asides: isThere ? asides : asides.toSpliced(refused, 1),
  };
}

/** Reads edits by the rules of the server, and sorts them by whether they can be sent. */
export function readEdits(edits: readonly Edit[], before: readonly Aside[]): ReadEdits {
  const done: Edit[] = [];
  const toSend: Edit[] = [];
  let asides = before;
  for (const edit of edits) {
    const read = edit.op === 'set' ? readSet(edit, asides) : readRow(edit, asides);
    done.push(...read.done);
    toSend.push(...read.toSend);
    asides = read.asides;
  }
  return { done, toSend, asides };
}

/** Nothing stands aside any more of what an edit is about. */
export const withoutAside = (outbox: Outbox, edit: Edit): Outbox => ({
  ...outbox,
  asides: outbox.asides.filter((aside) => aside.edit !== edit),
});
