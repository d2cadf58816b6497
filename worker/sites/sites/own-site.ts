import { eq, type InferSelectModel } from 'drizzle-orm';
import { sites } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

/** The row of a site of the caller's businesses. Throws NOT_FOUND. */
export async function ownSite(ctx: UserContext, id: string): Promise<InferSelectModel<typeof sites>> {
  const [[row]] = await ctx.db.run((tx) => [tx.select().from(sites).where(eq(sites.id, id))]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'site' } });
  return row;
}
