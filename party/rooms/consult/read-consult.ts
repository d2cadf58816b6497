import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ConsultMode } from '../../../contract/consults.ts';
import type { Database } from '../../../db/client.ts';
import { calls } from '../../../db/schema/calls.ts';
import { chatSessions } from '../../../db/schema/consults.ts';
import { userProfiles } from '../../../db/schema/identity.ts';
import { type ToldCall, toldCallOf } from '../../protocol/call-frames.ts';
import type { Person, RoomState } from '../../protocol/room-state.ts';

const owners = alias(userProfiles, 'owners');
const vets = alias(userProfiles, 'vets');

/** A consult as Postgres has it; `isErased` when what was said in it was erased. */
export type ConsultReading = {
  owner: Person;
  state: RoomState;
  isErased: boolean;
  mode: ConsultMode;
  /** The running call. */
  call: ToldCall | null;
};

/** Where a consult stands by Postgres, and whose it is; null when there is no such consult. Throws as Door.run. */
export const readConsult = async (database: Database, consultId: string): Promise<ConsultReading | null> => {
  const service = database.asService('room', { requestId: crypto.randomUUID(), userAgent: '' });
  const [[consult]] = await service.run((tx) => [
    tx
      .select({
        status: chatSessions.status,
        mode: chatSessions.mode,
        call: calls,
        endedBy: chatSessions.endedBy,
        returns: chatSessions.returns,
        followUpUntil: chatSessions.followUpUntil,
        erasedAt: chatSessions.erasedAt,
        ownerId: chatSessions.ownerId,
        ownerName: owners.displayName,
        vetId: chatSessions.vetId,
        vetName: vets.displayName,
      })
      .from(chatSessions)
      .innerJoin(owners, eq(owners.userId, chatSessions.ownerId))
      .leftJoin(vets, eq(vets.userId, chatSessions.vetId))
      .leftJoin(calls, and(eq(calls.consultId, chatSessions.id), isNull(calls.endedAt)))
      .where(eq(chatSessions.id, consultId)),
  ]);
  if (!consult) return null;
  const { status, endedBy, returns, erasedAt, ownerId, ownerName, vetId, vetName, mode, call } = consult;
  const vet = vetId === null ? null : { id: vetId, displayName: vetName ?? '' };
  return {
    owner: { id: ownerId, displayName: ownerName },
    state: { status, vet, endedBy, returns, followUpUntil: consult.followUpUntil?.getTime() ?? null },
    isErased: erasedAt !== null,
    mode,
    call: call && toldCallOf(call),
  };
};
