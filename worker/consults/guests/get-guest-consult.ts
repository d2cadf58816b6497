import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { chatSessions, consultGuests, pets } from '../../../db/schema/index.ts';
import type { GuestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { consultStatusSchema, modeSchema } from '../sessions/consult.ts';

export const getGuestConsultOutput = z.object({
  id: z.uuid(),
  status: consultStatusSchema,
  mode: modeSchema,
  reason: z.string(),
  pet: z.object({ name: z.string(), species: z.enum(species), speciesOther: z.string().nullable() }),
  you: z.object({ id: z.uuid(), name: z.string() }),
});

/** The consult in which the guest is: what it is about, and nothing of the account. Throws SESSION_REVOKED (put out), WRONG_STATE (it is over). */
export async function getGuestConsult(ctx: GuestContext): Promise<z.infer<typeof getGuestConsultOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({
        id: chatSessions.id,
        status: chatSessions.status,
        mode: chatSessions.mode,
        reason: chatSessions.reason,
        pet: { name: pets.name, species: pets.species, speciesOther: pets.speciesOther },
        you: { id: consultGuests.id, name: consultGuests.name },
      })
      .from(chatSessions)
      .innerJoin(pets, eq(pets.id, chatSessions.petId))
      .innerJoin(consultGuests, eq(consultGuests.consultId, chatSessions.id))
      .where(eq(consultGuests.id, ctx.actor.id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return row;
}
