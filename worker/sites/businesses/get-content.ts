import type * as z from 'zod';
import { businessContent } from '../../../db/calls/sites/content.ts';
import type { UserContext } from '../../core/context.ts';
import { businessContentOf, type businessContentSchema } from '../content/business-content.ts';
import { ofBusiness } from './business.ts';

export const getContentInput = ofBusiness;

/** Everything that a member edits of a business. Throws NOT_FOUND. */
export async function getContent(
  ctx: UserContext,
  { businessId }: z.output<typeof getContentInput>,
): Promise<z.infer<typeof businessContentSchema>> {
  const [[row]] = await ctx.db.run((tx) => [businessContent(tx, businessId)]);
  return businessContentOf(row?.content);
}
