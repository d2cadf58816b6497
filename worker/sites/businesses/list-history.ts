import * as z from 'zod';
import { contentTables } from '../../../contract/sites.ts';
import { businessHistory } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { cursorOf, cursorSchema, momentKey } from '../../core/cursor.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { fromSql } from '../content/rows.ts';
import { namesSchema } from '../content/texts.ts';
import { ofBusiness } from './business.ts';

const order = 'newest';

export const listHistoryInput = pageInput(cursorSchema({ [order]: momentKey }, z.uuid())).extend(
  ofBusiness.shape,
);

/** What one edit of content changed. */
const toldEdit = z.object({
  op: z.enum(['set', 'add', 'remove', 'restore']),
  table: z.enum(contentTables),
  /** The field that got another value; null where a row came or went. */
  field: z.string().nullable(),
  /** What it is called now; of what belongs to a dish the name of the dish. */
  name: namesSchema.nullable(),
});

export const listHistoryOutput = pageOutput(
  z.object({
    id: z.uuid(),
    at: z.iso.datetime({ precision: 6 }),
    /** Null: nobody, it came by itself. */
    userId: z.uuid().nullable(),
    userName: z.string().nullable(),
    /** `site.publish`, `member.join`, `business.hours`, ...; `content.edit` for edits of content. */
    action: z.string(),
    /** What the action says of itself: ids, words and numbers. */
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    /** What the dish is called that the action is about; null: it is about none. */
    name: namesSchema.nullable(),
    /** How many edits of content there were; `edits` has ten at most. */
    amount: z.number().int(),
    edits: z.array(toldEdit),
  }),
);

/** Who changed what of a business, newest first. Throws NOT_FOUND. */
export async function listHistory(
  ctx: UserContext,
  { businessId, cursor, limit }: z.output<typeof listHistoryInput>,
): Promise<z.infer<typeof listHistoryOutput>> {
  const [rows] = await ctx.db.run((tx) => [businessHistory(tx, businessId, cursor, limit + 1)]);
  const { page, nextCursor } = cutPage(rows, limit, ({ id, key }) => cursorOf({ order, key, id }));
  const items = page.map(({ key: at, edits, ...row }) => {
    const told = z.array(toldEdit).parse(edits ?? []);
    return {
      ...row,
      at,
      edits: told.map((edit) => ({ ...edit, field: edit.field === null ? null : fromSql(edit.field) })),
    };
  });
  return listHistoryOutput.parse({ items, nextCursor });
}
