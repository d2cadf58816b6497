import type { InferSelectModel } from 'drizzle-orm';
import { eq, sql } from 'drizzle-orm';
import type { Species } from '../../contract/consults.ts';
import type { Tx } from '../../db/client.ts';
import { chatSessions, pets } from '../../db/schema/index.ts';
import type { RequestContext } from '../core/context.ts';
import { roomChanged } from './consult-rooms.ts';
import { cameOf } from './sessions/came-of.ts';

/** Query: the name of a consult's vet as its sides know it; null while there is none. */
export const vetNameOf = (tx: Tx, consultId: string) =>
  tx
    .select({ vetName: sql<string | null>`public.fn_display_name(${chatSessions.vetId})` })
    .from(chatSessions)
    .where(eq(chatSessions.id, consultId));

/** Query: what animal a consult of the caller's is about. */
export const speciesOf = (tx: Tx, consultId: string) =>
  tx
    .select({ species: pets.species })
    .from(chatSessions)
    .innerJoin(pets, eq(pets.id, chatSessions.petId))
    .where(eq(chatSessions.id, consultId));

/**
 * Tells the consult's room and the lobby where the consult stands now; the answer to the caller does not wait for it. `species`: of one that
 * waits again, so that desks show it at once.
 */
export function tellRoom(
  ctx: RequestContext,
  consult: InferSelectModel<typeof chatSessions>,
  vetName: string | null,
  species?: Species,
): void {
  const { id, status, vetId, endedBy, returns } = consult;
  const followUpUntil = consult.followUpUntil?.getTime() ?? null;
  const vet = vetId === null ? null : { id: vetId, displayName: vetName ?? '' };
  const came = species && cameOf(consult, species);
  ctx.later('tell-room', () =>
    roomChanged(ctx.rooms, id, { status, vet, endedBy, returns, followUpUntil }, came),
  );
}
