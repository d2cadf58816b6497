import * as z from 'zod';

/**
 * Input of an admin table: search words, sort and page. Over REST the sort is written `sort=queuedAt:desc`.
 */
export function tableInput<const By extends [string, ...string[]]>(columns: By) {
  const sort = z.object({ by: z.enum(columns), dir: z.enum(['asc', 'desc']) });
  const written = (value: z.input<typeof sort> | string) => {
    if (typeof value !== 'string') return value;
    const [by, dir] = value.split(':');
    return { by, dir };
  };
  return z.object({
    q: z.string().trim().max(100).optional(),
    sort: z
      .preprocess(written, sort)
      .meta({ override: { type: 'string', example: `${columns[0]}:desc` } })
      .optional(),
    page: z.coerce.number<number>().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number<number>().int().min(1).max(100).default(25),
  });
}

/** One page of an admin table and how many rows match in all. */
export function tablePage<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.number().int() });
}
