import * as z from 'zod';
import { setBusinessHours } from '../../../db/calls/sites/content.ts';
import { untoldSites } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { type Hours, hoursSchema } from '../content/hours.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { ofBusiness } from './business.ts';

export const setHoursInput = ofBusiness.extend({
  /** Those that the client showed. */
  was: hoursSchema,
  hours: hoursSchema,
});

export const setHoursOutput = z.object({
  hours: hoursSchema,
  /** False: somebody had changed them meanwhile, and `hours` are those that hold. */
  changed: z.boolean(),
});

/** In the order in which the database gives them. */
const inOrder = ({ week, special }: Hours): Hours => ({
  week: week.toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens),
  special: special.toSorted((a, b) => a.day.localeCompare(b.day) || (a.opens ?? 0) - (b.opens ?? 0)),
});

/** Sets the hours of a business, which its pages show within a second. Throws NOT_FOUND, FORBIDDEN, BAD_INPUT. */
export async function setHours(
  ctx: UserContext,
  { businessId, was, hours }: z.output<typeof setHoursInput>,
): Promise<z.infer<typeof setHoursOutput>> {
  const [[row], untold] = await ctx.db.run((tx) => [
    setBusinessHours(tx, businessId, inOrder(was), inOrder(hours)),
    untoldSites(tx, businessId),
  ]);
  await tellEdge(ctx, untold);
  return setHoursOutput.parse(row?.done);
}
