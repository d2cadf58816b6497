import { expect, test } from 'vitest';
import * as z from 'zod';
import { promisedMinutes } from '../../contract/urgency.ts';
import { getQueueOutput } from '../../worker/consults/desk/get-queue.ts';
import { consultSchema } from '../../worker/consults/sessions/consult.ts';
import { listMessagesOutput } from '../../worker/consults/sessions/list-messages.ts';
import { listSessionsOutput } from '../../worker/consults/sessions/list-sessions.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { verifyTicket } from '../../worker/core/rooms/ticket.ts';
import {
  active,
  auditOf,
  chatCounter,
  member,
  ownerWithPet,
  start,
  startInput,
  waiting,
} from './support/consult.ts';
import { asOwner, ownWay } from './support/doubles.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const ticketSecret = 'tests-sign-their-tickets-with-this-secret';

test('A consult goes from start to rating, and its unit is charged once', async () => {
  const { owner, petId } = await ownerWithPet();
  const started = await start(startInput(petId), { as: owner });
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 1 });
  const queued = await done(consultSchema, query('sessions.get', { id: started.sessionId }, { as: owner }));
  expect(queued).toMatchObject({ status: 'queued', pet: { name: 'Luna' }, vet: null });
  expect(queued.position).toBeGreaterThan(0);
  const promised = Date.parse(queued.promisedUntil ?? '') - Date.parse(queued.queuedAt);
  expect(promised).toBe(promisedMinutes[queued.level] * 60_000);

  const vet = await member('vet');
  const desk = await done(getQueueOutput, query('desk.queue', {}, { as: vet }));
  expect(desk.cases.map((consult) => consult.id)).toContain(started.sessionId);
  await done(z.unknown(), mutation('desk.accept', { sessionId: started.sessionId }, { as: vet }));
  const running = await done(consultSchema, query('sessions.get', { id: started.sessionId }, { as: owner }));
  expect(running).toMatchObject({
    status: 'active',
    vet: { id: vet.id, displayName: 'A vet' },
    position: null,
  });
  const inHand = await done(getQueueOutput, query('desk.queue', {}, { as: vet }));
  expect(inHand.mine.map((consult) => consult.id)).toEqual([started.sessionId]);

  const ended = await done(
    z.unknown(),
    mutation('sessions.end', { sessionId: started.sessionId }, { as: owner }),
  );
  expect(ended).toEqual({ status: 'ended', ratingUrl: `/consult/${started.sessionId}` });
  await done(z.unknown(), mutation('sessions.end', { sessionId: started.sessionId }, { as: vet }));
  expect(await chatCounter(owner)).toEqual({ used: 1, reserved: 0 });

  await done(
    z.unknown(),
    mutation('sessions.rate', { id: started.sessionId, stars: 5, comment: ' Gracias ' }, { as: owner }),
  );
  const rated = await done(consultSchema, query('sessions.get', { id: started.sessionId }, { as: vet }));
  expect(rated).toMatchObject({
    status: 'ended',
    endedBy: owner.id,
    rating: { stars: 5, comment: 'Gracias' },
  });
  expect(await auditOf(started.sessionId)).toEqual([
    'consult.start',
    'consult.accept',
    'consult.ended',
    'consult.rate',
  ]);
});

test('sessions.start, me.get and subscriptions.usage make one round trip', async () => {
  const { owner, petId } = await ownerWithPet();
  for (const run of [
    (env: Record<string, string>) => mutation('sessions.start', startInput(petId), { as: owner, env }),
    (env: Record<string, string>) => query('me.get', {}, { as: owner, env }),
    (env: Record<string, string>) => query('subscriptions.usage', {}, { as: owner, env }),
  ]) {
    const way = ownWay();
    await done(z.unknown(), run(way.env));
    expect(await way.requests()).toBe(1);
  }
});

test('E26 the answer of sessions.start is lost: the same key gives the same consult and one unit', async () => {
  const { owner, petId } = await ownerWithPet();
  const input = startInput(petId);
  const way = ownWay();
  await way.become('deaf');
  expect(await refusal(mutation('sessions.start', input, { as: owner, env: way.env }))).toBe(
    '503 UNAVAILABLE',
  );
  const consults = await asOwner('select id from public.chat_sessions where owner_id = $1', [owner.id]);
  expect(consults).toHaveLength(1);
  await way.become('up');
  const again = await start(input, { as: owner, env: way.env });
  expect([{ id: again.sessionId }]).toEqual(consults);
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 1 });
});

test('Nothing is started, reserved or written while the database is away', async () => {
  const { owner, petId } = await ownerWithPet();
  const way = ownWay();
  await way.become('away');
  expect(await refusal(mutation('sessions.start', startInput(petId), { as: owner, env: way.env }))).toBe(
    '503 UNAVAILABLE',
  );
  expect(await asOwner('select id from public.chat_sessions where owner_id = $1', [owner.id])).toEqual([]);
});

test('Another body under the same key, another consent version and a used-up plan are refused in words', async () => {
  const { owner, petId } = await ownerWithPet();
  const input = startInput(petId);
  await start(input, { as: owner });
  expect(await refusal(mutation('sessions.start', { ...input, text: 'Other' }, { as: owner }))).toBe(
    '409 IDEMPOTENCY_CONFLICT',
  );
  const old = startInput(petId, { consent: { version: '2020-01', country: 'ES', accepted: true } });
  expect(await refusal(mutation('sessions.start', old, { as: owner }))).toBe('400 CONSENT_REQUIRED');
  const second = await mutation('sessions.start', startInput(petId), {
    as: owner,
    headers: { 'accept-language': 'en-GB,es;q=0.5' },
  });
  expect(second).toMatchObject({ ok: false, code: 'CONFLICT', status: 409 });
  expect(second).toHaveProperty('message', expect.stringContaining('Have a look'));
});

