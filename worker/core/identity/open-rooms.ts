import { and, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '../../../db/client.ts';
import { chatSessions } from '../../../db/schema/index.ts';

/** More consults than a person can be in at once. */
const most = 100;

/** The consults whose rooms a person may be in now: those that wait or run. */
export const openRoomsOf = (tx: Tx, userId: string) =>
  tx
    .select({ id: chatSessions.id })
    .from(chatSessions)
    .where(
      and(
        or(eq(chatSessions.ownerId, userId), eq(chatSessions.vetId, userId)),
        inArray(chatSessions.status, ['queued', 'active']),
      ),
    )
    .limit(most);
