import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { userProfiles } from '../../db/schema/index.ts';
import { audited } from '../core/audit/audited.ts';
import { requirePayments } from '../core/billing/stripe.ts';
import { syncPerson } from '../core/billing/sync/sync-person.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';

export const repairAccountInput = z.object({ userId: z.uuid() });

/** `stranger`: Stripe knows nothing of this person, so there is nothing to repair. */
export const repairAccountOutput = z.object({ outcome: z.enum(['synced', 'stranger']) });

/**
 * Asks Stripe about a person and writes down what is true: the same sync as after a webhook. Again changes nothing.
 * Throws NOT_FOUND, PROVIDER_OFF, UNAVAILABLE.
 */
export async function repairAccount(
  ctx: AdminContext,
  input: z.output<typeof repairAccountInput>,
): Promise<z.infer<typeof repairAccountOutput>> {
  requirePayments(ctx);
  const [[person]] = await ctx.db.run((tx) => [
    tx
      .select({ id: userProfiles.userId, audited: audited('billing.repair', 'user', userProfiles.userId) })
      .from(userProfiles)
      .where(eq(userProfiles.userId, input.userId)),
  ]);
  if (person === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'user' } });
  return { outcome: await syncPerson(ctx, person.id) };
}
