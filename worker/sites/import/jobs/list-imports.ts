import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { importHeadColumns } from '../../../../db/calls/sites/imports.ts';
import { businesses, importJobs } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { ofBusiness } from '../../businesses/business.ts';
import { importJobOf, importJobSchema } from './job.ts';

/** The newest that are listed: older ones are of no use to anybody. */
const listed = 20;

export const listImportsInput = ofBusiness;
export const listImportsOutput = z.object({ items: z.array(importJobSchema) });

/** The newest imports of a business, without their drafts. Throws NOT_FOUND. */
export async function listImports(
  ctx: UserContext,
  { businessId }: z.output<typeof listImportsInput>,
): Promise<z.infer<typeof listImportsOutput>> {
  const [[business], rows] = await ctx.db.run((tx) => [
    tx.select({ id: businesses.id }).from(businesses).where(eq(businesses.id, businessId)),
    tx
      .select(importHeadColumns)
      .from(importJobs)
      .where(eq(importJobs.businessId, businessId))
      .orderBy(desc(importJobs.createdAt))
      .limit(listed),
  ]);
  if (business === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'business' } });
  return { items: rows.map(importJobOf) };
}
