import type * as z from 'zod';
import { archiveBusiness as archive } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { done, type doneSchema } from './business.ts';

export const archiveBusinessInput = byId;

/** Puts a business of the caller away. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (a site of it is open: sites). */
export async function archiveBusiness(
  ctx: UserContext,
  { id }: z.output<typeof archiveBusinessInput>,
): Promise<z.infer<typeof doneSchema>> {
  await ctx.db.run((tx) => [archive(tx, id)]);
  return done;
}
