import { and, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { chatSessions } from '../../db/schema/index.ts';

/** Query: the consults in whose rooms a person may be now, at most 100. */
export const openConsultsOf = (tx: Tx, userId: string) =>
  tx
    .select({ id: chatSessions.id })
    .from(chatSessions)
    .where(
      and(
        or(eq(chatSessions.ownerId, userId), eq(chatSessions.vetId, userId)),
        inArray(chatSessions.status, ['queued', 'active']),
      ),
    )
    .limit(100);
