import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { callWarning, emptyCallSeconds } from '../../../contract/calls.ts';
import { createDatabase } from '../../../db/client.ts';
import type { ConsultRoom } from '../../../party/rooms/consult/consult-room.ts';
import { ownWay } from '../support/doubles.ts';
import { running } from '../support/running-call.ts';
import { callOf, callRow, inRoom, joinCall, joinLeg } from '../support/video.ts';
import { done, mutation } from '../support/worker.ts';

test('A11 without LiveKit two browsers hear of each other through the room, and nobody else hears what they say', async () => {
  const { peers, legs, transport, callId, consult } = await running();
  expect(transport).toBe('peer');
  const second = await inRoom(consult.vet, consult.id);
  const signal = { description: { type: 'offer' as const, sdp: 'v=0' } };
  peers.owner.say({ type: 'call-signal', legId: legs.owner, to: legs.vet, signal });
  expect(await peers.vet.hear('call-signal')).toEqual([{ type: 'call-signal', from: legs.owner, signal }]);
  expect(second.all('call-signal')).toEqual([]);
  // A newcomer is told who is in it.
  expect(callOf(second)?.call).toMatchObject({ id: callId, legs: [{ role: 'owner' }, { role: 'vet' }] });
  // Nobody speaks for the leg of somebody else.
  peers.vet.say({ type: 'call-signal', legId: legs.owner, to: legs.vet, signal });
  expect(await peers.vet.hear('error')).toEqual([{ type: 'error', code: 'WRONG_STATE' }]);
});

test('L15 a second tab of the same person takes the call over: one leg, and the first one is told', async () => {
  const { consult, callId, peers, legs } = await running();
  const tab = await inRoom(consult.owner, consult.id);
  const legId = joinLeg(tab, callId);
  expect(await peers.owner.hear('call-taken')).toEqual([{ type: 'call-taken', legId: legs.owner }]);
  await tab.until(() => callOf(tab)?.call?.legs.some((leg) => leg.legId === legId) ?? false);
  expect(callOf(tab)?.call?.legs.map((leg) => leg.legId)).toEqual([legs.vet, legId]);
});

test('L22 a lost line keeps its leg for a while; whoever comes back with it goes on in the same call', async () => {
  const { consult, callId, peers, legs, seconds } = await running();
  peers.owner.close();
  await peers.vet.until(() => callOf(peers.vet)?.call?.legs[0]?.away === true);
  const back = await inRoom(consult.owner, consult.id);
  joinLeg(back, callId, legs.owner);
  await peers.vet.until(() => callOf(peers.vet)?.call?.legs[0]?.away === false);
  expect((await joinCall(consult.owner, consult.id)).callId).toBe(callId);

  back.close();
  await peers.vet.until(() => callOf(peers.vet)?.call?.legs[0]?.away === true);
  await seconds(31);
  await peers.vet.until(() => callOf(peers.vet)?.call?.legs.length === 1);
});

test('A12 the call outlives the sleep of its room: everybody is still in it', async () => {
  const { room, peers, legs } = await running();
  await evictDurableObject(room);
  const signal = { candidate: null };
  peers.vet.say({ type: 'call-signal', legId: legs.vet, to: legs.owner, signal });
  expect(await peers.owner.hear('call-signal')).toEqual([{ type: 'call-signal', from: legs.vet, signal }]);
});

test('L16 both are warned at four fifths of the time, at its end the call is over, and the chat goes on', async () => {
  const { peers, seconds, callId } = await running({ secondsLeft: 100 });
  await seconds(100 * callWarning - 10);
  expect(callOf(peers.owner)?.call?.warned).toBe(false);
  await seconds(11);
  await peers.owner.until(() => callOf(peers.owner)?.call?.warned === true);
  await seconds(20);
  await peers.vet.until(() => callOf(peers.vet)?.call === null);
  expect(callOf(peers.vet)?.ended).toEqual({ id: callId, reason: 'cap' });
  await expect
    .poll(async () => await callRow(callId), { timeout: 20_000 })
    .toMatchObject({ end_reason: 'cap', legs: 2 });
  const id = peers.owner.write('¿Sigues ahí?');
  expect(await peers.owner.hear('ack')).toMatchObject([{ clientMsgId: id }]);
});

