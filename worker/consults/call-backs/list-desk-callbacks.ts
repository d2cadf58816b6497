import * as z from 'zod';
import { consultModes, species } from '../../../contract/consults.ts';
import { levels } from '../../../contract/urgency.ts';
import { deskCallbacks } from '../../../db/calls/call-backs.ts';
import type { UserContext } from '../../core/context.ts';
import { localeSchema } from '../../core/locale.ts';

export const listDeskCallbacksOutput = z.array(
  z.object({
    id: z.uuid(),
    level: z.enum(levels),
    species: z.enum(species),
    mode: z.enum(consultModes),
    locale: localeSchema,
    createdAt: z.iso.datetime(),
    /** Who it is and what they wrote, once the calling vet answered; null before. `phone`: in E.164, empty when they left none. */
    called: z
      .object({
        at: z.iso.datetime(),
        ownerName: z.string(),
        petName: z.string(),
        reason: z.string(),
        phone: z.string(),
      })
      .nullable(),
  }),
);

/** Who asks to be called back, the most urgent and longest waiting first. `ctx.db` is a vet's door: it throws FORBIDDEN for others. */
export async function listDeskCallbacks(ctx: UserContext): Promise<z.infer<typeof listDeskCallbacksOutput>> {
  const [rows] = await ctx.db.run((tx) => [deskCallbacks(tx)]);
  return rows.map(({ calledAt, ownerName, petName, reason, phone, ...asked }) => ({
    ...asked,
    createdAt: asked.createdAt.toISOString(),
    called: calledAt && {
      at: calledAt.toISOString(),
      ownerName: ownerName ?? '',
      petName: petName ?? '',
      reason: reason ?? '',
      phone: phone ?? '',
    },
  }));
}
