import * as z from 'zod';
import { subscriptionStatuses } from '../../../contract/money.ts';
import { roles } from '../../../contract/people.ts';
import { currencySchema } from '../currency.ts';
import { usageSchema } from '../entitlements/usage.ts';
import { bilingualText, localeSchema } from '../locale.ts';

export const roleSchema = z.enum(roles);

export const profileSchema = z.object({
  displayName: z.string(),
  locale: localeSchema,
  role: roleSchema,
  /** Where they live (ISO 3166-1 alpha-2), and in what they want prices; null until they say so. */
  country: z.string().nullable(),
  currency: currencySchema.nullable(),
});

/** In which currency to say what one more unit costs. */
export const meInput = z.object({ currency: currencySchema.default('EUR') }).prefault({});

/** Who is calling: identity from the token, profile and entitlements from the database. */
export const meSchema = z.object({
  user: z.object({ id: z.uuid(), email: z.string().nullable() }),
  profile: profileSchema.nullable(),
  /** How many devices came that they have not seen yet, without the one that asks. */
  newDevices: z.number().int(),
  subscription: z
    .object({
      planCode: z.string(),
      planName: bilingualText,
      status: z.enum(subscriptionStatuses),
      periodStart: z.iso.datetime(),
      periodEnd: z.iso.datetime(),
      cancelAtPeriodEnd: z.boolean(),
    })
    .nullable(),
  usage: z.array(usageSchema),
});
export type Me = z.infer<typeof meSchema>;
