import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { chatSessions, consultSummaries } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';
import { byId } from '../../core/verb-input.ts';
import { isSideOf } from '../sessions/consult-sides.ts';
import { summaryLineSchema } from './summary-line.ts';

export const listSummariesInput = byId;

export const listSummariesOutput = z.object({
  items: z.array(
    z.object({
      draftId: z.uuid(),
      locale: localeSchema,
      lines: z.array(summaryLineSchema),
      signedAt: z.iso.datetime(),
    }),
  ),
});

/** The summaries of a consult that its vet has signed, one a language, for its two sides. Throws NOT_FOUND. */
export async function listSummaries(
  ctx: UserContext,
  { id }: z.output<typeof listSummariesInput>,
): Promise<z.output<typeof listSummariesOutput>> {
  const [[consult], rows] = await ctx.db.run((tx) => [
    tx.select({ id: chatSessions.id }).from(chatSessions).where(isSideOf(id, ctx.actor.id)),
    tx
      .select()
      .from(consultSummaries)
      .where(eq(consultSummaries.consultId, id))
      .orderBy(asc(consultSummaries.signedAt)),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  return {
    items: rows.map(({ draftId, locale, lines, signedAt }) => ({
      draftId,
      locale,
      lines: z.array(summaryLineSchema).parse(lines),
      signedAt: signedAt.toISOString(),
    })),
  };
}
