import { toAppError } from './errors.ts';

/** Writes items, all or none of them; gives an outcome for each, in the same order. */
export type Commit<Item, Outcome> = (items: readonly Item[]) => Promise<readonly Outcome[]>;

/**
 * What becomes of an item that waited: somebody wrote it, nobody can write now, or its own request writes it: `lead` with those that
 * wait by then, `alone` without.
 */
type Turn<Outcome> =
  | { readonly kind: 'written'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'lead' | 'alone' };

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (turn: Turn<Outcome>) => void;
}

interface Bounds {
  /** Items of one commit. */
  readonly most: number;
  /** Ms after which whoever writes is taken for gone: longer than the database lets a request take. */
  readonly patienceMs: number;
}

/**
 * Group commit: of the requests of an isolate that write items of one kind at the same time one writes, and those that come
 * meanwhile are written together by the next. So however many there are, they hold one connection, and whoever needs
 * another one does not stand behind all of them. An item may be committed twice, when the request that led is cut off before it could say
 * what became of it: that must change nothing.
 */
export class GroupCommit<Item, Outcome> {
  readonly #bounds: Bounds;
  #waiting: Waiting<Item, Outcome>[] = [];
  /** Somebody writes; believed until this moment. */
  #busyUntil = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Writes an item by `commit`, with others or alone. Throws as `commit`. */
  async write(item: Item, commit: Commit<Item, Outcome>): Promise<Outcome> {
    if (Date.now() < this.#busyUntil) {
      const turn = await this.#turnOf(item);
      if (turn.kind === 'written') return turn.outcome;
      if (turn.kind === 'failed') throw turn.error;
      if (turn.kind === 'alone') return writeOne(item, commit);
    }
    return this.#lead(item, commit);
  }

  /** Waits until somebody says what becomes of the item. */
  #turnOf(item: Item): Promise<Turn<Outcome>> {
    const { promise, resolve: settle } = Promise.withResolvers<Turn<Outcome>>();
    const one = { item, settle };
    this.#waiting.push(one);
    const timer = setTimeout(() => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
      settle({ kind: 'alone' });
    }, this.#bounds.patienceMs);
    return promise.finally(() => clearTimeout(timer));
  }

  async #lead(item: Item, commit: Commit<Item, Outcome>): Promise<Outcome> {
    this.#busyUntil = Date.now() + this.#bounds.patienceMs;
    const others = this.#waiting.splice(0, this.#bounds.most - 1);
    try {
      const [mine, ...theirs] = await commit([item, ...others.map((one) => one.item)]);
      if (mine === undefined || theirs.length !== others.length) throw new Error('An item has no outcome');
      for (const [place, outcome] of theirs.entries()) others[place]?.settle({ kind: 'written', outcome });
      return mine;
    } catch (error) {
      // One that cannot be written keeps no other out; while the database is away nobody tries again.
      const isOver = others.length === 0 || toAppError(error).code === 'UNAVAILABLE';
      for (const one of others) one.settle(isOver ? { kind: 'failed', error } : { kind: 'alone' });
      if (isOver) throw error;
      return await writeOne(item, commit);
    } finally {
      this.#handOver();
    }
  }

  #handOver(): void {
    const next = this.#waiting.shift();
    this.#busyUntil = next === undefined ? 0 : Date.now() + this.#bounds.patienceMs;
    next?.settle({ kind: 'lead' });
  }
}

async function writeOne<Item, Outcome>(item: Item, commit: Commit<Item, Outcome>): Promise<Outcome> {
  const [outcome] = await commit([item]);
  if (outcome === undefined) throw new Error('An item has no outcome');
  return outcome;
}
