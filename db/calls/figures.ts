import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, json, whole } from './columns.ts';

/** Counts so many hours more, and so many before them again. For the service. See db/functions/consults/figures.sql. */
export const fillHours = (tx: Tx, hours: number, again: number) =>
  tx
    .select(columns({ filled: whole }))
    .from(sql`public.fn_fill_figures(${hours}::int, ${again}::int) as filled`);

/** What was counted of these days, by the clock of a time zone. For an admin's door. */
export const figuresOf = (tx: Tx, from: string, until: string, zone: string) =>
  tx
    .select(columns({ figures: json }))
    .from(sql`public.fn_figures(${from}::date, ${until}::date, ${zone}) as figures`);