test('A12 Postgres goes away in the middle of a call: both go on, and its end is told when it is back', async () => {
  const { room, peers, legs, callId, seconds } = await running({ secondsLeft: 100 });
  const way = ownWay();
  const database = createDatabase({ url: way.env.DATABASE_URL, endpoint: way.env.NEON_FETCH_ENDPOINT });
  await runInDurableObject(room, (instance: ConsultRoom) => {
    instance.database = () => database;
  });
  await way.become('away');
  const signal = { candidate: null };
  peers.vet.say({ type: 'call-signal', legId: legs.vet, to: legs.owner, signal });
  expect(await peers.owner.hear('call-signal')).toEqual([{ type: 'call-signal', from: legs.vet, signal }]);
  await seconds(101);
  await peers.owner.until(() => callOf(peers.owner)?.ended?.reason === 'cap');
  expect(await callRow(callId)).toMatchObject({ end_reason: null });
  await way.become('up');
  await seconds(60);
  await expect
    .poll(async () => await callRow(callId), { timeout: 20_000 })
    .toMatchObject({ end_reason: 'cap', legs: 2 });
});

test('A11 a call that everybody left ends after a while, with what was used', async () => {
  const { peers, seconds, legs, callId } = await running();
  peers.owner.say({ type: 'call-leave', callId, legId: legs.owner });
  peers.vet.say({ type: 'call-leave', callId, legId: legs.vet });
  await peers.vet.until(() => callOf(peers.vet)?.call?.legs.length === 0);
  await seconds(emptyCallSeconds + 1);
  await peers.owner.until(() => callOf(peers.owner)?.call === null);
  await expect
    .poll(async () => await callRow(callId), { timeout: 20_000 })
    .toMatchObject({ end_reason: 'left', legs: 2 });
});

test('A11 the end of the consult is the end of its call', async () => {
  const { consult, peers, callId } = await running();
  await done(z.unknown(), mutation('sessions.end', { sessionId: consult.id }, { as: consult.vet }));
  await peers.owner.until(() => callOf(peers.owner)?.ended?.reason === 'consult-over');
  expect(await callRow(callId)).toMatchObject({ end_reason: 'consult-over' });
});

test('A12 a rung down the ladder is told to the other side with its reason', async () => {
  const { peers, legs } = await running();
  peers.owner.say({ type: 'call-rung', legId: legs.owner, rung: 'audio', reason: 'bad-line' });
  await peers.vet.until(() => callOf(peers.vet)?.call?.legs[0]?.rung === 'audio');
  expect(callOf(peers.vet)?.call?.legs[0]).toMatchObject({ reason: 'bad-line' });
});

test('A11 the vet of a chat asks for a video; the owner turns it into one, and both hear of it', async () => {
  const { consult, peers } = await running();
  await done(
    z.unknown(),
    mutation('calls.changeMode', { sessionId: consult.id, mode: 'chat' }, { as: consult.owner }),
  );
  await peers.vet.until(() => callOf(peers.vet)?.mode === 'chat');
  expect(callOf(peers.vet)?.call).toBeNull();
  peers.owner.say({ type: 'call-ask', on: true });
  expect(await peers.owner.hear('error')).toEqual([{ type: 'error', code: 'WRONG_STATE' }]);
  peers.vet.say({ type: 'call-ask', on: true });
  await peers.owner.until(() => callOf(peers.owner)?.askedBy === consult.vet.id);
  await done(
    z.unknown(),
    mutation('calls.changeMode', { sessionId: consult.id, mode: 'video' }, { as: consult.owner }),
  );
  await peers.vet.until(() => callOf(peers.vet)?.mode === 'video');
  expect(callOf(peers.vet)?.askedBy).toBeNull();
});
