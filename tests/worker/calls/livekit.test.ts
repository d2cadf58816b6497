import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import { callTokenMinutes, staleEventMinutes } from '../../../contract/calls.ts';
import { active, member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { withinOneWindow } from '../support/limit-window.ts';
import {
  comeIn,
  deliver,
  eventOf,
  goOut,
  loseRoom,
  roomAt,
  type Webhook,
  whileDown,
  withLivekit,
} from '../support/livekit.ts';
import { activeVideo, callOf, callRow, inRoom, joinCall } from '../support/video.ts';
import { carryOut, done, mutation, refusal } from '../support/worker.ts';

const { key, secret } = inject('livekit');
const sending = { env: withLivekit };

/** A call over LiveKit that the owner has opened. */
async function opened() {
  const consult = await activeVideo();
  const way = await joinCall(consult.owner, consult.id, sending);
  return { ...consult, ...way };
}

/** Cron comes after a while. */
async function cronComes(callId: string): Promise<void> {
  await asOwner(
    `update public.calls set started_at = started_at - interval '5 minutes', checked_at = null where id = $1`,
    [callId],
  );
  await carryOut([{ kind: 'calls' }], withLivekit);
}

const eventRows = (id: string) =>
  asOwner<{ is_stale: boolean }>('select is_stale from public.call_events where id = $1', [id]);

test('L14 a token joins this one room for ten minutes, to send and to see, and gives no other right', async () => {
  const { callId, server, transport, owner } = await opened();
  expect(transport).toBe('livekit');
  const claims = z
    .looseObject({ exp: z.number(), nbf: z.number(), sub: z.string() })
    .parse(await new TokenVerifier(key, secret).verify(server?.token ?? ''));
  expect(claims.exp - claims.nbf).toBe(callTokenMinutes * 60);
  expect(claims.sub).toBe(owner.id);
  expect(claims.video).toEqual({
    roomJoin: true,
    room: callId,
    canPublish: true,
    canSubscribe: true,
    canPublishData: false,
    canUpdateOwnMetadata: false,
    roomCreate: false,
    roomList: false,
    roomAdmin: false,
    roomRecord: false,
    ingressAdmin: false,
    hidden: false,
    recorder: false,
  });
  expect(await roomAt(callId)).toMatchObject({ people: [], emptyTimeout: 90 });
});

test('L19 nobody may record: no token has that grant', async () => {
  const { server } = await opened();
  const { video } = await new TokenVerifier(key, secret).verify(server?.token ?? '');
  expect([video?.roomRecord, video?.recorder, video?.roomAdmin]).toEqual([false, false, false]);
});

test('L13 whoever is not in the consult, or has no video of it, is refused before a token is made or a room opened', async () => {
  const { id } = await activeVideo();
  const stranger = await member('vet');
  expect(await refusal(mutation('calls.join', { sessionId: id }, { ...sending, as: stranger }))).toBe(
    '404 NOT_FOUND',
  );
  const chat = await active();
  expect(await refusal(mutation('calls.join', { sessionId: chat.id }, { ...sending, as: chat.owner }))).toBe(
    '409 WRONG_STATE',
  );
  expect(
    await asOwner('select 1 from public.calls where session_id = any ($1::uuid[])', [[id, chat.id]]),
  ).toEqual([]);
});

test('L17 LiveKit is away when somebody wants to come in: 503, the chat and its unit stay, and it works when it is back', async () => {
  const { owner, id } = await activeVideo();
  const outcome = await whileDown(() =>
    refusal(mutation('calls.join', { sessionId: id }, { ...sending, as: owner })),
  );
  expect(outcome).toBe('503 UNAVAILABLE');
  const [unit] = await asOwner<{ status: string }>(
    `select r.status from public.usage_reservations r join public.chat_sessions c on c.consumption_id = r.id where c.id = $1`,
    [id],
  );
  expect(unit?.status).toBe('reserved');
  expect((await joinCall(owner, id, sending)).transport).toBe('livekit');
});

test('L20 tokens are given ten times a minute to one person', async () => {
  const eleventh = await withinOneWindow(async () => {
    const { owner, id } = await activeVideo();
    for (let turn = 0; turn < 10; turn += 1) await joinCall(owner, id, sending);
    return refusal(mutation('calls.join', { sessionId: id }, { ...sending, as: owner }));
  });
  expect(eleventh).toBe('429 RATE_LIMITED');
});

const forged: Record<string, (genuine: Webhook) => Promise<Webhook> | Webhook> = {
  'L1 a body that was changed': ({ body, authorization }) => ({
    body: body.replace('joined', 'left'),
    authorization,
  }),
  'L2 the wrong secret': async ({ body, authorization }) => {
    const token = new AccessToken(key, 'another-secret-that-is-long-enough', { ttl: 60 });
    token.sha256 = (await new TokenVerifier(key, secret).verify(authorization)).sha256;
    return { body, authorization: await token.toJwt() };
  },
  'L3 the wrong issuer': async ({ body, authorization }) => {
    const token = new AccessToken('another-key', secret, { ttl: 60 });
    token.sha256 = (await new TokenVerifier(key, secret).verify(authorization)).sha256;
    return { body, authorization: await token.toJwt() };
  },
  'L4 `Bearer` before the token': ({ body, authorization }) => ({
    body,
    authorization: `Bearer ${authorization}`,
  }),
  'L5 an expired token': async ({ body, authorization }) => {
    const token = new AccessToken(key, secret, { ttl: '-1h' });
    token.sha256 = (await new TokenVerifier(key, secret).verify(authorization)).sha256;
    return { body, authorization: await token.toJwt() };
  },
  'L6 a token without an end': async ({ body, authorization }) => {
    const { sha256 } = await new TokenVerifier(key, secret).verify(authorization);
    return { body, authorization: await signWithoutEnd({ iss: key, sha256 }) };
  },
  'L7 a token for joining': async ({ body, authorization }) => {
    const token = new AccessToken(key, secret, { identity: 'somebody', ttl: 60 });
    token.addGrant({ roomJoin: true, room: 'a' });
    token.sha256 = (await new TokenVerifier(key, secret).verify(authorization)).sha256;
    return { body, authorization: await token.toJwt() };
  },
  'L7 no token at all': ({ body }) => ({ body, authorization: '' }),
};

/** A JWT by hand, HS256 with the right secret: LiveKit's own maker always sets an end. */
async function signWithoutEnd(payload: object): Promise<string> {
  const text = (value: object) => encode(new TextEncoder().encode(JSON.stringify(value)));
  const signed = `${text({ alg: 'HS256' })}.${text(payload)}`;
  const hmac = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return `${signed}.${encode(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(signed))))}`;
}

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

test.each(Object.entries(forged))('%s: 401, and nothing is kept', async (_, forge) => {
  const { callId, owner } = await opened();
  const id = crypto.randomUUID();
  const genuine = await eventOf({ event: 'participant_joined', room: callId, identity: owner.id, id });
  const answer = await deliver(await forge(genuine));
  expect(answer.status).toBe(401);
  expect(await eventRows(id)).toEqual([]);
  expect(await callRow(callId)).toMatchObject({ legs: 0 });
});

test('L7 without a LiveKit, or without its secret, no webhook is ever accepted', async () => {
  const id = crypto.randomUUID();
  const genuine = await eventOf({ event: 'room_finished', room: crypto.randomUUID(), id });
  for (const vars of [{}, { ...withLivekit, LIVEKIT_API_SECRET: '' }])
    expect((await deliver(genuine, vars)).status).toBe(501);
  expect(await eventRows(id)).toEqual([]);
});

test('L8 a webhook that comes again is answered and has no second effect', async () => {
  const { callId, owner } = await opened();
  await comeIn(callId, owner.id);
  const told = await eventOf({ event: 'participant_joined', room: callId, identity: owner.id });
  const outcomes = [await (await deliver(told)).json(), await (await deliver(told)).json()];
  expect(outcomes).toEqual([{ outcome: 'done' }, { outcome: 'again' }]);
  expect(await callRow(callId)).toMatchObject({ legs: 1 });
});

test('L9 a webhook older than ten minutes is kept and flagged, and closes nothing', async () => {
  const { callId } = await opened();
  const id = crypto.randomUUID();
  const at = Date.now() - (staleEventMinutes + 1) * 60_000;
  const answer = await deliver(await eventOf({ event: 'room_finished', room: callId, at, id }));
  expect(await answer.json()).toEqual({ outcome: 'stale' });
  expect(await eventRows(id)).toEqual([{ is_stale: true }]);
  expect(await callRow(callId)).toMatchObject({ end_reason: null });
});

test('L18 somebody who has no right any more and comes in with an old token is put out again', async () => {
  const { callId } = await opened();
  const intruder = crypto.randomUUID();
  await comeIn(callId, intruder);
  await deliver(await eventOf({ event: 'participant_joined', room: callId, identity: intruder }));
  expect((await roomAt(callId))?.people).toEqual([]);
  expect(await callRow(callId)).toMatchObject({ legs: 0 });
});

test('A11 what LiveKit knows and did not tell is asked for: who came, and who is gone', async () => {
  const { callId, owner, vet } = await opened();
  await comeIn(callId, owner.id);
  await comeIn(callId, vet.id);
  await cronComes(callId);
  expect(await callRow(callId)).toMatchObject({ legs: 2, end_reason: null });
  await goOut(callId, owner.id);
  await cronComes(callId);
  const gone = await asOwner(
    'select user_id from public.call_legs where call_id = $1 and left_at is not null',
    [callId],
  );
  expect(gone).toEqual([{ user_id: owner.id }]);
});

test('L11 a room that is gone unheard ends its call when cron comes, once, and the consult is told', async () => {
  const { callId, id, owner } = await opened();
  const peer = await inRoom(owner, id);
  await comeIn(callId, owner.id);
  await cronComes(callId);
  await loseRoom(callId);
  await cronComes(callId);
  await peer.until(() => callOf(peer)?.ended?.reason === 'room-lost');
  const row = await callRow(callId);
  expect(row).toMatchObject({ end_reason: 'room-lost', measured_seconds: 0 });
  await deliver(await eventOf({ event: 'room_finished', room: callId }));
  expect(await callRow(callId)).toEqual(row);
});

test('A11 the end of the consult closes the room at LiveKit; while LiveKit is away it is tried again', async () => {
  const { callId, id, vet } = await opened();
  await whileDown(async () => {
    await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { ...sending, as: vet }));
    await carryOut([{ kind: 'calls' }], withLivekit);
  });
  expect(await roomAt(callId)).toBeDefined();
  expect(await callRow(callId)).toMatchObject({ end_reason: 'consult-over', room_closed_at: null });
  await cronComes(callId);
  expect(await roomAt(callId)).toBeUndefined();
  expect((await callRow(callId))?.room_closed_at).not.toBeNull();
});
