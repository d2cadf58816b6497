import * as z from 'zod';
import { mostIncluded } from '../../../contract/products.ts';
import { meterSchema, productSchema } from '../../core/entitlements/usage.ts';
import { bilingualText } from '../../core/locale.ts';

/** What a plan includes, by meter; null: any number. */
export const planLimits = z.partialRecord(meterSchema, z.int().min(0).max(mostIncluded).nullable());

/** Which plan it is. */
export const planKey = z.object({ product: productSchema, planCode: z.string().min(1).max(60) });

export const planLimitsSchema = planKey.extend({ name: bilingualText, limits: planLimits });
