import { and, desc, eq, lt, or } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Tx } from '../../../db/client.ts';
import { chatSessions } from '../../../db/schema/index.ts';

/** Condition: this consult, with the person as its owner or its vet. Vets may also read who waits, which is not this. */
export const isSideOf = (consultId: string, userId: string) =>
  and(eq(chatSessions.id, consultId), or(eq(chatSessions.ownerId, userId), eq(chatSessions.vetId, userId)));

const newestOn = (
  tx: Tx,
  side: typeof chatSessions.ownerId | typeof chatSessions.vetId,
  { userId, before, limit }: NewestConsults,
) =>
  tx
    .select({ id: chatSessions.id })
    .from(chatSessions)
    .where(and(eq(side, userId), before === undefined ? undefined : lt(chatSessions.id, before)))
    .orderBy(desc(chatSessions.id))
    .limit(limit);

/** `before`: the id of a consult that is newer than all that are wanted. */
interface NewestConsults {
  readonly userId: string;
  readonly before: string | undefined;
  readonly limit: number;
}

/**
 * Subquery: the ids of a person's newest consults on each side, at most `limit` a side and nobody's twice (no vet takes their own
 * consult). Each side is read in the order of its own index, so that a long career costs no more than a page.
 */
export const newestConsultsOf = (tx: Tx, wanted: NewestConsults) =>
  unionAll(newestOn(tx, chatSessions.ownerId, wanted), newestOn(tx, chatSessions.vetId, wanted));
