import type { ownCallbacks } from '../../../db/calls/call-backs.ts';
import type { Callback } from './callback.ts';

type CallbackRow = Awaited<ReturnType<typeof ownCallbacks>>[number];

/** A request to be called back as clients see it. */
export function callbackOf(row: CallbackRow): Callback {
  return {
    id: row.id,
    pet: { id: row.petId, name: row.petName, species: row.petSpecies },
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    calledAt: row.calledAt?.toISOString() ?? null,
    sessionId: row.consultId,
    vets: row.vets,
    nextAt: row.nextAt?.toISOString() ?? null,
  };
}
