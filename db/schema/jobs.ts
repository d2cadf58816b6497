import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** How the last runs of each job of cron went. What there is for it to do stands in the tables that it works on. */
export const jobRuns = pgTable(
  'job_runs',
  {
    name: text().primaryKey(),
    /** Of the run that ended last. */
    startedAt: moment().notNull(),
    endedAt: moment().notNull(),
    /** When one last went well, and when one last failed. */
    succeededAt: moment(),
    failedAt: moment(),
    /** The kind of the last failure; never a text of anybody's. Null since one went well. */
    problem: text(),
    /** Runs that failed since one went well. */
    failures: integer().notNull().default(0),
  },
  (t) => [check('job_runs_counts', sql`${t.failures} >= 0`)],
);
