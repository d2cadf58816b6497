import { eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { Product } from '../../../contract/products.ts';
import { builtQuery } from '../../../db/built-query.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { newDevicesOf } from '../../../db/calls/identity.ts';
import { userProfiles } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';
import { subscriptionOf, usageOf } from '../entitlements/usage-rows.ts';
import { type Me, type meInput, profileSchema } from './me.ts';

const profileOf = builtQuery((tx) =>
  tx
    .select({
      displayName: userProfiles.displayName,
      locale: userProfiles.locale,
      role: userProfiles.role,
      country: userProfiles.country,
      currency: userProfiles.currency,
      newDevices: newDevicesOf({ id: sql.placeholder('userId'), sessionId: sql.placeholder('sessionId') }),
    })
    .from(userProfiles)
    .where(eq(userProfiles.userId, sql.placeholder('userId'))),
);

/**
 * The caller: identity from the token, profile and usage of a product from the database. One round trip; changes nothing, so a
 * newcomer has neither profile nor subscription yet.
 */
export async function getMe(
  ctx: Pick<UserContext, 'actor' | 'db'>,
  input: z.output<typeof meInput> & { product: Product },
): Promise<Me> {
  const { actor } = ctx;
  const [[found], rows] = await ctx.db.run((tx) => [
    profileOf(tx, { userId: actor.id, sessionId: actor.sessionId }),
    currentUsage(tx, input.product, input.currency),
  ]);
  return {
    user: { id: actor.id, email: actor.email === '' ? null : actor.email },
    profile: found === undefined ? null : profileSchema.parse(found),
    newDevices: found?.newDevices ?? 0,
    subscription: subscriptionOf(rows),
    usage: usageOf(rows),
  };
}
