import * as z from 'zod';
import type { RoomRole } from '../../../party/protocol/room-state.ts';
import type { RoomPath } from '../../../party/room-path.ts';
import type { ConsultContext } from '../context.ts';
import { issueTicket } from './ticket.ts';

/** What a client needs to enter a room: its path under /parties and a ticket. */
export const admissionSchema = z.object({
  room: z.string(),
  ticket: z.string(),
  expiresAt: z.iso.datetime(),
});
export type Admission = z.infer<typeof admissionSchema>;

interface Entry {
  room: RoomPath;
  role: RoomRole;
  /** The caller's name as the others see it. */
  name: string;
  /** What in the room the caller comes for, where it is about more than one thing; the room knows what the id means. */
  about?: string;
}

/** Admits the caller to a room. Whether they may enter was decided by the database before. */
export async function admit(ctx: ConsultContext, entry: Entry): Promise<Admission> {
  const { room, role, name, about } = entry;
  const { actor } = ctx;
  const sid = actor.kind === 'user' ? actor.sessionId : null;
  const { ticket, expiresAt } = await issueTicket(
    ctx.settings.roomTicketSecret,
    { room, role, name, sub: actor.id, sid, about: about ?? null },
    ctx.now,
  );
  return { room: room.split('/')[1] ?? room, ticket, expiresAt };
}
