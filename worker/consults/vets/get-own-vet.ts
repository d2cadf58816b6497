import * as z from 'zod';
import { vetStandings } from '../../../contract/vets.ts';
import { ownVet } from '../../../db/calls/vets.ts';
import type { UserContext } from '../../core/context.ts';
import { vetCardSchema } from './vet-card.ts';
import { vetLicenceSchema } from './vet-licence.ts';

export const getOwnVetOutput = vetCardSchema.extend({
  /** `lapsed`: every licence has run out. */
  standing: z.enum(vetStandings),
  /** Why they are suspended; empty while they are not. */
  suspensionReason: z.string(),
  licences: z.array(vetLicenceSchema),
});

/** The calling vet as owners see them, and as they stand. Throws FORBIDDEN. */
export async function getOwnVet(ctx: UserContext): Promise<z.infer<typeof getOwnVetOutput>> {
  const [[row]] = await ctx.db.run((tx) => [ownVet(tx)]);
  return getOwnVetOutput.parse(row?.card);
}
