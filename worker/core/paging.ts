import * as z from 'zod';

/** Input of a list read by cursor; the cursor is opaque and comes from `nextCursor` of the page before. */
export const cursorInput = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number<number>().int().min(1).max(50).default(20),
});

/** One page of a list and the cursor of the next, null at its end. */
export function cursorPage<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
