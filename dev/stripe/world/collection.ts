import * as z from 'zod';
import { invalid } from '../api/refusal.ts';

/** What every stored object has. Rows are never changed in place: a change is a new row, so an event may keep the old one. */
export interface Row {
  id: string;
  object: string;
}

interface Entry<T> {
  order: number;
  row: T;
}

/** One page, newest first, before it becomes a Stripe list. */
export interface Page<T> {
  rows: T[];
  hasMore: boolean;
}

export interface Query<T> {
  /** By index: only rows that have this value there, or one of these. The first one given is the one that is walked. */
  having?: Record<string, string | string[] | undefined>;
  where?: (row: T) => boolean;
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

/** The keys of a row in one index; none keeps the row out of it. */
export type IndexKeys<T> = (row: T) => string[];

/** Rows by id and by indexes, in the order of their creation. Nothing here scans all rows unless a query has no index. */
export class Collection<T extends Row> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #all: Entry<T>[] = [];
  readonly #indexes = new Map<string, { keys: IndexKeys<T>; entries: Map<string, Entry<T>[]> }>();
  #order = 0;

  constructor(indexes: Record<string, IndexKeys<T>> = {}) {
    for (const [name, keys] of Object.entries(indexes)) this.#indexes.set(name, { keys, entries: new Map() });
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.row;
  }

  /** Adds a row, or puts a new version in the place of the one with its id. */
  put(row: T): T {
    const known = this.#entries.get(row.id);
    const entry = known ?? { order: this.#order, row };
    if (known === undefined) {
      this.#order += 1;
      this.#entries.set(row.id, entry);
      this.#all.push(entry);
    }
    for (const { keys, entries } of this.#indexes.values()) {
      const before = known === undefined ? [] : keys(known.row);
      const after = keys(row);
      for (const key of before) if (!after.includes(key)) cut(entries.get(key), entry.order);
      for (const key of after) if (!before.includes(key)) slot(entries, key, entry);
    }
    entry.row = row;
    return row;
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    cut(this.#all, entry.order);
    for (const { keys, entries } of this.#indexes.values()) {
      for (const key of keys(entry.row)) cut(entries.get(key), entry.order);
    }
  }

  /** Puts rows back that this collection wrote to a file before: only what identifies them is looked at again. */
  restore(rows: unknown[]): void {
    const identified = z.looseObject({ id: z.string(), object: z.string() });
    const own = z.custom<T>((row) => identified.safeParse(row).success);
    for (const row of rows) this.put(own.parse(row));
  }

  /** All rows with this value in an index, oldest first. */
  having(index: string, value: string): T[] {
    return (this.#indexes.get(index)?.entries.get(value) ?? []).map((entry) => entry.row);
  }

  /** All rows, oldest first. */
  all(): T[] {
    return this.#all.map((entry) => entry.row);
  }

  /** One page, newest first. Refuses a cursor that names no row. */
  page(query: Query<T>): Page<T> {
    const [walked, ...others] = this.#filters(query.having);
    const lists =
      walked === undefined ? [this.#all] : walked.values.map((value) => walked.entries.get(value) ?? []);
    const fits = (row: T) =>
      others.every(({ keys, values }) => keys(row).some((key) => values.includes(key))) &&
      (query.where?.(row) ?? true);
    const upwards = query.ending_before !== undefined;
    const cursor = query.ending_before ?? query.starting_after;
    const from =
      cursor === undefined ? undefined : this.#orderOf(cursor, upwards ? 'ending_before' : 'starting_after');
    const rows: T[] = [];
    for (const entry of merged(lists, from, upwards)) {
      if (!fits(entry.row)) continue;
      if (rows.length === query.limit) return { rows: upwards ? rows.reverse() : rows, hasMore: true };
      rows.push(entry.row);
    }
    return { rows: upwards ? rows.reverse() : rows, hasMore: false };
  }

  #filters(having: Query<T>['having'] = {}) {
    return Object.entries(having).flatMap(([name, asked]) => {
      const index = this.#indexes.get(name);
      if (index === undefined) throw new Error(`No index ${name}.`);
      if (asked === undefined) return [];
      return [{ ...index, values: [...new Set([asked].flat())] }];
    });
  }

  #orderOf(id: string, param: string): number {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw invalid(`No such object: '${id}'`, { code: 'resource_missing', param });
    return entry.order;
  }
}

/** The first position in `list` whose order is at least `order`. */
function position<T>(list: Entry<T>[], order: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cut<T>(list: Entry<T>[] | undefined, order: number): void {
  const at = list === undefined ? -1 : position(list, order);
  if (list?.[at]?.order === order) list.splice(at, 1);
}

function slot<T>(entries: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const list = entries.get(key) ?? [];
  entries.set(key, list);
  list.splice(position(list, entry.order), 0, entry);
}

/** Walks several ordered lists as one, downwards from (not including) `from`, or upwards. */
function* merged<T>(lists: Entry<T>[][], from: number | undefined, upwards: boolean): Generator<Entry<T>> {
  const step = upwards ? 1 : -1;
  const heads = lists.map((list) => {
    if (from === undefined) return upwards ? 0 : list.length - 1;
    const at = position(list, from);
    return upwards ? (list[at]?.order === from ? at + 1 : at) : at - 1;
  });
  for (;;) {
    let best: { entry: Entry<T>; list: number } | undefined;
    for (const [i, list] of lists.entries()) {
      const entry = list[heads[i] ?? -1];
      if (entry !== undefined && (best === undefined || (entry.order - best.entry.order) * step < 0))
        best = { entry, list: i };
    }
    if (best === undefined) return;
    heads[best.list] = (heads[best.list] ?? 0) + step;
    yield best.entry;
  }
}
