import { base64url } from 'jose';
import * as z from 'zod';

/** A place in a sorted list: that of one row. `order` names the sort; `key` is what the row is sorted by, as text. */
export interface Place {
  readonly order: string;
  readonly key: string;
  readonly id: string;
}

/** The most of a text that a row is sorted by. */
const longestKey = 300;
const longestCursor = 2_000;

/** Key of a row that is sorted by a moment: UTC to the microsecond, which is as exact as PostgreSQL is. */
export const momentKey = z.iso.datetime({ precision: 6 }).refine((moment) => moment > '0001');

/** Key of a row that is sorted by a text which PostgreSQL can hold. */
export const textKey = z
  .string()
  .max(longestKey)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));

/** Key of a row that is sorted by its id alone. */
export const noKey = z.literal('');

/** What a client is given to name a place; it means nothing to anybody else. */
export function cursorOf({ order, key, id }: Place): string {
  return base64url.encode(JSON.stringify([order, key, id]));
}

const written = z.tuple([z.string(), z.string(), z.string()]);

function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(base64url.decode(cursor)),
    );
  } catch {
    return undefined;
  }
}

/**
 * Input that is a cursor of a list with these orders and a schema for the keys of each. Gives the place; refuses whatever
 * `cursorOf` would not have made for this list.
 */
export function cursorSchema(orders: Readonly<Record<string, z.ZodType<string>>>, id: z.ZodType<string>) {
  return z
    .string()
    .min(1)
    .max(longestCursor)
    .transform((cursor, context): Place => {
      const { data } = written.safeParse(readCursor(cursor));
      if (data !== undefined) {
        const [order, key, rowId] = data;
        const keySchema = Object.hasOwn(orders, order) ? orders[order] : undefined;
        const place = { order, key, id: rowId };
        if (
          keySchema?.safeParse(key).success === true &&
          id.safeParse(rowId).success &&
          cursorOf(place) === cursor
        )
          return place;
      }
      context.addIssue({ code: 'custom', message: 'invalid_cursor' });
      return z.NEVER;
    });
}
