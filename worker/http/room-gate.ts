import type { Context } from 'hono';
import { routePartykitRequest } from 'partyserver';
import { lobbyPartOf } from '../../party/lobby-parts.ts';
import { type RoomPath, roomPathSchema } from '../../party/room-path.ts';
import { AppError } from '../core/errors.ts';
import { isPassing } from '../core/rooms/fresh-stub.ts';
import { withPass } from '../core/rooms/pass.ts';
import { type TicketClaims, verifyTicket } from '../core/rooms/ticket.ts';
import { readSettings } from '../env.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Whether a request may reach a room: from a listed origin, with a ticket for exactly this room. Throws FORBIDDEN (origin),
 * UNAUTHENTICATED (ticket).
 */
async function admit(c: Context<AppEnv>, room: RoomPath): Promise<TicketClaims> {
  const settings = readSettings(c.env);
  const origin = c.req.header('origin');
  if (origin === undefined || !settings.origins.includes(origin)) throw new AppError('FORBIDDEN');
  const claims = await verifyTicket(settings.roomTicketSecret, c.req.query('ticket') ?? '', new Date());
  if (claims === null || claims.room !== room) throw new AppError('UNAUTHENTICATED');
  return claims;
}

/** The request by the address of the object behind the room: the lobby has several, each with some of the people. */
function toObject(request: Request, { room, sub }: TicketClaims): Request {
  if (room !== 'lobby/main') return request;
  const url = new URL(request.url);
  url.pathname = `/parties/lobby/${lobbyPartOf(sub)}`;
  return new Request(url, request);
}

/**
 * /parties: the rooms. Everything is checked before the object wakes, for WebSockets and plain requests alike. Throws NOT_FOUND
 * (no such kind of room or name), as `admit`, and UNAVAILABLE (the object cannot be reached now).
 */
export async function roomGate(c: Context<AppEnv>): Promise<Response> {
  const room = roomPathSchema.safeParse(c.req.path.replace(/^\/parties\//, '')).data;
  if (room === undefined) throw new AppError('NOT_FOUND');
  const claims = await admit(c, room);
  const answer = await routePartykitRequest(toObject(c.req.raw, claims), c.env, {
    onBeforeConnect: (request) => withPass(request, claims, c.get('requestId')),
    // A room is talked to over a WebSocket only: nothing else wakes it.
    onBeforeRequest: () => new Response(null, { status: 426, headers: { upgrade: 'websocket' } }),
  }).catch((error: unknown) => {
    throw isPassing(error) ? new AppError('UNAVAILABLE', { cause: error }) : error;
  });
  if (answer === null) throw new AppError('NOT_FOUND');
  // A room that fails answers with its stack.
  if (answer.status >= 500) throw new AppError('UNAVAILABLE', { internal: `Room answered ${answer.status}` });
  return answer;
}
