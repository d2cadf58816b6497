import { bigint, check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { figureKinds } from '../../contract/figures.ts';
import { moment, oneOf } from './columns.ts';

/**
 * What happened in each hour, counted once so that a chart reads hours and not consults. `kind` and `key` say what is counted (contract/figures.ts); no row
 * is about a person. db/functions/consults/figures.sql fills it.
 */
export const hourlyFigures = pgTable(
  'hourly_figures',
  {
    /** The beginning of the hour, in UTC. */
    hour: moment().notNull(),
    kind: text({ enum: figureKinds }).notNull(),
    key: text().notNull(),
    count: integer().notNull(),
    /** Money in minor units, where the kind is about money. */
    amount: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.hour, t.kind, t.key] }),
    check('hourly_figures_kind', oneOf(t.kind, figureKinds)),
  ],
);
