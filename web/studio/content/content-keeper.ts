import { applyEdits, type Edited } from './apply-edits.ts';
import { BaseContent } from './base-content.ts';
import type { ContentApi } from './content-api.ts';
import type { Conflict, ContentStore, Refusal } from './content-store.ts';
import type { Edit } from './edit.ts';
import { EditCourier } from './edit-courier.ts';
import {
  type Aside,
  arrived,
  emptyOutbox,
  type Outbox,
  posted,
  refusedBy,
  shownOf,
  takenOver,
  tried,
} from './outbox.ts';
import { readEdits, withoutAside } from './own-edits.ts';
import { conflictsOf, refusalsOf, stands } from './standing.ts';
import { goBack, noteStep, nothingDone, type UndoList } from './undo-list.ts';

interface KeeperOptions {
  readonly api: ContentApi;
  readonly loaded: Awaited<ReturnType<ContentApi['load']>>;
  /** Keeps the outbox where it outlives the page. */
  keep(outbox: Outbox): void;
  /** See EditCourier. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Tells other tabs that there is something new at the server. */
  tell(): void;
}

const newKey = () => crypto.randomUUID();

/** Keeps the content of a business while it is edited in this tab: what the server has, what was done here, and the way from one to the other. */
export class ContentKeeper {
  readonly #options: KeeperOptions;
  readonly #base: BaseContent;
  readonly #courier: EditCourier;
  readonly #listeners = new Set<() => void>();
  #outbox = emptyOutbox;
  #steps: UndoList = nothingDone;
  #isAway = false;
  #shown: Edited;
  #stopped: {
    of: { base: Edited; asides: readonly Aside[] };
    lists: Pick<ContentStore, 'conflicts' | 'refusals'>;
  } | null = null;
  #store: ContentStore;
  /** The same as long as the keeper lives: whoever picks one of them is not drawn anew for it. */
  readonly #acts = {
    edit: (edits: readonly Edit[], what: string) => {
      const done = this.#edit(edits);
      if (done.length > 0) this.#steps = noteStep(this.#steps, { what, edits: done, at: Date.now() });
      this.#publish();
    },
    undo: () => this.#goBack('undo'),
    redo: () => this.#goBack('redo'),
    keepMine: ({ edit, now }: Conflict) => this.#settleAside(edit, [{ ...edit, was: now ?? null }]),
    takeTheirs: ({ edit }: Conflict) => this.#settleAside(edit, []),
    sendAgain: ({ edit }: Refusal) => this.#settleAside(edit, [edit]),
    forget: ({ edit }: Refusal) => this.#settleAside(edit, []),
    note: (news: Parameters<ContentStore['note']>[0]) => this.#base.note(news),
    refresh: () => this.#base.reload(),
    settle: () => this.#settle(),
  };

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#base = new BaseContent(options.api, options.loaded, () => this.#redraw());
    this.#courier = new EditCourier({
      parcels: () => this.#outbox.parcels,
      tried: () => this.#keep(tried(this.#outbox)),
      send: ({ key, edits }) => options.api.send(key, edits),
      answered: async ({ edits }, answer) => {
        if (answer.kind === 'refused') return this.#put(refusedBy(this.#outbox, answer.problem, newKey));
        const overtaken = answer.conflicts.map(({ index }) => index);
        await this.#base.follow(
          answer.revision,
          edits.filter((_, at) => !overtaken.includes(at)),
        );
        this.#put(arrived(this.#outbox, overtaken));
        options.tell();
      },
      away: (isAway) => {
        if (isAway === this.#isAway) return;
        this.#isAway = isAway;
        this.#publish();
      },
      alone: options.alone,
    });
    this.#shown = this.#base.edited;
    this.#store = this.#drawn();
  }

  /** What is shown now. The same object until something changes. */
  get store(): ContentStore {
    return this.#store;
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Takes over what an earlier page has left, and sends it. Gives everything that is to be kept. */
  takeOver(left: Outbox): Outbox {
    this.#put(takenOver(left, this.#outbox));
    this.#courier.soon();
    return this.#outbox;
  }

  /** Follows what others did, and sends what waits. Fails silently: there is a next time. */
  async follow(): Promise<void> {
    if (this.#outbox.parcels.length > 0) await this.#courier.now();
    await this.#base.catchUp().catch(() => undefined);
  }

  stop(): void {
    this.#courier.stop();
  }

  #edit(edits: readonly Edit[]): readonly Edit[] {
    const read = readEdits(edits, this.#outbox.asides);
    this.#put(posted({ ...this.#outbox, asides: read.asides }, read.toSend, newKey));
    if (this.#outbox.parcels.length > 0) this.#courier.soon();
    return read.done;
  }

  #goBack(direction: 'undo' | 'redo'): void {
    const { list, edits } = goBack(this.#steps, direction, (edit) => stands(this.#shown, edit));
    this.#steps = list;
    if (edits.length > 0) this.#edit(edits);
    else this.#publish();
  }

  #settleAside(edit: Edit, again: readonly Edit[]): void {
    this.#put(withoutAside(this.#outbox, edit));
    if (again.length > 0) this.#edit(again);
  }

  async #settle(): Promise<boolean> {
    while (this.#outbox.parcels.length > 0) {
      await this.#courier.now();
      if (this.#isAway) return false;
    }
    return this.#outbox.asides.length === 0;
  }

  #keep(outbox: Outbox): void {
    this.#outbox = outbox;
    this.#options.keep(outbox);
  }

  #put(outbox: Outbox): void {
    this.#keep(outbox);
    this.#redraw();
  }

  #redraw(): void {
    this.#shown = applyEdits(this.#base.edited, shownOf(this.#outbox)).after;
    this.#publish();
  }

  #publish(): void {
    this.#store = this.#drawn();
    for (const changed of this.#listeners) changed();
  }

  #saving(asides: readonly Aside[]): ContentStore['saving'] {
    if (this.#outbox.parcels.length > 0) return this.#isAway ? 'offline' : 'saving';
    return asides.some(({ reason }) => reason !== 'conflict') ? 'refused' : 'saved';
  }

  /** The same lists as long as they are made of the same. */
  #stoppedOf(base: Edited, asides: readonly Aside[]): Pick<ContentStore, 'conflicts' | 'refusals'> {
    const { of, lists } = this.#stopped ?? {};
    if (lists && of?.base === base && of.asides === asides) return lists;
    const made = { conflicts: conflictsOf(base, asides), refusals: refusalsOf(asides) };
    this.#stopped = { of: { base, asides }, lists: made };
    return made;
  }

  #drawn(): ContentStore {
    const { asides } = this.#outbox;
    return {
      ...this.#acts,
      content: this.#shown.content,
      configurations: this.#shown.configurations,
      undoable: this.#steps.done.at(-1)?.what ?? null,
      redoable: this.#steps.undone.at(-1)?.what ?? null,
      saving: this.#saving(asides),
      ...this.#stoppedOf(this.#base.edited, asides),
    };
  }
}
