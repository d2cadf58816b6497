import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import { listen } from '../listen.ts';
import { roomService } from './room-service.ts';
import { VideoRooms } from './rooms.ts';
import { type LivekitKeys, signedEvent } from './webhook.ts';

/** The running stand-in. */
export interface RunningLivekit {
  /** `http://...`; browsers would be told `ws://...`, and find no media there. */
  readonly url: string;
  readonly rooms: VideoRooms;
  close(): Promise<void>;
}

const person = z.object({ room: z.string(), identity: z.string() });
const event = person.partial({ identity: true }).extend({
  event: z.string(),
  at: z.number().optional(),
  id: z.string().optional(),
});

/**
 * Starts a LiveKit without media: the room service that livekit-server-sdk speaks, and its signed webhooks. Nobody can send or see anything over
 * it. What people do there is told at `/control` (`join`, `leave`, `close`, `down`), which answers with what LiveKit would tell: whoever
 * asked delivers it, or does not.
 */
export async function startLivekit(options: LivekitKeys & { port: number }): Promise<RunningLivekit> {
  const rooms = new VideoRooms();
  let isDown = false;
  const app = new Hono();
  app.use('/twirp/*', async (c, next) => {
    if (isDown) return c.json({ code: 'unavailable', msg: 'down' }, 503);
    await next();
  });
  app.route('/twirp/livekit.RoomService', roomService(rooms, options));

  app.post('/control/join', async (c) => {
    const { room: name, identity } = person.parse(await c.req.json());
    const room = rooms.find(name);
    return room ? c.json(rooms.join(room, identity)) : c.json({}, 404);
  });
  app.post('/control/leave', async (c) => {
    const { room: name, identity } = person.parse(await c.req.json());
    rooms.find(name)?.participants.delete(identity);
    return c.json({});
  });
  app.post('/control/close', async (c) => {
    rooms.remove(z.object({ room: z.string() }).parse(await c.req.json()).room);
    return c.json({});
  });
  app.post('/control/down', async (c) => {
    isDown = z.object({ down: z.boolean() }).parse(await c.req.json()).down;
    return c.json({});
  });
  /** What LiveKit would tell of a room and somebody in it, signed. */
  app.post('/control/event', async (c) => {
    const { room: name, identity, ...what } = event.parse(await c.req.json());
    const room =
      rooms.find(name) ??
      new VideoRooms().create({ name, emptyTimeout: 0, departureTimeout: 0, maxParticipants: 0 });
    const participant =
      identity === undefined
        ? undefined
        : (room.participants.get(identity) ?? {
            sid: `PA_of_${identity}`,
            identity,
            joinedAtMs: what.at ?? Date.now(),
          });
    return c.json(
      await signedEvent(options, {
        event: what.event,
        room,
        ...(participant ? { participant } : {}),
        ...(what.at === undefined ? {} : { at: what.at }),
        ...(what.id === undefined ? {} : { id: what.id }),
      }),
    );
  });
  app.get('/control/rooms', (c) =>
    c.json(rooms.all().map(({ participants, ...room }) => ({ ...room, people: [...participants.keys()] }))),
  );

  const server = createServer(getRequestListener(app.fetch));
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    rooms,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
