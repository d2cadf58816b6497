import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { earnings, payoutStatements } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { cursorOf, cursorSchema, noKey } from '../../core/cursor.ts';
import { AppError } from '../../core/errors.ts';
import { after, keyText, ordered, type SortKey } from '../../core/keyset.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { earningSchema } from './earning.ts';

export const listEarningsInput = pageInput(cursorSchema({ id: noKey }, z.uuid()))
  .extend({
    /** The lines of a statement; without it those that have none yet. */
    statementId: z.uuid().optional(),
  })
  .prefault({});

export const listEarningsOutput = pageOutput(earningSchema);

const sort: SortKey = { id: earnings.id };

/** The calling vet's lines, newest first. `ctx.db` is a vet's door: it throws FORBIDDEN for others. Throws NOT_FOUND (statement). */
export async function listEarnings(
  ctx: UserContext,
  { cursor, limit, statementId }: z.output<typeof listEarningsInput>,
): Promise<z.infer<typeof listEarningsOutput>> {
  const of = statementId === undefined ? isNull(earnings.statementId) : eq(earnings.statementId, statementId);
  const [rows, known] = await ctx.db.run((tx) => [
    tx
      .select({
        id: earnings.id,
        kind: earnings.kind,
        consultId: earnings.consultId,
        mode: earnings.meter,
        level: earnings.level,
        amount: earnings.amount,
        currency: earnings.currency,
        earnedAt: earnings.earnedAt,
        key: keyText(sort),
      })
      .from(earnings)
      .where(and(eq(earnings.vetId, ctx.actor.id), of, after(sort, 'desc', cursor)))
      .orderBy(...ordered(sort, 'desc'))
      .limit(limit + 1),
    ...(statementId === undefined
      ? []
      : [
          tx
            .select({ id: payoutStatements.id })
            .from(payoutStatements)
            .where(eq(payoutStatements.id, statementId)),
        ]),
  ]);
  if (known?.length === 0) throw new AppError('NOT_FOUND', { params: { subject: 'statement' } });
  const { page, nextCursor } = cutPage(rows, limit, ({ key, id }) => cursorOf({ order: 'id', key, id }));
  return {
    items: page.map(({ key: _, earnedAt, ...line }) => ({ ...line, earnedAt: earnedAt.toISOString() })),
    nextCursor,
  };
}
