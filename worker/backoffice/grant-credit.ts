import * as z from 'zod';
import { creditLimits } from '../../contract/money.ts';
import { consumableMeters } from '../../contract/products.ts';
import { grantUnits } from '../../db/calls/billing.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';

/** What is counted by use; a level (sites, members) cannot be given in units. */
export const creditMeterSchema = z.enum(consumableMeters);

export const grantCreditInput = z.object({
  userId: z.uuid(),
  meter: creditMeterSchema,
  amount: z.number().int().min(1).max(creditLimits.units),
  /** From then on what is left of it is gone; never when absent. */
  expiresAt: z.iso.datetime().optional(),
  /** Why, for whoever looks at it later. The person does not see it. */
  note: z.string().trim().min(1).max(creditLimits.note),
  /** The same key gives once. */
  idempotencyKey: z.uuid(),
});

export const grantCreditOutput = z.object({ id: z.uuid() });

/**
 * Gives a person units beside their plan; they are told. The same key gives once. Throws NOT_FOUND (person), BAD_INPUT (expires
 * before it begins), IDEMPOTENCY_CONFLICT (the key gave something else).
 */
export async function grantCredit(
  ctx: AdminContext,
  input: z.output<typeof grantCreditInput>,
): Promise<z.infer<typeof grantCreditOutput>> {
  const { userId, meter, amount, expiresAt, note, idempotencyKey } = input;
  if (expiresAt !== undefined && new Date(expiresAt) <= ctx.now)
    throw new AppError('BAD_INPUT', { fields: [{ path: 'expiresAt', problem: 'too_small' }] });
  const [[grant]] = await ctx.db.run((tx) => [
    grantUnits(tx, {
      userId,
      meter,
      amount,
      source: 'credit',
      grantKey: `credit:${idempotencyKey}`,
      note,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    }),
  ]);
  if (grant === undefined) throw new AppError('INTERNAL');
  const until = expiresAt === undefined ? undefined : Date.parse(expiresAt);
  if (grant.amount !== amount || grant.expiresAt?.getTime() !== until)
    throw new AppError('IDEMPOTENCY_CONFLICT');
  ctx.later('account-changed', () => ctx.rooms.accountChanged(userId));
  return { id: grant.id };
}
