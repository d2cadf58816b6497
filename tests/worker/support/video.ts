import * as z from 'zod';
import { joinCallOutput } from '../../../worker/consults/calls/join-call.ts';
import { payForVideoOutput } from '../../../worker/consults/calls/pay-for-video.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { enter } from '../rooms/support/entering.ts';
import type { Peer } from '../rooms/support/peer.ts';
import { active } from './consult.ts';
import { asOwner } from './doubles.ts';
import type { Person } from './person.ts';
import { pay } from './stripe.ts';
import { done, mutation, type Sending } from './worker.ts';

/** A consult that a vet has and that its owner turned into a video. */
export async function activeVideo() {
  const consult = await active();
  await asOwner(
    `insert into public.usage_grants (user_id, product, meter, amount, source, priority, grant_key)
     values ($1, 'call-a-vet', 'video', 2, 'credit', 30, $2)`,
    [consult.owner.id, crypto.randomUUID()],
  );
  await done(
    z.unknown(),
    mutation('calls.changeMode', { sessionId: consult.id, mode: 'video' }, { as: consult.owner }),
  );
  return consult;
}

/** The page to pay for the video of a chat. */
export const videoPage = (as: Person, sessionId: string) =>
  done(payForVideoOutput, mutation('calls.payment', { sessionId }, { as }));

/** A chat whose owner has paid for its video at Stripe; nothing of it is known here yet. */
export async function paidForVideo() {
  const consult = await active();
  const { url, paymentId } = await videoPage(consult.owner, consult.id);
  await pay(url);
  return { ...consult, paymentId };
}

/** Comes into the call of a consult, or opens it. */
export const joinCall = (as: Person, sessionId: string, sending: Sending = {}) =>
  done(joinCallOutput, mutation('calls.join', { sessionId }, { ...sending, as }));

/** A connection to the room of a consult, caught up. */
export async function inRoom(as: Person, id: string): Promise<Peer> {
  const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as }));
  const peer = await enter(`consult-room/${id}`, ticket);
  await peer.catchUp();
  return peer;
}

/** A leg of a call by a connection; answers its id. */
export function joinLeg(peer: Peer, callId: string, legId: string = crypto.randomUUID()): string {
  peer.say({ type: 'call-join', callId, legId, rung: 'video', reason: null });
  return legId;
}

/** What the room told last of its calls. */
export const callOf = (peer: Peer) => peer.frames.findLast((frame) => frame.type === 'call');

/** The row of a call. */
export async function callRow(id: string) {
  const [row] = await asOwner<{
    transport: string;
    end_reason: string | null;
    measured_seconds: number | null;
    room_closed_at: string | null;
    legs: number;
  }>(
    `select transport, end_reason, measured_seconds, room_closed_at,
       (select count(*)::int from public.call_legs where call_id = calls.id) as legs
     from public.calls where id = $1`,
    [id],
  );
  return row;
}
