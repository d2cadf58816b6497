import type { Context } from 'hono';
import { routePartykitRequest } from 'partyserver';
import { AppError } from '../core/errors.ts';
import { withPass } from '../core/rooms/pass.ts';
import { roomPathSchema, type TicketClaims, verifyTicket } from '../core/rooms/ticket.ts';
import { readSettings } from '../env.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Whether a request may reach a room: from a listed origin, with a ticket for exactly this room. Throws NOT_FOUND (no such kind
 * of room or name), FORBIDDEN (origin), UNAUTHENTICATED (ticket).
 */
async function admit(c: Context<AppEnv>, room: string): Promise<TicketClaims> {
  const path = roomPathSchema.safeParse(room);
  if (!path.success) throw new AppError('NOT_FOUND');
  const settings = readSettings(c.env);
  const origin = c.req.header('origin');
  if (origin === undefined || !settings.origins.includes(origin)) throw new AppError('FORBIDDEN');
  const claims = await verifyTicket(settings.roomTicketSecret, c.req.query('ticket') ?? '', new Date());
  if (claims === null || claims.room !== path.data) throw new AppError('UNAUTHENTICATED');
  return claims;
}

/** The platform says that it may pass: the object is overloaded, or was still moving after three attempts. */
const isPassing = (error: unknown) =>
  error instanceof Error &&
  (Reflect.get(error, 'overloaded') === true || Reflect.get(error, 'retryable') === true);

/** /parties: the rooms. Everything is checked before the object wakes, for WebSockets and plain requests alike. */
export async function roomGate(c: Context<AppEnv>): Promise<Response> {
  const [, , kind, name, ...rest] = c.req.path.split('/');
  if (rest.length > 0) throw new AppError('NOT_FOUND');
  const connect = async (request: Request) =>
    withPass(request, await admit(c, `${kind}/${name}`), c.get('requestId'));
  const answer = await routePartykitRequest(c.req.raw, c.env, {
    onBeforeConnect: connect,
    // A room is talked to over a WebSocket only: nothing else wakes it.
    onBeforeRequest: async () => {
      await admit(c, `${kind}/${name}`);
      return new Response(null, { status: 426, headers: { upgrade: 'websocket' } });
    },
  }).catch((error: unknown) => {
    throw isPassing(error) ? new AppError('UNAVAILABLE', { cause: error }) : error;
  });
  if (answer === null) throw new AppError('NOT_FOUND');
  // A room that fails answers with its stack.
  if (answer.status >= 500) throw new AppError('UNAVAILABLE', { internal: `Room answered ${answer.status}` });
  return answer;
}
