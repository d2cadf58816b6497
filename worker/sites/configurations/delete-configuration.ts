import type * as z from 'zod';
import { archiveConfiguration } from '../../../db/calls/sites/configurations.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { done, type doneSchema } from '../businesses/business.ts';

export const deleteConfigurationInput = byId;

/** Puts a configuration away. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (sites show it: sites, slug). */
export async function deleteConfiguration(
  ctx: UserContext,
  { id }: z.output<typeof deleteConfigurationInput>,
): Promise<z.infer<typeof doneSchema>> {
  await ctx.db.run((tx) => [archiveConfiguration(tx, id)]);
  return done;
}
