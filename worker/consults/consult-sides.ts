import { and, eq, or } from 'drizzle-orm';
import { chatSessions } from '../../db/schema/index.ts';

/** Condition: the person is the owner or the vet of the consult. Vets may also read who waits, which is not this. */
export const isSide = (userId: string) =>
  or(eq(chatSessions.ownerId, userId), eq(chatSessions.vetId, userId));

/** Condition: this consult, with the person as a side of it. */
export const isSideOf = (consultId: string, userId: string) =>
  and(eq(chatSessions.id, consultId), isSide(userId));
