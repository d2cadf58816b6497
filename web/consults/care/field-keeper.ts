import type { KeptDraft } from '../../kit/forms/kept-draft.ts';

/** A field that was changed here and is not at the server: from what was there to what is meant. */
export interface FieldEdit {
  was: unknown;
  to: unknown;
}

/** What is kept on the device of a thing that is written: edits that are not at the server, and the revision that was last seen. */
export interface KeptEdits {
  revision: number;
  edits: Record<string, FieldEdit>;
}

/** What the server has. */
export interface ServerFields<Fields> {
  readonly fields: Fields;
  /** 0 when there is nothing yet. */
  readonly revision: number;
}

export type SaveAnswer<Fields> = ServerFields<Fields> & { readonly conflicts: readonly string[] };

/** `refused`: the server does not take it, and trying again does not help. */
export type Saving = 'saved' | 'saving' | 'offline' | 'refused';

export interface KeeperSnapshot<Fields> {
  /** As they are on the screen. */
  readonly fields: Fields;
  readonly revision: number;
  readonly saving: Saving;
  /** What was refused, for its sentence. */
  readonly problem: unknown;
  /** As the server has them. */
  readonly there: Fields;
  /** Names of the fields that were changed here and elsewhere. */
  readonly conflicts: readonly string[];
}

interface KeeperParts<Fields> {
  readonly kept: KeptDraft<KeptEdits>;
  readonly send: (changes: Record<string, FieldEdit>) => Promise<SaveAnswer<Fields>>;
  /** Whether the same may work in a moment. */
  readonly isWorthRetrying: (error: unknown) => boolean;
  /** Does something so many ms later; gives what calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

const afterKey = 800;
const afterFailure = 4_000;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps what somebody writes: at once on the device, a moment later at the server, field by field. What cannot be sent stays and is sent when it can; a field that
 * somebody else has changed meanwhile is shown with both texts until one is chosen. Tabs of one browser share what is kept.
 */
export class FieldKeeper<Fields extends object> {
  readonly #parts: KeeperParts<Fields>;
  readonly #listeners = new Set<() => void>();
  #server: ServerFields<Fields>;
  #conflicts: readonly string[] = [];
  #saving: Saving = 'saved';
  #problem: unknown = null;
  #callOff: () => void = () => undefined;
  #sending: Promise<void> | null = null;
  #snapshot: KeeperSnapshot<Fields>;

  constructor(server: ServerFields<Fields>, parts: KeeperParts<Fields>) {
    this.#server = server;
    this.#parts = parts;
    this.#snapshot = this.#look();
    if (Object.keys(parts.kept.current().edits).length > 0) this.#plan(0);
  }

  readonly snapshot = (): KeeperSnapshot<Fields> => this.#snapshot;

  readonly follow = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** What the server is known to have, from elsewhere: older news is left aside. */
  learn(server: ServerFields<Fields>): void {
    if (server.revision <= this.#server.revision) return;
    this.#server = server;
    this.#tell();
  }

  /** Another tab of this browser has changed what is kept. */
  readonly lookAgain = (): void => this.#tell();

  set<Name extends keyof Fields & string>(name: Name, to: Fields[Name]): void {
    const { edits } = this.#parts.kept.current();
    const was = edits[name]?.was ?? this.#server.fields[name];
    const { [name]: _, ...others } = edits;
    this.#keep(isSame(to, this.#server.fields[name]) ? others : { ...others, [name]: { was, to } });
    this.#plan(afterKey);
  }

  /** Of a field that was changed here and elsewhere, what is written here counts. */
  keepMine(name: keyof Fields & string): void {
    const { edits } = this.#parts.kept.current();
    const mine = edits[name];
    this.#forgetConflict(name);
    if (mine) this.#keep({ ...edits, [name]: { was: this.#server.fields[name], to: mine.to } });
    this.#plan(0);
  }

  takeTheirs(name: keyof Fields & string): void {
    const { [name]: _, ...others } = this.#parts.kept.current().edits;
    this.#forgetConflict(name);
    this.#keep(others);
  }

  /** Sends what is not there yet, and resolves when that is done or given up for now. */
  async flush(): Promise<void> {
    this.#callOff();
    while (this.#sending) await this.#sending;
    this.#sending = this.#send().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
  }

  /** Nobody looks any more; what is kept stays. */
  close(): void {
    this.#callOff();
  }

  async #send(): Promise<void> {
    const changes = Object.fromEntries(
      Object.entries(this.#parts.kept.current().edits).filter(([name]) => !this.#conflicts.includes(name)),
    );
    if (Object.keys(changes).length === 0) {
      this.#become('saved');
      return;
    }
    this.#become('saving');
    try {
      this.#took(changes, await this.#parts.send(changes));
    } catch (error) {
      if (!this.#parts.isWorthRetrying(error)) {
        this.#become('refused', error);
        return;
      }
      this.#become('offline');
      this.#plan(afterFailure);
    }
  }

  #took(sent: Record<string, FieldEdit>, { fields, revision, conflicts }: SaveAnswer<Fields>): void {
    this.#server = { fields, revision };
    const { edits } = this.#parts.kept.current();
    const left = Object.entries(edits).flatMap(([name, edit]) => {
      if (conflicts.includes(name)) return [[name, edit] as const];
      const was = sent[name];
      if (was === undefined) return [[name, edit] as const];
      // Typed on meanwhile: from what is there now.
      return isSame(was.to, edit.to) ? [] : [[name, { was: was.to, to: edit.to }] as const];
    });
    this.#conflicts = left
      .map(([name]) => name)
      .filter((name) => conflicts.includes(name) || this.#conflicts.includes(name));
    this.#keep(Object.fromEntries(left));
    this.#become('saved');
    if (left.some(([name]) => !this.#conflicts.includes(name))) this.#plan(afterKey);
  }

  #forgetConflict(name: string): void {
    this.#conflicts = this.#conflicts.filter((one) => one !== name);
  }

  #plan(ms: number): void {
    this.#callOff();
    this.#callOff = this.#parts.later(() => void this.flush(), ms);
    if (this.#saving === 'saved') this.#become('saving');
  }

  #keep(edits: Record<string, FieldEdit>): void {
    this.#parts.kept.change({ revision: this.#server.revision, edits });
    this.#tell();
  }

  #become(saving: Saving, problem: unknown = null): void {
    this.#saving = saving;
    this.#problem = problem;
    this.#tell();
  }

  #look(): KeeperSnapshot<Fields> {
    const { edits } = this.#parts.kept.current();
    const mine = Object.fromEntries(Object.entries(edits).map(([name, { to }]) => [name, to]));
    return {
      fields: { ...this.#server.fields, ...mine },
      revision: this.#server.revision,
      saving: this.#saving,
      problem: this.#problem,
      there: this.#server.fields,
      conflicts: this.#conflicts,
    };
  }

  /** Another tab of this browser has written, or everything changed: whoever looks is told. */
  #tell(): void {
    this.#snapshot = this.#look();
    for (const changed of this.#listeners) changed();
  }
}
