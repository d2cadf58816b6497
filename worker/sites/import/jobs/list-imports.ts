import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { importJobs } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../../core/context.ts';
import { ofBusiness } from '../../businesses/business.ts';
import { importJobOf, importJobSchema } from './job.ts';

/** The newest that are listed: older ones are of no use to anybody. */
const listed = 20;

export const listImportsInput = ofBusiness;
export const listImportsOutput = z.object({ items: z.array(importJobSchema) });

/** The newest imports of a business, without their drafts. Of a business that is not the caller's there are none. */
export async function listImports(
  ctx: UserContext,
  { businessId }: z.output<typeof listImportsInput>,
): Promise<z.infer<typeof listImportsOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(importJobs)
      .where(eq(importJobs.businessId, businessId))
      .orderBy(desc(importJobs.createdAt))
      .limit(listed),
  ]);
  return { items: rows.map(importJobOf) };
}
