import { TokenVerifier } from 'livekit-server-sdk';
import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import { joinGuestCallOutput } from '../../../worker/consults/guests/join-guest-call.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { enter } from '../rooms/support/entering.ts';
import { invited } from '../support/guest.ts';
import { comeIn, deliver, eventOf, roomAt, withLivekit } from '../support/livekit.ts';
import { activeVideo, callOf, callRow, inRoom, joinCall, joinLeg } from '../support/video.ts';
import { done, mutation, refusal } from '../support/worker.ts';

/** Somebody by a link in a consult by video; `call` comes into its call. */
async function guestOfVideo(env: Record<string, string> = {}) {
  const consult = await activeVideo();
  const session = await invited(consult.owner, consult.id);
  const sending = { as: session, env };
  return {
    ...consult,
    session,
    call: () => done(joinGuestCallOutput, mutation('guests.joinCall', {}, sending)),
    refused: () => refusal(mutation('guests.joinCall', {}, sending)),
    inRoom: async () => {
      const { ticket } = await done(admissionSchema, mutation('guests.ticket', {}, { as: session }));
      const peer = await enter(`consult-room/${consult.id}`, ticket);
      await peer.catchUp();
      return peer;
    },
  };
}

test('H3 A11 a guest begins no call, comes into the one that runs, and talks to both sides', async () => {
  const { id, owner, session, call, refused, inRoom: asGuestInRoom } = await guestOfVideo();
  expect(await refused()).toBe('409 WRONG_STATE');
  const { callId } = await joinCall(owner, id);
  expect(await call()).toMatchObject({ callId, transport: 'peer' });

  const [host, guest] = [await inRoom(owner, id), await asGuestInRoom()];
  const [hosts, guests] = [joinLeg(host, callId), joinLeg(guest, callId)];
  await host.until(() => callOf(host)?.call?.legs.length === 2);
  expect(callOf(host)?.call?.legs[1]).toMatchObject({ userId: session.guestId, role: 'guest' });
  const signal = { candidate: null };
  guest.say({ type: 'call-signal', legId: guests, to: hosts, signal });
  expect(await host.hear('call-signal')).toEqual([{ type: 'call-signal', from: guests, signal }]);
  // What a consult is, and what it costs, is not theirs.
  guest.say({ type: 'call-ask', on: true });
  expect(await guest.hear('error')).toEqual([{ type: 'error', code: 'WRONG_STATE' }]);
});

test('H4 a guest who is put out is out of the call at once, and nobody waits for them', async () => {
  const { id, owner, session, call, refused, inRoom: asGuestInRoom } = await guestOfVideo();
  const { callId } = await joinCall(owner, id);
  await call();
  const [host, guest] = [await inRoom(owner, id), await asGuestInRoom()];
  joinLeg(host, callId);
  joinLeg(guest, callId);
  await host.until(() => callOf(host)?.call?.legs.length === 2);
  await done(z.unknown(), mutation('links.removeGuest', { id: session.guestId }, { as: owner }));
  await host.until(() => callOf(host)?.call?.legs.length === 1);
  expect(callOf(host)?.call?.legs).toMatchObject([{ userId: owner.id }]);
  expect(await refused()).toBe('401 SESSION_REVOKED');
});

test('H4 L18 over LiveKit a guest is put out of its room, and again when they come with the token they have', async () => {
  const { id, owner, session, call } = await guestOfVideo(withLivekit);
  const { callId } = await joinCall(owner, id, { env: withLivekit });
  const { server } = await call();
  const { key, secret } = inject('livekit');
  const claims = await new TokenVerifier(key, secret).verify(server?.token ?? '');
  expect(claims).toMatchObject({ sub: session.guestId, name: 'Gala', video: { room: callId } });
  await comeIn(callId, session.guestId);
  await deliver(await eventOf({ event: 'participant_joined', room: callId, identity: session.guestId }));
  expect(await callRow(callId)).toMatchObject({ legs: 1 });

  await done(
    z.unknown(),
    mutation('links.removeGuest', { id: session.guestId }, { as: owner, env: withLivekit }),
  );
  expect((await roomAt(callId))?.people).toEqual([]);
  await comeIn(callId, session.guestId);
  await deliver(await eventOf({ event: 'participant_joined', room: callId, identity: session.guestId }));
  expect((await roomAt(callId))?.people).toEqual([]);
});
