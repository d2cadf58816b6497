import * as z from 'zod';
import type { RequestContext } from '../context.ts';
import { meterSchema, productSchema } from '../entitlements/usage.ts';
import { AppError } from '../errors.ts';
import { bilingualText } from '../locale.ts';

export const listPlansInput = z.object({ product: productSchema });

export const planSchema = z.object({
  code: z.string(),
  name: bilingualText,
  summary: bilingualText,
  isStart: z.boolean(),
  limits: z.array(z.object({ meter: meterSchema, included: z.number().int().nullable() })),
  prices: z.array(
    z.object({ currency: z.string(), interval: z.enum(['month', 'year']), unitAmount: z.number().int() }),
  ),
});

export const listPlansOutput = z.object({ plans: z.array(planSchema) });

export async function listPlans(
  _ctx: RequestContext,
  _input: z.output<typeof listPlansInput>,
): Promise<z.infer<typeof listPlansOutput>> {
  throw new AppError('UNAVAILABLE');
}
