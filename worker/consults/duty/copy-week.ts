import * as z from 'zod';
import { copyShifts } from '../../../db/calls/duty.ts';
import type { UserContext } from '../../core/context.ts';
import { copyWeekSchema } from './duty-shift.ts';

export const copyWeekInput = copyWeekSchema;

export const copyWeekOutput = z.object({ added: z.number().int() });

/** The calling vet plans for a week what they have in another one; again changes nothing. Throws FORBIDDEN, BAD_INPUT. */
export async function copyWeek(
  ctx: UserContext,
  input: z.output<typeof copyWeekInput>,
): Promise<z.infer<typeof copyWeekOutput>> {
  const [[done]] = await ctx.db.run((tx) => [copyShifts(tx, input)]);
  return { added: done?.added ?? 0 };
}
