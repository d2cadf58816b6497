import * as z from 'zod';
import { removeShift as remove } from '../../../db/calls/duty.ts';
import type { UserContext } from '../../core/context.ts';
import { removeShiftSchema } from './duty-shift.ts';

export const removeShiftInput = removeShiftSchema;

export const removeShiftOutput = z.object({ removed: z.number().int() });

/** The calling vet takes a planned shift back, and the same one of later weeks when asked. Throws NOT_FOUND, BAD_INPUT. */
export async function removeShift(
  ctx: UserContext,
  input: z.output<typeof removeShiftInput>,
): Promise<z.infer<typeof removeShiftOutput>> {
  const [[done]] = await ctx.db.run((tx) => [remove(tx, input)]);
  return { removed: done?.removed ?? 0 };
}
