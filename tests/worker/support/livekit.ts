import { inject } from 'vitest';
import * as z from 'zod';
import { send } from './worker.ts';

const livekit = inject('livekit');

/** The Worker's settings with a LiveKit. */
export const withLivekit: Record<string, string> = {
  LIVEKIT_URL: livekit.url.replace('http', 'ws'),
  LIVEKIT_API_KEY: livekit.key,
  LIVEKIT_API_SECRET: livekit.secret,
};

const signed = z.object({ body: z.string(), authorization: z.string() });
export type Webhook = z.infer<typeof signed>;

const control = async (path: string, body: object): Promise<unknown> => {
  const answer = await fetch(`${livekit.url}/control/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return answer.json();
};

/** Somebody comes into a room of LiveKit. */
export const comeIn = (room: string, identity: string) => control('join', { room, identity });
export const goOut = (room: string, identity: string) => control('leave', { room, identity });
/** The room is gone, and nobody tells. */
export const loseRoom = (room: string) => control('close', { room });

/** What LiveKit would tell. `at`: ms since 1970. */
export const eventOf = async (what: {
  event: string;
  room: string;
  identity?: string;
  at?: number;
  id?: string;
}): Promise<Webhook> => signed.parse(await control('event', what));

/** LiveKit does not answer while `work` runs. */
export async function whileDown<T>(work: () => Promise<T>): Promise<T> {
  await control('down', { down: true });
  try {
    return await work();
  } finally {
    await control('down', { down: false });
  }
}

const roomsSchema = z.array(
  z.object({
    name: z.string(),
    people: z.array(z.string()),
    maxParticipants: z.number(),
    emptyTimeout: z.number(),
  }),
);

/** The room of a call at LiveKit. */
export async function roomAt(name: string) {
  const rooms = roomsSchema.parse(await (await fetch(`${livekit.url}/control/rooms`)).json());
  return rooms.find((room) => room.name === name);
}

/** Hands a webhook to the Worker. */
export const deliver = ({ body, authorization }: Webhook, env: Record<string, string> = withLivekit) =>
  send('/webhooks/livekit', { method: 'POST', body, headers: { authorization } }, { env });
