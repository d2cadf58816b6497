import { type Edit, inversesOf, isSameField } from './edit.ts';

/** Something that was done, and can be taken back as one. */
interface Step {
  /** What it was, in the person's language. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Epoch ms of its last change. */
  readonly at: number;
}

/** Typing in one field with shorter pauses than this is one step. */
const pauseMs = 2_000;
const longest = 200;

/** What was done in this tab, to be taken back and done again. */
export interface UndoList {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const nothingDone: UndoList = { done: [], undone: [] };

/** Typing that goes on: the step before, with what the field says now; null for another field, or after a pause. */
function joined(last: Step | undefined, step: Step): Step | null {
  const [before, ...more] = last?.edits ?? [];
  const [now, ...others] = step.edits;
  if (!last || before?.op !== 'set' || now?.op !== 'set' || more.length + others.length > 0) return null;
  const goesOn = last.what === step.what && step.at - last.at <= pauseMs && isSameField(before, now);
  return goesOn ? { ...step, edits: [{ ...now, was: before.was }] } : null;
}

/** Notes that something was done; what was taken back before can not be done again any more. */
export function noteStep({ done }: UndoList, step: Step): UndoList {
  const typed = joined(done.at(-1), step);
  const list = typed ? [...done.slice(0, -1), typed] : [...done, step];
  return { done: list.slice(-longest), undone: [] };
}

/**
 * Takes back (`undo`) or does again (`redo`) the last step of which something is left: `stands` says whether an edit finds what it was made from. Gives the
 * edits to do, none when nothing is left.
 */
export function goBack(
  list: UndoList,
  direction: 'undo' | 'redo',
  stands: (edit: Edit) => boolean,
): { list: UndoList; what: string; edits: readonly Edit[] } {
  let from = direction === 'undo' ? list.done : list.undone;
  const to = direction === 'undo' ? list.undone : list.done;
  const listed = (others: typeof from): UndoList =>
    direction === 'undo' ? { done: from, undone: others } : { done: others, undone: from };
  for (let step = from.at(-1); step; step = from.at(-1)) {
    from = from.slice(0, -1);
    const edits = inversesOf(step.edits).filter(stands);
    // A pause ends it: what is typed afterwards is a step of its own.
    if (edits.length > 0) return { list: listed([...to, { ...step, edits, at: 0 }]), what: step.what, edits };
  }
  return { list: listed(to), what: '', edits: [] };
}
