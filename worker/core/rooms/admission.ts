import * as z from 'zod';
import type { RoomRole } from '../../../party/protocol.ts';
import type { UserContext } from '../context.ts';
import { issueTicket, type RoomPath } from './ticket.ts';

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
  /** In the lobby: the consult that the caller waits with. */
  consult?: string;
}

/** Admits the caller to a room. Whether they may enter was decided by the database before. */
export async function admit(ctx: UserContext, entry: Entry): Promise<Admission> {
  const { room, role, name, consult } = entry;
  const { ticket, expiresAt } = await issueTicket(
    ctx.settings.roomTicketSecret,
    { room, role, name, sub: ctx.actor.id, sid: ctx.actor.sessionId, consult: consult ?? null },
    ctx.now,
  );
  return { room: room.split('/')[1] ?? room, ticket, expiresAt };
}
