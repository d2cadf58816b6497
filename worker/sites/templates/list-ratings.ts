import * as z from 'zod';
import { templateCodes } from '../../../contract/sites.ts';
import { templateRatingsOf } from '../../../db/calls/sites/templates.ts';
import type { VisitorContext } from '../../core/context.ts';
import { cursorOf, cursorSchema, momentKey } from '../../core/cursor.ts';
import { pageInput, pageOutput } from '../../core/paging.ts';
import { ratingSchema, ratingsOf, ratingsPage, templateList } from './template-list.ts';

const order = 'newest';

export const listRatingsInput = pageInput(
  cursorSchema({ [order]: momentKey }, z.string().regex(/^[0-9a-f]{32}$/)),
).extend({ code: z.enum(templateCodes) });

export const listRatingsOutput = pageOutput(ratingSchema);

/** What people think of a template, newest first; nobody is told whose it is. For anybody: the first page needs no database. Throws UNAVAILABLE. */
export async function listRatings(
  ctx: VisitorContext,
  { code, cursor, limit }: z.output<typeof listRatingsInput>,
): Promise<z.infer<typeof listRatingsOutput>> {
  const first =
    cursor === undefined && limit === ratingsPage ? (await templateList(ctx)).ratings[code] : undefined;
  const after = cursor === undefined ? null : `${cursor.key} ${cursor.id}`;
  const page =
    first ?? ratingsOf((await ctx.db.run((tx) => [templateRatingsOf(tx, code, after, limit + 1)]))[0], limit);
  const [key = '', id = ''] = page.nextKey?.split(' ') ?? [];
  return { items: page.items, nextCursor: page.nextKey === null ? null : cursorOf({ order, key, id }) };
}
