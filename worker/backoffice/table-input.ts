import * as z from 'zod';
import { longestTablePage } from '../../contract/tables.ts';
import { cursorSchema, type Place } from '../core/cursor.ts';

/**
 * Input of an admin table: search words, sort, and where the page is. `keys`: the sorts, each with the schema of its key in a
 * cursor. `after` and `before` are the `next` and the `previous` of another page with the same sort; without them it is the first page.
 * Over REST the sort is written `sort=queuedAt:desc`.
 */
export function tableInput<const Keys extends Readonly<Record<string, z.ZodType<string>>>>(keys: Keys) {
  const by = z.object(keys).keyof();
  const sort = z.object({ by, dir: z.enum(['asc', 'desc']) });
  const written = (value: z.input<typeof sort> | string) => {
    if (typeof value !== 'string') return value;
    const [column, dir] = value.split(':');
    return { by: column, dir };
  };
  const cursor = cursorSchema(keys, z.uuid());
  return z.object({
    q: z.string().trim().max(100).optional(),
    sort: z
      .preprocess(written, sort)
      .meta({ override: { type: 'string', example: `${by.options[0]}:desc` } })
      .optional(),
    after: cursor.optional(),
    before: cursor.optional(),
    pageSize: z.coerce.number<number>().int().min(1).max(longestTablePage).default(25),
  });
}

/** Where the page of a table is. */
export interface TableInput {
  after?: Place | undefined;
  before?: Place | undefined;
  pageSize: number;
}

/** One page of an admin table, and where those beside it begin: null where there is none. */
export function tablePage<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    /** How many rows match; `more`: at least so many, they were not counted to the end. */
    total: z.object({ count: z.number().int(), more: z.boolean() }),
    /** More people or animals fit the words than are looked up: rows of some are missing until the words are longer. */
    clipped: z.boolean(),
  });
}
