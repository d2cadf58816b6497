import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * A text as it is compared by people who type in a hurry: without accents, in lower case. The same in an index and in a query, so
 * that the one serves the other. The function is made by a migration, because indexes depend on it.
 */
export const folded = (text: SQLWrapper): SQL => sql`private.folded(${text})`;

/** What of a row is searched by words: its texts, each after a blank, so that `% lu%` finds where a word begins. */
export const searchWords = (...texts: readonly [SQLWrapper, ...SQLWrapper[]]): SQL =>
  folded(
    sql.join(
      texts.map((text) => sql`' ' || ${text}`),
      sql` || `,
    ),
  );

/** The index of `searchWords` by the groups of three letters in them (pg_trgm), which serves LIKE with any pattern. */
export const byTrigrams = (words: SQL): SQL => sql`(${words}) extensions.gin_trgm_ops`;
