import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { ConsultRoom } from '../../../party/rooms/consult/consult-room.ts';
import { enter, guest, ticketFor } from '../rooms/support/entering.ts';
import type { Peer } from '../rooms/support/peer.ts';
import { running } from '../support/running-call.ts';
import { callOf, inRoom, joinLeg } from '../support/video.ts';

/** Waits until a connection was refused once more, and answers with which code. */
async function refused(peer: Peer, act: () => unknown): Promise<string> {
  const before = peer.all('error').length;
  act();
  return (await peer.hear('error', before + 1)).at(-1)?.code ?? '';
}

/** How it stands with the calls of the consult, as whoever comes to its room is told now. */
async function toldNow({ consult }: Awaited<ReturnType<typeof running>>) {
  const newcomer = await inRoom(consult.vet, consult.id);
  await newcomer.until(() => callOf(newcomer) !== undefined);
  newcomer.close();
  return callOf(newcomer);
}

const legsNow = async (call: Awaited<ReturnType<typeof running>>) => (await toldNow(call))?.call?.legs;

test('K15 nobody comes into a call by the leg of somebody else, leaves with it or lowers it', async () => {
  const call = await running();
  const { peers, legs, callId } = call;
  expect(await refused(peers.vet, () => joinLeg(peers.vet, callId, legs.owner))).toBe('WRONG_STATE');
  const leave = { type: 'call-leave', callId, legId: legs.owner } as const;
  const step = { type: 'call-rung', legId: legs.owner, rung: 'audio', reason: 'bad-line' } as const;
  for (const frame of [leave, step])
    expect(await refused(peers.vet, () => peers.vet.say(frame))).toBe('WRONG_STATE');
  expect(await legsNow(call)).toMatchObject([
    { legId: legs.owner, role: 'owner', rung: 'video' },
    { legId: legs.vet, role: 'vet', rung: 'video' },
  ]);
});

test('L15 a leg that is over does not come back: whoever left comes in by a new one', async () => {
  const { peers, legs, callId } = await running();
  peers.owner.say({ type: 'call-leave', callId, legId: legs.owner });
  await peers.owner.until(() => callOf(peers.owner)?.call?.legs.length === 1);
  expect(await refused(peers.owner, () => joinLeg(peers.owner, callId, legs.owner))).toBe('WRONG_STATE');
  const again = joinLeg(peers.owner, callId);
  await peers.owner.until(
    () => callOf(peers.owner)?.call?.legs.some(({ legId }) => legId === again) ?? false,
  );
});

test('A call is full at so many people: one more is refused, another tab of somebody who is in it is not', async () => {
  const { peers, callId, consult, room } = await running();
  await runInDurableObject(room, (instance: ConsultRoom) => {
    instance.limits = { ...instance.limits, callPeople: 2 };
  });
  const path = `consult-room/${consult.id}` as const;
  const gala = await enter(path, await ticketFor(path, guest('guest', 'Gala')));
  await gala.catchUp();
  expect(await refused(gala, () => joinLeg(gala, callId))).toBe('WRONG_STATE');
  const tab = await inRoom(consult.owner, consult.id);
  const legId = joinLeg(tab, callId);
  await tab.until(() => callOf(tab)?.call?.legs.some((leg) => leg.legId === legId) ?? false);
  expect(callOf(peers.vet)?.call?.legs).toHaveLength(2);
});

test('K12 nobody comes into a call before hello', async () => {
  const call = await running();
  const path = `consult-room/${call.consult.id}` as const;
  const gala = await enter(path, await ticketFor(path, guest('guest', 'Gala')));
  expect(await refused(gala, () => joinLeg(gala, call.callId))).toBe('BAD_INPUT');
  expect(await legsNow(call)).toHaveLength(2);
});

test('A11 a guest does not say no to a video in place of the owner', async () => {
  const { peers, consult } = await running();
  const path = `consult-room/${consult.id}` as const;
  const gala = await enter(path, await ticketFor(path, guest('guest', 'Gala')));
  await gala.catchUp();
  peers.vet.say({ type: 'call-ask', on: true });
  await gala.until(() => callOf(gala)?.askedBy === consult.vet.id);
  gala.say({ type: 'call-ask', on: false });
  gala.write('I said no.');
  await gala.hear('ack');
  expect(callOf(gala)?.askedBy).toBe(consult.vet.id);
  peers.owner.say({ type: 'call-ask', on: false });
  await gala.until(() => callOf(gala)?.askedBy === null);
});

test('A call that is told again goes on as it is, and one that is over does not come back', async () => {
  const call = await running();
  const { room, callId, peers } = call;
  const told = callOf(peers.owner)?.call;
  if (!told) throw new Error('no call');
  await room.openCall(told);
  await room.endCall(crypto.randomUUID(), 'left');
  expect(await legsNow(call)).toHaveLength(2);
  await room.endCall(callId, 'left');
  await room.openCall(told);
  expect(await toldNow(call)).toMatchObject({ call: null, ended: { id: callId, reason: 'left' } });
});

test('A device that is signed out does not end the call on another device of its person', async () => {
  const call = await running();
  await call.room.remove(call.consult.owner.id, crypto.randomUUID());
  expect(await legsNow(call)).toMatchObject([{ role: 'owner', away: false }, { role: 'vet' }]);
});

test('A leg says nothing to itself', async () => {
  const { peers, legs } = await running();
  const say = () =>
    peers.vet.say({ type: 'call-signal', legId: legs.vet, to: legs.vet, signal: { candidate: null } });
  expect(await refused(peers.vet, say)).toBe('BAD_INPUT');
  expect(peers.vet.all('call-signal')).toEqual([]);
});
