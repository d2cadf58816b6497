import { fillPlaceholders } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Tx } from './client.ts';

/** What drizzle asks a query of a batch for; it keeps this out of its published types. */
interface Built {
  getQuery(): { sql: string; params: unknown[] };
}
interface Buildable {
  _prepare(): Built;
}

/**
 * A query whose SQL text is made once and not on each call: on a path that everybody takes, drizzle's making of it costs more than the sending.
 * `build` makes the query with `sql.placeholder(name)` in place of each value; what comes back takes the values by these names, and
 * is given to a batch as any query is.
 */
export function builtQuery<Query extends BatchItem<'pg'>>(
  build: (tx: Tx) => Query,
): (tx: Tx, values: Readonly<Record<string, unknown>>) => Query {
  const builtFor = new WeakMap<Tx, Built>();
  return (tx, values) => {
    let built = builtFor.get(tx);
    if (built === undefined) {
      built = (build(tx) as unknown as Buildable)._prepare();
      builtFor.set(tx, built);
    }
    const { sql, params } = built.getQuery();
    const call: Built = Object.create(built, {
      getQuery: { value: () => ({ sql, params: fillPlaceholders(params, { ...values }) }) },
    });
    return { _prepare: () => call } as unknown as Query;
  };
}
