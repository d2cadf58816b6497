import * as z from 'zod';
import { meterCodes, products } from '../../../contract/products.ts';

export const productSchema = z.enum(products);
export const meterSchema = z.enum(meterCodes);

/** Where one meter stands in the period. `included` and `left` are null when the plan has no limit. */
export const usageSchema = z.object({
  meter: meterSchema,
  included: z.number().int().nullable(),
  granted: z.number().int(),
  used: z.number().int(),
  reserved: z.number().int(),
  left: z.number().int().nullable(),
  overagePrice: z.object({ unitAmount: z.number().int(), currency: z.string() }).nullable(),
});
export type Usage = z.infer<typeof usageSchema>;
