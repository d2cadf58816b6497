import * as z from 'zod';
import { mostIncluded } from '../../../contract/products.ts';
import { meterSchema, productSchema } from '../../core/entitlements/usage.ts';
import { bilingualText } from '../../core/locale.ts';

/** How much of a meter a plan includes; null: any number. */
export const includedSchema = z.int().min(0).max(mostIncluded).nullable();

/** What a plan includes, by meter. */
export const planLimits = z.partialRecord(meterSchema, includedSchema);

/** Which plan it is. */
export const planOf = z.object({ product: productSchema, planCode: z.string().min(1).max(60) });

export const planLimitsSchema = planOf.extend({ name: bilingualText, limits: planLimits });
