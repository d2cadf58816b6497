import * as z from 'zod';
import { countedThings } from '../../../contract/site-visits.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ownSite } from './own-site.ts';

export const siteVisitsInput = z.object({
  id: z.uuid(),
  /** How many days back, today included. */
  days: z.coerce.number<number | string>().int().min(1).max(800).default(30),
});

export const siteVisitsOutput = z.object({
  /** By the clock of the business; a day without any of a thing has no row of it. */
  counts: z.array(z.object({ day: z.iso.date(), what: z.enum(countedThings), amount: z.number().int() })),
});

const dayMs = 86_400_000;

/** How many visits, views of the menu and scans a site had, by day. No person is in these figures. Throws NOT_FOUND, UNAVAILABLE. */
export async function siteVisits(
  ctx: UserContext,
  { id, days }: z.output<typeof siteVisitsInput>,
): Promise<z.infer<typeof siteVisitsOutput>> {
  await ownSite(ctx, id);
  // A day more: it may be tomorrow there.
  const since = new Date(ctx.now.getTime() - days * dayMs).toISOString().slice(0, 10);
  try {
    return siteVisitsOutput.parse({ counts: await ctx.edge.pointer(id).counts(since) });
  } catch (error) {
    throw new AppError('UNAVAILABLE', { internal: 'The pointer of a site does not answer', cause: error });
  }
}
