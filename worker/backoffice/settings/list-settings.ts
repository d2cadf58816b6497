import * as z from 'zod';
import { listPromises } from '../../../db/calls/promises.ts';
import type { AdminContext } from '../../core/context.ts';
import { promiseSchema } from './promise-fields.ts';

export const listSettingsOutput = z.object({ promises: z.array(promiseSchema) });

/** What an admin may set: what is promised, by mode. */
export async function listSettings(ctx: AdminContext): Promise<z.infer<typeof listSettingsOutput>> {
  const [[row]] = await ctx.db.run((tx) => [listPromises(tx)]);
  return listSettingsOutput.parse({ promises: row?.promises });
}
