import * as z from 'zod';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { productSchema, usageSchema } from './usage.ts';

export const getUsageInput = z.object({ product: productSchema.default('call-a-vet') });

/** Plan and period are null for somebody without a subscription to that product. */
export const getUsageOutput = z.object({
  planCode: z.string().nullable(),
  periodStart: z.iso.datetime().nullable(),
  periodEnd: z.iso.datetime().nullable(),
  usage: z.array(usageSchema),
});

export async function getUsage(
  _ctx: UserContext,
  _input: z.output<typeof getUsageInput>,
): Promise<z.infer<typeof getUsageOutput>> {
  throw new AppError('UNAVAILABLE');
}
