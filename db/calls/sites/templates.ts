import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { templateRatings, templates } from '../../schema/index.ts';
import { columns, moment, text, whole } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';

const ratingColumns = getTableColumns(templateRatings);

/** The caller gives a template stars. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT. See db/functions/sites/templates.sql. */
export const rateTemplate = (tx: Tx, code: string, stars: number, comment: string) =>
  tx
    .select(ratingColumns)
    .from(rowsOf(templateRatings, sql`public.fn_rate_template(${code}, ${stars}::int, ${comment})`));

/** What people think of a template, newest first; `after`: the key of the last row of the page before. */
export const templateRatingsOf = (tx: Tx, code: string, after: string | null, limit: number) =>
  tx
    .select(columns({ stars: whole, comment: text, ratedAt: moment, key: text }))
    .from(sql`public.fn_template_ratings(${code}, ${after}::text, ${limit}::int)`);

/** Offers a template, or no longer. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. */
export const offerTemplate = (tx: Tx, code: string, active: boolean, reason: string) =>
  tx
    .select(getTableColumns(templates))
    .from(rowsOf(templates, sql`public.fn_offer_template(${code}, ${active}::boolean, ${reason})`));