test('No unit left: the refusal says what one would cost, and nothing changes', async () => {
  const { owner, petId, id } = await waiting();
  const vet = await member('vet');
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: vet }));
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: vet }));
  const refused = await mutation('sessions.start', startInput(petId), { as: owner });
  expect(refused).toMatchObject({
    ok: false,
    status: 402,
    code: 'QUOTA_EXCEEDED',
    params: { meter: 'chat', included: 1, unitAmount: 1490, currency: 'EUR' },
  });
  expect(await asOwner('select id from public.chat_sessions where owner_id = $1', [owner.id])).toEqual([
    { id },
  ]);
});

test('Cancelling while waiting gives the unit back; a vet who comes later finds it closed', async () => {
  const { owner, id } = await waiting();
  expect(await done(z.unknown(), mutation('sessions.cancel', { id }, { as: owner }))).toEqual({
    status: 'cancelled',
    ratingUrl: null,
  });
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 0 });
  const vet = await member('vet');
  expect(await refusal(mutation('desk.accept', { sessionId: id }, { as: vet }))).toBe('409 WRONG_STATE');
});

test('Two vets accept at once: one wins, the other is told so, and the consult has one audit row for it', async () => {
  const { id } = await waiting();
  const vets = await Promise.all([member('vet'), member('vet')]);
  const outcomes = await Promise.all(
    vets.map((as) => refusal(mutation('desk.accept', { sessionId: id }, { as }))),
  );
  expect(outcomes.toSorted()).toEqual(['200 allowed', '409 ALREADY_TAKEN']);
  expect(await auditOf(id)).toEqual(['consult.start', 'consult.accept']);
});

test('Tickets name room, person, role and device; the lobby ticket of an owner names the consult', async () => {
  const { owner, vet, id } = await active();
  const claimsOf = async (procedure: string, input: unknown, as: typeof owner) => {
    const { ticket } = await done(admissionSchema, mutation(procedure, input, { as }));
    return verifyTicket(ticketSecret, ticket, new Date());
  };
  expect(await claimsOf('sessions.ticket', { id }, owner)).toMatchObject({
    room: `consult-room/${id}`,
    sub: owner.id,
    role: 'owner',
    name: 'A owner',
    sid: owner.sessionId,
    about: null,
  });
  expect(await claimsOf('sessions.ticket', { id }, vet)).toMatchObject({ sub: vet.id, role: 'vet' });
  expect(await claimsOf('sessions.waitingTicket', { id }, owner)).toMatchObject({
    room: 'lobby/main',
    role: 'owner',
    about: id,
  });
  expect(await claimsOf('desk.ticket', {}, vet)).toMatchObject({ room: 'lobby/main', role: 'vet' });
});

test('The list of consults is paged by cursor, newest first, each side sees its own', async () => {
  const { owner, petId } = await ownerWithPet();
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { sessionId } = await start(startInput(petId), { as: owner });
    ids.unshift(sessionId);
    await done(z.unknown(), mutation('sessions.cancel', { id: sessionId }, { as: owner }));
  }
  const first = await done(listSessionsOutput, query('sessions.list', { limit: 2 }, { as: owner }));
  expect(first.items.map((consult) => consult.id)).toEqual(ids.slice(0, 2));
  const cursor = first.nextCursor;
  const second = await done(listSessionsOutput, query('sessions.list', { limit: 2, cursor }, { as: owner }));
  expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
  const stranger = await member();
  expect(await done(listSessionsOutput, query('sessions.list', {}, { as: stranger }))).toEqual({
    items: [],
    nextCursor: null,
  });
});

test('The archived transcript is read in order, page by page', async () => {
  const { owner, vet, id } = await active();
  for (const seq of [1, 2, 3])
    await asOwner(
      `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
       values (uuidv7(), $1, 'e', $2, $3, 'owner', $4, now())`,
      [id, seq, owner.id, `message ${seq}`],
    );
  const first = await done(listMessagesOutput, query('sessions.messages', { id, limit: 2 }, { as: vet }));
  expect(first.items.map((message) => message.body)).toEqual(['message 1', 'message 2']);
  const rest = await done(
    listMessagesOutput,
    query('sessions.messages', { id, limit: 2, cursor: first.nextCursor }, { as: owner }),
  );
  expect(rest).toMatchObject({ items: [{ seq: 3 }], nextCursor: null });
});

test('Duty is switched by vets only', async () => {
  const vet = await member('vet');
  expect(await done(z.unknown(), mutation('desk.setDuty', { on: true }, { as: vet }))).toEqual({
    onDuty: true,
  });
  expect((await done(getQueueOutput, query('desk.queue', {}, { as: vet }))).onDuty).toBe(true);
  const owner = await member();
  for (const outcome of [
    mutation('desk.setDuty', { on: true }, { as: owner }),
    query('desk.queue', {}, { as: owner }),
    mutation('desk.ticket', {}, { as: owner }),
  ])
    expect(await refusal(outcome)).toBe('403 FORBIDDEN');
});

test('A consult by video is refused while video is off, before anything is held, paid or promised', async () => {
  const { owner, petId } = await ownerWithPet();
  const video = { ...startInput(petId, { mode: 'video' }), phone: '' };
  for (const procedure of ['sessions.start', 'sessions.payment', 'callbacks.request'])
    expect(await refusal(mutation(procedure, video, { as: owner, env: { VIDEO: 'off' } }))).toBe(
      '501 PROVIDER_OFF',
    );
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 0 });
});
