import type * as z from 'zod';
import { setVetSettings as set } from '../../../db/calls/duty.ts';
import type { UserContext } from '../../core/context.ts';
import { queueChanged } from '../consult-rooms.ts';
import { vetSettingsSchema } from './vet-settings.ts';

export const setVetSettingsInput = vetSettingsSchema;

export const setVetSettingsOutput = vetSettingsSchema;

/** The calling vet says what they take; what they are offered from now on goes by it. Throws FORBIDDEN, BAD_INPUT. */
export async function setVetSettings(
  ctx: UserContext,
  input: z.output<typeof setVetSettingsInput>,
): Promise<z.infer<typeof setVetSettingsOutput>> {
  await ctx.db.run((tx) => [set(tx, input)]);
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return input;
}
