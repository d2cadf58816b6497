import * as z from 'zod';
import { saveCenter as keepCenter } from '../../../db/calls/centers.ts';
import type { AdminContext } from '../../core/context.ts';
import { type AdminCenter, adminCenterSchema, centerFields } from './center-fields.ts';

export const saveCenterInput = centerFields.extend({
  /** Of a new clinic: made by whoever asks, so that the same again adds none. */
  id: z.uuid(),
  /** The version that was changed; null for a new clinic. */
  version: z.string().max(40).nullable(),
});

/**
 * Adds a clinic or changes one, its hours with it, and audits how it was and how it is. Throws NOT_FOUND, CONFLICT (somebody changed it
 * since that version), BAD_INPUT.
 */
export async function saveCenter(
  ctx: AdminContext,
  input: z.output<typeof saveCenterInput>,
): Promise<AdminCenter> {
  const [[row]] = await ctx.db.run((tx) => [keepCenter(tx, input)]);
  return adminCenterSchema.parse(row?.saved);
}
