import type * as z from 'zod';
import { liveState } from '../../../db/calls/sites/content.ts';
import type { UserContext } from '../../core/context.ts';
import { type LiveState, liveStateSchema } from '../content/site-snapshot.ts';
import { ofBusiness } from './business.ts';

export const getLiveInput = ofBusiness;

/** What counts at once of a business: its hours, and what is sold out. Little enough to be asked again and again. Throws NOT_FOUND. */
export async function getLive(
  ctx: UserContext,
  { businessId }: z.output<typeof getLiveInput>,
): Promise<LiveState> {
  const [[row]] = await ctx.db.run((tx) => [liveState(tx, businessId)]);
  return liveStateSchema.parse(row?.live);
}
