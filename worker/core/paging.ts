import * as z from 'zod';

/** Input of a list read page by page: `cursor` comes from `nextCursor` of the page before. */
export function pageInput<Cursor extends z.ZodType>(cursor: Cursor) {
  return z.object({
    cursor: cursor.optional(),
    limit: z.coerce.number<number>().int().min(1).max(50).default(20),
  });
}

/** One page of a list and the cursor of the next, null at its end. */
export function pageOutput<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/**
 * Cuts a page out of rows that were read with one more than `limit`: the extra row says that there is a next page.
 * `cursorOf` names the last row of this one.
 */
export function cutPage<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
