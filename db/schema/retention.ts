import { interval, pgTable, text } from 'drizzle-orm/pg-core';

/**
 * How long what grows is kept, one row a table (or `table.column`), and why; cron deletes what is older. Null: kept for as long
 * as the account, or for good. Who changes a term changes it here, not in code.
 */
export const retentionTerms = pgTable('retention_terms', {
  what: text().primaryKey(),
  keep: interval(),
  reason: text().notNull(),
});
