import * as z from 'zod';
import { contentTables } from '../../../contract/sites.ts';
import { browserStore } from '../../kit/live/browser-store.ts';
import type { Outbox } from './outbox.ts';

const table = z.enum(contentTables);
const ofMenu = table.exclude(['businesses', 'configurations']);
const kept = z.union([
  z.object({
    op: z.literal('set'),
    table,
    id: z.string(),
    path: z.array(z.string()),
    was: z.unknown(),
    value: z.unknown(),
  }),
  z.object({
    op: z.literal('add'),
    table: ofMenu,
    id: z.string(),
    values: z.record(z.string(), z.unknown()),
  }),
  z.object({ op: z.enum(['remove', 'restore']), table: ofMenu, id: z.string() }),
]);

/** What a tab has done and not sent yet. */
const recordSchema = z.object({
  /** The tab. */
  id: z.string(),
  userId: z.string(),
  businessId: z.string(),
  outbox: z.object({
    parcels: z.array(z.object({ key: z.string(), edits: z.array(kept), isTried: z.boolean() })),
    asides: z.array(
      z.object({ edit: kept, reason: z.enum(['conflict', 'incomplete', 'refused']), problem: z.string() }),
    ),
  }),
});

const shelf = browserStore<z.input<typeof recordSchema>>('studio-content', 'outboxes');

const lockOf = (tab: string) => `studio-tab-${tab}`;

/** Does something while a tab is known to be closed; nothing when it lives. */
async function ifClosed(tab: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

/**
 * Where outboxes outlive their pages: in this browser, one for each tab, and what a closed tab has left is taken over by the next one. A browser that keeps
 * nothing makes them live as long as the page.
 */
export class OutboxShelf {
  readonly #tab = crypto.randomUUID();
  readonly #of: { readonly userId: string; readonly businessId: string };
  #close = (): void => undefined;
  /** What is to be kept when what is being kept is. */
  #next: Outbox | null = null;
  #keeping: Promise<void> | null = null;

  constructor(userId: string, businessId: string) {
    this.#of = { userId, businessId };
    const lives = new Promise<void>((resolve) => {
      this.#close = resolve;
    });
    // Held as long as the tab lives: whoever gets it knows that the tab is gone.
    if ('locks' in navigator) navigator.locks.request(lockOf(this.#tab), () => lives).catch(() => undefined);
  }

  /** Keeps the outbox of this tab. Resolves when it is kept, or a later one. */
  keep(outbox: Outbox): Promise<void> {
    this.#next = outbox;
    this.#keeping ??= this.#keepNext().finally(() => {
      this.#keeping = null;
    });
    return this.#keeping;
  }

  async #keepNext(): Promise<void> {
    for (let next = this.#next; next; next = this.#next) {
      this.#next = null;
      const isEmpty = next.parcels.length + next.asides.length === 0;
      await (isEmpty ? shelf.forget(this.#tab) : shelf.keep(this.#record(next)));
    }
  }

  /** Has what closed tabs have left taken over by `take`, which gives what this tab keeps from then on. */
  async takeOver(take: (left: Outbox) => Outbox): Promise<void> {
    for (const { id, userId, businessId, outbox } of await this.#all()) {
      const isOwn = userId === this.#of.userId && businessId === this.#of.businessId;
      if (!isOwn || id === this.#tab) continue;
      // Kept twice for a moment rather than not at all: by its key the server knows a parcel that comes again.
      await ifClosed(id, async () => {
        await this.keep(take(outbox));
        await shelf.forget(id);
      }).catch(() => undefined);
    }
  }

  /** This tab is done with the business: another may take over what is left. */
  close(): void {
    this.#close();
  }

  #record({ parcels, asides }: Outbox): z.input<typeof recordSchema> {
    return {
      id: this.#tab,
      ...this.#of,
      outbox: {
        parcels: parcels.map((parcel) => ({ ...parcel, edits: [...parcel.edits] })),
        asides: [...asides],
      },
    };
  }

  async #all(): Promise<z.output<typeof recordSchema>[]> {
    const all: readonly unknown[] = await shelf.all();
    return all.flatMap((one) => recordSchema.safeParse(one).data ?? []);
  }
}
