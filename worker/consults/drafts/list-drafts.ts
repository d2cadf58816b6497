import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { draftStatuses } from '../../../contract/drafts.ts';
import { chatSessions, consultDrafts } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';
import { byId } from '../../core/verb-input.ts';
import { isSideOf } from '../sessions/consult-sides.ts';
import { draftLineSchema } from './draft-line.ts';

export const listDraftsInput = byId;

export const draftSchema = z.object({
  id: z.uuid(),
  locale: localeSchema,
  status: z.enum(draftStatuses),
  /** What made it: a model's name, or `extractive`; null until it is there. */
  model: z.string().nullable(),
  lines: z.array(draftLineSchema),
  /** Lines that were left out because no message carried them. */
  dropped: z.int(),
});

/** `language`: the one that the consult is in. */
export const listDraftsOutput = z.object({ language: localeSchema, items: z.array(draftSchema) });

/**
 * What was drafted from the conversation of a consult, for its vet, without what they rejected; for everybody else nothing. Whoever looks while one is due has it made now.
 * Throws NOT_FOUND.
 */
export async function listDrafts(
  ctx: UserContext,
  { id }: z.output<typeof listDraftsInput>,
): Promise<z.output<typeof listDraftsOutput>> {
  const [[consult], rows] = await ctx.db.run((tx) => [
    tx.select({ locale: chatSessions.locale }).from(chatSessions).where(isSideOf(id, ctx.actor.id)),
    tx
      .select()
      .from(consultDrafts)
      .where(eq(consultDrafts.consultId, id))
      .orderBy(asc(consultDrafts.createdAt), asc(consultDrafts.id)),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  if (rows.some(({ status, dueAt }) => status === 'waiting' && dueAt <= ctx.now))
    ctx.later('drafts', () => ctx.enqueue({ kind: 'drafts' }));
  return {
    language: consult.locale,
    items: rows.map(({ lines, ...row }) => ({ ...row, lines: z.array(draftLineSchema).parse(lines ?? []) })),
  };
}
