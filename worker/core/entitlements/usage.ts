import * as z from 'zod';

export const productSchema = z.enum(['call-a-vet', 'gastronomy']);
export type Product = z.infer<typeof productSchema>;
export const meterSchema = z.enum(['chat', 'video', 'site', 'member']);

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
