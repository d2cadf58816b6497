import { asc, eq } from 'drizzle-orm';
import { earnings, payoutStatements, userProfiles, vets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

/** A statement of the caller's with its vet and all of its lines, oldest first, in one round trip. Throws NOT_FOUND. */
export async function readStatement(ctx: UserContext, id: string) {
  const [[statement], lines] = await ctx.db.run((tx) => [
    tx
      .select({
        number: payoutStatements.number,
        month: payoutStatements.month,
        timeZone: payoutStatements.timeZone,
        currency: payoutStatements.currency,
        amount: payoutStatements.amount,
        madeAt: payoutStatements.madeAt,
        vetName: userProfiles.displayName,
        licence: vets.licenceNumber,
      })
      .from(payoutStatements)
      .innerJoin(userProfiles, eq(userProfiles.userId, payoutStatements.vetId))
      .innerJoin(vets, eq(vets.userId, payoutStatements.vetId))
      .where(eq(payoutStatements.id, id)),
    tx
      .select({
        kind: earnings.kind,
        consultId: earnings.consultId,
        mode: earnings.meter,
        level: earnings.level,
        amount: earnings.amount,
        earnedAt: earnings.earnedAt,
      })
      .from(earnings)
      .where(eq(earnings.statementId, id))
      .orderBy(asc(earnings.id)),
  ]);
  if (statement === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'statement' } });
  return { ...statement, lines };
}

/** The part of a consult's id by which people name it. */
export const shortId = (id: string): string => id.slice(-8).toUpperCase();
