import { Hono, type MiddlewareHandler } from 'hono';
import { TokenVerifier } from 'livekit-server-sdk';
import * as z from 'zod';
import type { VideoRooms } from './rooms.ts';
import { type LivekitKeys, participantJson, roomJson } from './webhook.ts';

const createInput = z.object({
  name: z.string(),
  emptyTimeout: z.number().default(300),
  departureTimeout: z.number().default(20),
  maxParticipants: z.number().default(0),
});
const listInput = z.object({ names: z.array(z.string()).default([]) });
const roomInput = z.object({ room: z.string() });
const personInput = roomInput.extend({ identity: z.string() });

const unknown = { code: 'not_found', msg: 'requested room does not exist' };

/** The part of LiveKit's room service that the product calls, by Twirp's JSON; each call wants the grant that LiveKit wants. */
export function roomService(rooms: VideoRooms, keys: LivekitKeys) {
  const app = new Hono();
  const verifier = new TokenVerifier(keys.key, keys.secret);

  const grants =
    (grant: 'roomCreate' | 'roomList' | 'roomAdmin'): MiddlewareHandler =>
    async (c, next) => {
      const token = (c.req.header('authorization') ?? '').replace(/^Bearer /, '');
      const claims = await verifier.verify(token).catch(() => null);
      if (claims === null) return c.json({ code: 'unauthenticated', msg: 'invalid token' }, 401);
      if (claims.video?.[grant] !== true) return c.json({ code: 'permission_denied', msg: 'no grant' }, 403);
      if (grant === 'roomAdmin' && claims.video.room !== roomInput.parse(await c.req.json()).room)
        return c.json({ code: 'permission_denied', msg: 'another room' }, 403);
      await next();
    };

  app.post('/CreateRoom', grants('roomCreate'), async (c) =>
    c.json(roomJson(rooms.create(createInput.parse(await c.req.json())))),
  );
  app.post('/ListRooms', grants('roomList'), async (c) => {
    const { names } = listInput.parse(await c.req.json());
    const wanted = rooms.all().filter(({ name }) => names.length === 0 || names.includes(name));
    return c.json({ rooms: wanted.map(roomJson) });
  });
  app.post('/DeleteRoom', grants('roomCreate'), async (c) => {
    const { room } = roomInput.parse(await c.req.json());
    return rooms.remove(room) ? c.json({}) : c.json(unknown, 404);
  });
  app.post('/ListParticipants', grants('roomAdmin'), async (c) => {
    const { room } = roomInput.parse(await c.req.json());
    const people = [...(rooms.find(room)?.participants.values() ?? [])];
    return c.json({ participants: people.map(participantJson) });
  });
  app.post('/RemoveParticipant', grants('roomAdmin'), async (c) => {
    const { room, identity } = personInput.parse(await c.req.json());
    return rooms.find(room)?.participants.delete(identity)
      ? c.json({})
      : c.json({ code: 'not_found', msg: 'participant does not exist' }, 404);
  });
  return app;
}
