import type { BusinessContent, Configuration, Edit, SetEdit } from './edit.ts';

/** Somebody else has written in a field that was written in here, too; what is here is shown until it is said which of the two stays. */
export interface Conflict {
  /** What was written here. */
  readonly edit: SetEdit;
  /** What the field says at the server. */
  readonly now: unknown;
}

/** Something that the server did not take, and why. It is shown here and nowhere else. */
export interface Refusal {
  readonly edit: Edit;
  /** A sentence in the person's language. */
  readonly problem: string;
}

/** What is edited of a business, in this tab. A new object after each change; its parts stay the same objects as long as they say the same. */
export interface ContentStore {
  /** Everything with what was done here on top, sent or not. */
  readonly content: BusinessContent;
  readonly configurations: readonly Configuration[];
  /** Does these as one step that can be undone. `what` is what the person did, in their language, for the undo button. */
  edit(edits: readonly Edit[], what: string): void;
  undo(): void;
  redo(): void;
  /** What `undo` and `redo` would take back or do again; null for nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  /** `refused`: something is not complete (half an address) or was not taken; the rest is saved. */
  readonly saving: 'saved' | 'saving' | 'offline' | 'refused';
  readonly conflicts: readonly Conflict[];
  /** What was written here stays, and is saved over the other. */
  keepMine(conflict: Conflict): void;
  /** What the other has written stays. */
  takeTheirs(conflict: Conflict): void;
  readonly refusals: readonly Refusal[];
  /** Sends what was refused once more, or forgets it. */
  sendAgain(refusal: Refusal): void;
  forget(refusal: Refusal): void;
  /** Tells what has changed without edits: hours, what is sold out, new photos. */
  note(news: { live?: BusinessContent['live']; photos?: BusinessContent['photos'] }): void;
  /** Reads everything anew, after a page was added or put away. */
  refresh(): Promise<void>;
  /** Sends everything at once; resolves to whether all of it is at the server. */
  settle(): Promise<boolean>;
}
