import * as z from 'zod';
import { setDuty as switchDuty } from '../../../db/calls/desk.ts';
import type { UserContext } from '../../core/context.ts';
import { queueChanged } from '../consult-rooms.ts';

export const setDutyInput = z.object({ on: z.boolean() });

export const setDutyOutput = z.object({ onDuty: z.boolean() });

/** The calling vet goes on or off duty; those who wait see how many vets are there. Throws FORBIDDEN. */
export async function setDuty(
  ctx: UserContext,
  input: z.output<typeof setDutyInput>,
): Promise<z.infer<typeof setDutyOutput>> {
  const [[duty]] = await ctx.db.run((tx) => [switchDuty(tx, input.on)]);
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return { onDuty: duty?.onDuty ?? false };
}
