import * as z from 'zod';
import { setSoldOut as set } from '../../../db/calls/sites/content.ts';
import { untoldSites } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { liveStateSchema } from '../content/site-snapshot.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { ofBusiness } from './business.ts';

export const setSoldOutInput = ofBusiness.extend({
  /** A dish or an add-on. */
  whatId: z.uuid(),
  /** Until when nobody can have it (ISO 8601); `until-told`: until somebody says so; null: there is some. */
  until: z.union([z.iso.datetime(), z.literal('until-told')]).nullable(),
});

export const setSoldOutOutput = liveStateSchema.pick({ soldOut: true });

/** Says what is sold out; the pages show it within a second, without publishing. Throws NOT_FOUND, FORBIDDEN. */
export async function setSoldOut(
  ctx: UserContext,
  { businessId, whatId, until }: z.output<typeof setSoldOutInput>,
): Promise<z.infer<typeof setSoldOutOutput>> {
  const [[row], untold] = await ctx.db.run((tx) => [
    set(tx, businessId, whatId, until === 'until-told' ? 'infinity' : until),
    untoldSites(tx, businessId),
  ]);
  await tellEdge(ctx, untold);
  return setSoldOutOutput.parse({ soldOut: row?.soldOut });
}
