import { randomUUID } from 'node:crypto';
import { AuthClient } from '@supabase/auth-js';
import * as z from 'zod';
import { demoPassword } from '../../../dev/demo-accounts.ts';
import { newVet } from '../../../tests/e2e/support/account.ts';
import type { Stack } from '../../../tests/support/stack.ts';

const withId = z.object({ id: z.uuid() });
const started = z.object({ sessionId: z.uuid() });
const joined = z.object({ callId: z.uuid(), server: z.object({ url: z.string(), token: z.string() }) });
const admission = z.object({ room: z.string(), ticket: z.string() });

type Call = (path: string, body: object) => Promise<unknown>;

/** One side of a consult, as the API knows it. */
export interface Side {
  readonly id: string;
  readonly call: Call;
}

/** An owner whose plan has videos: the demo account that was given one. */
async function ownerWithVideos(stack: Stack): Promise<Side> {
  const client = new AuthClient({
    url: `${stack.auth.url}/auth/v1`,
    headers: { apikey: stack.publishableKey },
    persistSession: false,
    autoRefreshToken: false,
  });
  const credentials = { email: 'ana@demo.test', password: demoPassword };
  const { data, error } = await client.signInWithPassword(credentials);
  if (data.session === null) throw error ?? new Error('no session');
  const { user, access_token } = data.session;
  const call: Call = async (path, body) => {
    const answer = await fetch(`${stack.url}/api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(said)}`);
    return said;
  };
  return { id: user.id, call };
}

/** A consult by video that a vet has taken. */
export class VideoConsult {
  readonly id: string;
  readonly owner: Side;
  readonly vet: Side;
  readonly #stack: Stack;

  private constructor(stack: Stack, id: string, owner: Side, vet: Side) {
    this.#stack = stack;
    this.id = id;
    this.owner = owner;
    this.vet = vet;
  }

  static async begin(stack: Stack): Promise<VideoConsult> {
    const owner = await ownerWithVideos(stack);
    const account = await newVet(stack, 'es');
    const vet: Side = { id: account.id, call: (path, body) => account.call('POST', path, body) };
    const pet = withId.parse(await owner.call('/pets', { name: 'Luna', species: 'dog' }));
    const start = {
      idempotencyKey: randomUUID(),
      petId: pet.id,
      mode: 'video',
      text: 'Cojea desde ayer por la tarde',
      consent: { version: '2026-11', country: 'ES', accepted: true },
      locale: 'es',
    };
    const { sessionId } = started.parse(await owner.call('/sessions/start', start));
    await vet.call('/desk/accept', { sessionId });
    return new VideoConsult(stack, sessionId, owner, vet);
  }

  /** The way into the call, as the Worker gives it to a side. */
  async join(side: Side) {
    return joined.parse(await side.call('/calls/join', { sessionId: this.id }));
  }

  /** Sits a side down in the consult's room and says there that they are in the call. Gives the way to get up. */
  async sitDown(side: Side, callId: string): Promise<() => void> {
    const { room, ticket } = admission.parse(await side.call(`/sessions/${this.id}/ticket`, {}));
    const address = `${this.#stack.url.replace(/^http/, 'ws')}/parties/consult-room/${room}?ticket=${ticket}`;
    // Node's WebSocket takes headers in place of the protocols; the DOM's types do not know.
    const socket: WebSocket = Reflect.construct(WebSocket, [
      address,
      { headers: { origin: this.#stack.url } },
    ]);
    const say = (frame: object) => socket.send(JSON.stringify(frame));
    const { promise: welcomed, resolve, reject } = Promise.withResolvers<void>();
    socket.addEventListener('open', () => say({ type: 'hello', epoch: null, lastSeq: 0 }));
    socket.addEventListener('message', ({ data }) => String(data).includes('"welcome"') && resolve());
    socket.addEventListener('close', ({ code }) => reject(new Error(`The room closed with ${code}`)));
    await welcomed;
    say({ type: 'call-join', callId, legId: randomUUID(), rung: 'video', reason: null });
    return () => socket.close();
  }

  /** Ends the consult. */
  async end(): Promise<void> {
    await this.vet.call('/sessions/end', { sessionId: this.id });
  }
}
