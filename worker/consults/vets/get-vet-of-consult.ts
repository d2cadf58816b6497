import * as z from 'zod';
import { vetOfConsult } from '../../../db/calls/vets.ts';
import type { ConsultContext } from '../../core/context.ts';
import { vetCardSchema } from './vet-card.ts';

export const getVetOfConsultInput = z.object({ sessionId: z.uuid() });

export const getVetOfConsultOutput = vetCardSchema;

/**
 * Who answers in a consult of the caller, or in that of a guest, as owners may know them. Throws NOT_FOUND (no consult of theirs, or nobody
 * has answered).
 */
export async function getVetOfConsult(
  ctx: ConsultContext,
  { sessionId }: z.output<typeof getVetOfConsultInput>,
): Promise<z.infer<typeof getVetOfConsultOutput>> {
  const [[row]] = await ctx.db.run((tx) => [vetOfConsult(tx, sessionId)]);
  return vetCardSchema.parse(row?.card);
}
