import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { templateRatings } from '../../schema/index.ts';
import { columns, moment, text, whole } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';

const ratingColumns = getTableColumns(templateRatings);

/** The caller gives a template stars. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT. See db/functions/sites/templates.sql. */
export const rateTemplate = (tx: Tx, code: string, stars: number, comment: string) =>
  tx
    .select(ratingColumns)
    .from(rowsOf(templateRatings, sql`public.fn_rate_template(${code}, ${stars}::int, ${comment})`));

/** Where a page of ratings begins: after the row of this moment (ISO 8601) and key. */
export interface AfterRating {
  readonly at: string;
  readonly key: string;
}

/** What people think of a template, newest first. */
export const templateRatingsOf = (tx: Tx, code: string, after: AfterRating | null, limit: number) =>
  tx
    .select(columns({ stars: whole, comment: text, ratedAt: moment, key: text }))
    .from(
      sql`public.fn_template_ratings(${code}, ${after?.at ?? null}::timestamptz, ${after?.key ?? null}::text, ${limit}::int)`,
    );
