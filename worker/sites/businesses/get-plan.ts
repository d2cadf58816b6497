import * as z from 'zod';
import { businessPlan } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { ofBusiness } from './business.ts';

export const getPlanInput = ofBusiness;

const planName = z.object({ es: z.string(), en: z.string() });

/** How many there are over all businesses of whoever pays, and how many there may be; null: any number. */
const level = z.object({ used: z.number().int(), limit: z.number().int().nullable() });

export const getPlanOutput = z.object({
  /** Whether the caller is who pays. */
  isPayer: z.boolean(),
  /** The name of who does. */
  payer: z.string(),
  planCode: z.string(),
  planName,
  /** The plan that was bought and gives nothing now: it is not paid, paused or over. */
  stopped: planName.nullable(),
  sites: level,
  members: level,
});

/** What the plan of a business allows, and what there is of it. Throws NOT_FOUND. */
export async function getPlan(
  ctx: UserContext,
  { businessId }: z.output<typeof getPlanInput>,
): Promise<z.infer<typeof getPlanOutput>> {
  const [[row]] = await ctx.db.run((tx) => [businessPlan(tx, businessId)]);
  return getPlanOutput.parse(row?.plan);
}
