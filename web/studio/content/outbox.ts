import { siteLimits } from '../../../contract/sites.ts';
import { type Edit, isSameField, meets, type SetEdit } from './edit.ts';
import { isSame } from './json-value.ts';

/** Edits that are sent together. Once it was tried it is not changed any more: sent again, its key says that it is the same. */
export interface Parcel {
  readonly key: string;
  readonly edits: readonly Edit[];
  readonly isTried: boolean;
}

/**
 * An edit that is shown here and not sent: what somebody else wrote in the same field (`conflict`), what is not complete yet (`incomplete`, half an
 * address), or what the server did not take (`refused`, with the problem).
 */
export interface Aside {
  readonly edit: Edit;
  readonly reason: 'conflict' | 'incomplete' | 'refused';
  /** The sentence of the server; empty for none. */
  readonly problem: string;
}

/** What was done here and is not at the server yet, in order. It outlives the page. */
export interface Outbox {
  readonly parcels: readonly Parcel[];
  readonly asides: readonly Aside[];
}

export const emptyOutbox: Outbox = { parcels: [], asides: [] };

/** Everything of an outbox that is shown, in the order in which it is applied: what a field was given last is what stands aside. */
export function shownOf({ parcels, asides }: Outbox): Edit[] {
  const aside = asides.map(({ edit }) => edit);
  return [
    ...aside.filter(({ op }) => op !== 'set'),
    ...parcels.flatMap(({ edits }) => edits),
    ...aside.filter(({ op }) => op === 'set'),
  ];
}

/** Puts an edit among others that were not tried yet: what the same field was given before is replaced, and what comes to nothing is left out. */
function folded(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  if (edit.op !== 'set') return [...edits, edit];
  const at = edits.findLastIndex((before) => meets(before, edit));
  const before = edits[at];
  if (before?.op !== 'set' || !isSameField(before, edit)) return [...edits, edit];
  const joined: SetEdit = { ...before, value: edit.value };
  return isSame(joined.was, joined.value) ? edits.toSpliced(at, 1) : edits.with(at, joined);
}

/** Adds edits to what is to be sent. `newKey` makes the key of a parcel. */
export function posted(outbox: Outbox, edits: readonly Edit[], newKey: () => string): Outbox {
  const parcels = [...outbox.parcels];
  for (const edit of edits) {
    const last = parcels.at(-1);
    if (last && !last.isTried && last.edits.length < siteLimits.edits)
      parcels[parcels.length - 1] = { ...last, edits: folded(last.edits, edit) };
    else parcels.push({ key: newKey(), edits: [edit], isTried: false });
  }
  return { ...outbox, parcels: parcels.filter((parcel) => parcel.isTried || parcel.edits.length > 0) };
}

/** What a page before this one has left comes first. */
export const takenOver = (left: Outbox, own: Outbox): Outbox => ({
  parcels: [...left.parcels, ...own.parcels],
  asides: [...left.asides, ...own.asides],
});

/** The first parcel is on its way: from now on it stays as it is. */
export const tried = (outbox: Outbox): Outbox => ({
  ...outbox,
  parcels: outbox.parcels.map((parcel, at) => (at === 0 ? { ...parcel, isTried: true } : parcel)),
});

/** Puts an edit aside that somebody else's has overtaken, with what its field was given here since. */
function withConflict({ parcels, asides }: Outbox, edit: SetEdit): Outbox {
  const isSince = (other: Edit): other is SetEdit => other.op === 'set' && isSameField(other, edit);
  const since = parcels.flatMap((parcel) => (parcel.isTried ? [] : parcel.edits.filter(isSince)));
  const before = asides.map((aside) => aside.edit).filter(isSince);
  const { value } = [edit, ...since, ...before].at(-1) ?? edit;
  return {
    parcels: parcels.map((parcel) =>
      parcel.isTried ? parcel : { ...parcel, edits: parcel.edits.filter((other) => !isSince(other)) },
    ),
    asides: [
      ...asides.filter((aside) => !isSince(aside.edit)),
      { edit: { ...edit, value }, reason: 'conflict', problem: '' },
    ],
  };
}

/** The first parcel has arrived; `overtaken` are its edits (by index) that found something else than they were made from. */
export function arrived({ parcels, asides }: Outbox, overtaken: readonly number[]): Outbox {
  const [first, ...rest] = parcels;
  const edits = overtaken.flatMap((at) => first?.edits[at] ?? []).filter((edit) => edit.op === 'set');
  const left = edits.reduce(withConflict, { parcels: rest, asides });
  return { ...left, parcels: left.parcels.filter((parcel) => parcel.edits.length > 0) };
}

/**
 * The first parcel was refused, and nothing of it was done. Halves of it are tried by themselves until it is known which edit is refused; that one is kept
 * aside with the problem.
 */
export function refusedBy({ parcels, asides }: Outbox, problem: string, newKey: () => string): Outbox {
  const [first, ...rest] = parcels;
  if (!first) return { parcels, asides };
  const [edit, ...more] = first.edits;
  if (edit && more.length === 0)
    return { parcels: rest, asides: [...asides, { edit, reason: 'refused', problem }] };
  const middle = Math.ceil(first.edits.length / 2);
  const halves = [first.edits.slice(0, middle), first.edits.slice(middle)];
  return { parcels: [...halves.map((edits) => ({ key: newKey(), edits, isTried: false })), ...rest], asides };
}
