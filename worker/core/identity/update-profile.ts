import { eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { userProfiles } from '../../../db/schema/index.ts';
import { audited } from '../audit/audited.ts';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import type { profileSchema } from './me.ts';
import { profileFields } from './profile-fields.ts';

export const updateProfileInput = profileFields.partial();

/** Changes the caller's name, language, country or currency (null: not said any more); an absent field stays. Throws NOT_FOUND before there is a profile. */
export async function updateProfile(
  ctx: UserContext,
  input: z.output<typeof updateProfileInput>,
): Promise<z.infer<typeof profileSchema>> {
  const [[profile]] = await ctx.db.run((tx) => {
    const changed = tx.$with('changed').as(
      tx
        .update(userProfiles)
        .set({
          displayName: input.displayName ?? sql`${userProfiles.displayName}`,
          locale: input.locale ?? sql`${userProfiles.locale}`,
          ...(input.country === undefined ? {} : { country: input.country }),
          ...(input.currency === undefined ? {} : { currency: input.currency }),
        })
        .where(eq(userProfiles.userId, ctx.actor.id))
        .returning(),
    );
    return [
      tx
        .with(changed)
        .select({
          displayName: changed.displayName,
          locale: changed.locale,
          role: changed.role,
          country: changed.country,
          currency: changed.currency,
          audit: audited('profile.update', 'user', changed.userId),
        })
        .from(changed),
    ];
  });
  if (profile === undefined) throw new AppError('NOT_FOUND');
  return profile;
}
