import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Product } from '../../../contract/products.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { ensureProfile, newDevicesOf } from '../../../db/calls/identity.ts';
import { userProfiles } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';
import { currencySchema } from '../currency.ts';
import { subscriptionOf, usageOf } from '../entitlements/usage-rows.ts';
import { localeSchema } from '../locale.ts';
import { type Me, profileSchema } from './me.ts';
import { displayNameSchema } from './profile-fields.ts';

export const provisionInput = z.object({
  locale: localeSchema,
  displayName: displayNameSchema.optional(),
  currency: currencySchema.default('EUR'),
});

/** Makes the caller's profile and start plan when there are none, and answers as getMe does for a product. Idempotent. */
export async function provision(
  ctx: UserContext,
  input: z.output<typeof provisionInput> & { product: Product },
): Promise<Me> {
  const { actor } = ctx;
  const [[profile], rows, [devices]] = await ctx.db.run((tx) => [
    ensureProfile(tx, { locale: input.locale, displayName: input.displayName ?? null }),
    currentUsage(tx, input.product, input.currency),
    tx
      .select({ count: newDevicesOf(actor) })
      .from(userProfiles)
      .where(eq(userProfiles.userId, actor.id)),
  ]);
  return {
    user: { id: actor.id, email: actor.email === '' ? null : actor.email },
    profile: profileSchema.parse(profile),
    newDevices: devices?.count ?? 0,
    subscription: subscriptionOf(rows),
    usage: usageOf(rows),
  };
}
