import * as z from 'zod';
import { grantUnits } from '../../db/calls/billing.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { ringNotify } from '../core/notify/ring.ts';

import { creditFields } from './money-fields.ts';

export const grantCreditInput = z.object({
  userId: z.uuid(),
  ...creditFields.shape,
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
  ringNotify(ctx);
  return { id: grant.id };
}
