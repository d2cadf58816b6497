import { and, asc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { contentTables } from '../../../contract/sites.ts';
import { businesses, contentEdits } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { fromSql } from '../content/rows.ts';
import { ofBusiness } from './business.ts';

export const listEditsInput = ofBusiness.extend({
  /** The revision that the client has. */
  after: z.coerce.number<number>().int().min(0),
});

/** An edit that was done, by the names that clients use; one that comes another way round takes it back. */
const doneEdit = z.object({
  op: z.enum(['set', 'add', 'remove', 'restore']),
  table: z.enum(contentTables),
  id: z.uuid(),
  path: z.array(z.string()).optional(),
  was: z.json().optional(),
  value: z.json().optional(),
  values: z.record(z.string(), z.json()).optional(),
});

export const listEditsOutput = z.object({
  /** In order; fewer than fifty says that there are no more. */
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      userId: z.uuid(),
      at: z.iso.datetime(),
      edits: z.array(doneEdit),
    }),
  ),
});

function renamed({ path, values, ...edit }: z.infer<typeof doneEdit>): z.infer<typeof doneEdit> {
  const [column, ...within] = path ?? [];
  return {
    ...edit,
    ...(column !== undefined && { path: [fromSql(column), ...within] }),
    ...(values && {
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [fromSql(name), value])),
    }),
  };
}

/** What was changed of a business after a revision, oldest first, by everybody: whoever edits follows by it. Throws NOT_FOUND. */
export async function listEdits(
  ctx: UserContext,
  { businessId, after }: z.output<typeof listEditsInput>,
): Promise<z.infer<typeof listEditsOutput>> {
  const [rows, [business]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(contentEdits)
      .where(and(eq(contentEdits.businessId, businessId), gt(contentEdits.revision, after)))
      .orderBy(asc(contentEdits.revision))
      .limit(50),
    tx.select({ id: businesses.id }).from(businesses).where(eq(businesses.id, businessId)),
  ]);
  if (business === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'business' } });
  return {
    revisions: rows.map(({ revision, userId, createdAt, edits }) => ({
      revision,
      userId,
      at: createdAt.toISOString(),
      edits: z.array(doneEdit).parse(edits).map(renamed),
    })),
  };
}
