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

const isBuildable = <Query extends object>(query: Query): query is Query & Buildable =>
  '_prepare' in query && typeof query._prepare === 'function';

/**
 * A query whose SQL text is made once and not on each call: on a path that everybody takes, drizzle's making of it costs more than the sending.
 * `build` makes the query with `sql.placeholder(name)` in place of each value; what comes back takes the values by these names, and
 * is given to a batch as any query is.
 */
export function builtQuery<Query extends BatchItem<'pg'>>(
  build: (tx: Tx) => Query,
): (tx: Tx, values: Readonly<Record<string, unknown>>) => Query {
  const builtFor = new WeakMap<Tx, { query: Query; built: Built }>();
  const made = (tx: Tx) => {
    const query = build(tx);
    if (!isBuildable(query)) throw new Error('This version of drizzle builds queries in another way');
    const first = { query, built: query._prepare() };
    builtFor.set(tx, first);
    return first;
  };
  return (tx, values) => {
    const { query, built } = builtFor.get(tx) ?? made(tx);
    const { sql, params } = built.getQuery();
    const call: Built = Object.create(built, {
      getQuery: { value: () => ({ sql, params: fillPlaceholders(params, { ...values }) }) },
    });
    return Object.create(query, { _prepare: { value: () => call } });
  };
}
