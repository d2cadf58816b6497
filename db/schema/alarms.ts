import { sql } from 'drizzle-orm';
import { bigint, check, doublePrecision, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

/** An alarm that was raised: open until what it is about has been well for a while. One open row for each name of worker/alarms/alarm-list.ts. */
export const alarms = pgTable(
  'alarms',
  {
    id: id(),
    name: text().notNull(),
    /** The figure with which it was raised, and its last one. */
    raisedWith: doublePrecision().notNull(),
    lastFigure: doublePrecision().notNull(),
    raisedAt: moment().notNull().default(sql`private.now()`),
    /** When the figure was last out of bounds. */
    lastBadAt: moment().notNull().default(sql`private.now()`),
    endedAt: moment(),
    /** Until when whoever posts it to the webhook has it, and when its beginning and its end were taken there. */
    postAfter: moment().notNull().default(sql`private.now()`),
    postedBegin: moment(),
    postedEnd: moment(),
  },
  (t) => [
    check('alarms_name', sql`char_length(${t.name}) between 1 and 60`),
    uniqueIndex('alarms_open').on(t.name).where(sql`ended_at is null`),
    index('alarms_to_post').on(t.postAfter).where(sql`posted_begin is null or posted_end is null`),
    index().on(t.endedAt),
  ],
);

/** Figures that nobody can ask the tables for: when something last happened, how often, and what came out. One row each. */
export const healthMarks = pgTable('health_marks', {
  name: text().primaryKey(),
  /** What came out the last time; of what is counted, the count of the last ten minutes that had any. */
  figure: doublePrecision().notNull(),
  /** Of what is counted: all of it, ever. */
  total: bigint({ mode: 'number' }).notNull().default(0),
  at: moment().notNull().default(sql`private.now()`),
});
