import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import {
  acceptConsult,
  archiveMessages,
  cancelConsult,
  endConsult,
  rateConsult,
  startConsult,
} from '../../../db/calls/consults.ts';
import { deskQueue, queuePosition, setDuty, vetsOnDuty, waitingConsults } from '../../../db/calls/desk.ts';
import { commitConsumption, releaseConsumption } from '../../../db/calls/entitlements.ts';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { chatSessions, messages, pets, userSubscriptions } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { consent, startFor } from '../support/story.ts';
import { first, openWorld, refusal, stranger, type World } from '../support/world.ts';

let world: World;
let vera: SignedIn;
let victor: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  vera = await world.person({ role: 'vet', name: 'vera' });
  victor = await world.person({ role: 'vet', name: 'victor' });
});
afterAll(() => world.close());

const begin = async (limits = { chat: 5, video: 1 }) => {
  const owner = await world.person({ limits });
  const pet = await world.pet(owner);
  return { owner, pet, consult: await startFor(world, owner, pet) };
};
const accept = async (vet: SignedIn, id: string) =>
  first((await world.as(vet).run((tx) => [acceptConsult(tx, id)]))[0]);
const end = async (person: SignedIn, id: string) =>
  first((await world.as(person).run((tx) => [endConsult(tx, id)]))[0]);
const cancel = async (person: SignedIn, id: string) =>
  first((await world.as(person).run((tx) => [cancelConsult(tx, id)]))[0]);

describe('start', () => {
  test('holds one unit and queues the consult, in one request', async () => {
    const owner = await world.person({ limits: { chat: 1 } });
    const pet = await world.pet(owner);
    const before = world.requests();
    const consult = await startFor(world, owner, pet);
    expect(world.requests() - before).toBe(1);
    expect(consult).toMatchObject({
      ownerId: owner.id,
      petId: pet,
      status: 'queued',
      mode: 'chat',
      vetId: null,
      unitPrice: 1490,
      currency: 'EUR',
      consentVersion: '2026-11',
      consentCountry: 'ES',
    });
    expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 1 });
  });

  test('makes the start plan on first need', async () => {
    const owner = stranger('new');
    const startPlan = world.as(owner).run((tx) => [
      startConsult(tx, {
        idempotencyKey: 'k',
        petId: crypto.randomUUID(),
        mode: 'chat',
        reason: 'x',
        consent,
        locale: 'es',
      }),
    ]);
    await refusal(startPlan, 'NOT_FOUND');
    // Together or not at all: the profile went with the refusal.
    expect(await world.postgres.query('select from user_profiles where user_id = $1', [owner.id])).toEqual(
      [],
    );
  });

  test('E4 E26 the same key gives the same consult, another body is a conflict', async () => {
    const { owner, pet } = await begin();
    const other = await world.pet(owner, 'Luna');
    const one = await startFor(world, owner, other, 'key');
    expect(await startFor(world, owner, other, 'key')).toEqual(one);
    expect(await world.counter(owner)).toMatchObject({ reserved: 2 });
    await refusal(startFor(world, owner, pet, 'key'), 'IDEMPOTENCY_CONFLICT');
    expect(await world.counter(owner)).toMatchObject({ reserved: 2 });
  });

  test('without a unit nothing is left behind and the price is in the currency of the country', async () => {
    const owner = await world.person({ limits: { chat: 0 } });
    const petId = await world.pet(owner);
    const refused = world.as(owner).run((tx) => [
      startConsult(tx, {
        idempotencyKey: 'k',
        petId,
        mode: 'chat',
        reason: 'x',
        consent: { version: '2026-11', country: 'MX' },
        locale: 'es',
      }),
    ]);
    expect(await refusal(refused, 'QUOTA_EXCEEDED')).toMatchObject({ currency: 'MXN', unitAmount: 29900 });
    const [rows] = await world.as(owner).run((tx) => [tx.select().from(chatSessions)]);
    expect(rows).toEqual([]);
    expect(
      await world.postgres.query("select 1 from audit_log where actor_id = $1 and action = 'consult.start'", [
        owner.id,
      ]),
    ).toEqual([]);
  });

  test('a pet is in one open consult at a time', async () => {
    const { owner, pet, consult } = await begin();
    expect(await refusal(startFor(world, owner, pet), 'CONFLICT')).toEqual({ consultId: consult.id });
    await cancel(owner, consult.id);
    await startFor(world, owner, pet);
  });

  test("somebody else's or an archived pet is not found", async () => {
    const { owner, pet } = await begin();
    const eve = await world.person({ limits: { chat: 1 } });
    await refusal(startFor(world, eve, pet), 'NOT_FOUND');
    const old = await world.pet(owner);
    await world
      .as(owner)
      .run((tx) => [tx.update(pets).set({ archivedAt: new Date() }).where(eq(pets.id, old))]);
    await refusal(startFor(world, owner, old), 'NOT_FOUND');
  });

  test.each([
    ['no version', { version: '', country: 'ES' }],
    ['no country', { version: '2026-11', country: '' }],
    ['no ISO country', { version: '2026-11', country: 'Spain' }],
  ])('without consent there is no consult: %s', async (_, given) => {
    const owner = await world.person({ limits: { chat: 1 } });
    const petId = await world.pet(owner);
    const start = world.as(owner).run((tx) => [
      startConsult(tx, {
        idempotencyKey: 'k',
        petId,
        mode: 'chat',
        reason: 'x',
        consent: given,
        locale: 'es',
      }),
    ]);
    await refusal(start, 'CONSENT_REQUIRED');
  });

  test.each([
    ['an empty reason', { reason: '' }],
    ['a reason that is too long', { reason: 'x'.repeat(2001) }],
    ['a language we do not speak', { locale: 'fr' }],
    ['an empty key', { idempotencyKey: '' }],
  ])('bad input is refused and changes nothing: %s', async (_, wrong) => {
    const owner = await world.person({ limits: { chat: 1 } });
    const petId = await world.pet(owner);
    const start = world.as(owner).run((tx) => [
      startConsult(tx, {
        idempotencyKey: 'k',
        petId,
        mode: 'chat',
        reason: 'x',
        consent,
        locale: 'es',
        ...wrong,
      }),
    ]);
    await refusal(start, 'BAD_INPUT');
    expect(await world.counter(owner)).toBeUndefined();
  });
});

describe('accept', () => {
  test('one vet wins, the other hears that it is taken; asking again changes nothing', async () => {
    const { consult } = await begin();
    const accepted = await accept(vera, consult.id);
    expect(accepted).toMatchObject({ status: 'active', vetId: vera.id });
    await refusal(accept(victor, consult.id), 'ALREADY_TAKEN');
    expect(await accept(vera, consult.id)).toEqual(accepted);
  });

  test('the unit is held for twelve hours from then on', async () => {
    const { consult } = await begin();
    const { acceptedAt } = await accept(vera, consult.id);
    const [row] = await world.postgres.query<{ expires_at: Date }>(
      'select expires_at from usage_reservations where id = $1',
      [consult.consumptionId],
    );
    expect(row?.expires_at.getTime()).toBe((acceptedAt?.getTime() ?? 0) + 12 * 3_600_000);
  });

  test('for owners and strangers there is nothing to accept', async () => {
    const { owner, consult } = await begin();
    await refusal(accept(owner, consult.id), 'NOT_FOUND');
    await refusal(accept(await world.person(), consult.id), 'NOT_FOUND');
    await refusal(accept(vera, crypto.randomUUID()), 'NOT_FOUND');
  });

  test('a vet does not take her own consult', async () => {
    const vet = await world.person({ role: 'vet', limits: { chat: 1 } });
    const consult = await startFor(world, vet, await world.pet(vet));
    await refusal(accept(vet, consult.id), 'NOT_FOUND');
  });

  test('a cancelled consult is in the wrong state', async () => {
    const { owner, consult } = await begin();
    await cancel(owner, consult.id);
    expect(await refusal(accept(vera, consult.id), 'WRONG_STATE')).toEqual({
      subject: 'consult',
      status: 'cancelled',
    });
  });
});

describe('end and cancel', () => {
  test.each(['owner', 'vet'] as const)('the %s ends it and the unit is charged once', async (side) => {
    const { owner, consult } = await begin();
    await accept(vera, consult.id);
    const by = side === 'owner' ? owner : vera;
    const ended = await end(by, consult.id);
    expect(ended).toMatchObject({ status: 'ended', endedBy: by.id });
    expect(await end(side === 'owner' ? vera : owner, consult.id)).toEqual(ended);
    expect(await world.counter(owner)).toMatchObject({ used: 1, reserved: 0 });
  });

  test('cancelling gives the unit back once', async () => {
    const { owner, consult } = await begin();
    const cancelled = await cancel(owner, consult.id);
    expect(cancelled).toMatchObject({ status: 'cancelled', endedBy: owner.id });
    expect(await cancel(owner, consult.id)).toEqual(cancelled);
    expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 0 });
  });

  test('what is in the wrong state stays as it is', async () => {
    const { owner, consult } = await begin();
    await refusal(end(owner, consult.id), 'WRONG_STATE');
    await accept(vera, consult.id);
    await refusal(cancel(owner, consult.id), 'WRONG_STATE');
    await end(owner, consult.id);
    await refusal(cancel(owner, consult.id), 'WRONG_STATE');
  });

  test('E13 strangers and other vets find nothing to end or cancel', async () => {
    const { consult } = await begin();
    await accept(vera, consult.id);
    for (const person of [victor, await world.person()]) {
      await refusal(end(person, consult.id), 'NOT_FOUND');
      await refusal(cancel(person, consult.id), 'NOT_FOUND');
    }
    await refusal(cancel(vera, consult.id), 'NOT_FOUND');
  });

  test("a consult's unit is settled by the consult only", async () => {
    const { owner, consult } = await begin();
    const id = consult.consumptionId ?? '';
    await refusal(
      world.as(owner).run((tx) => [releaseConsumption(tx, id)]),
      'WRONG_STATE',
    );
    await refusal(
      world.as(owner).run((tx) => [commitConsumption(tx, id, 0)]),
      'WRONG_STATE',
    );
    expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 1 });
  });

  test('E16 a consult goes on to its end when the subscription ended meanwhile', async () => {
    const { owner, consult } = await begin();
    await accept(vera, consult.id);
    await world.postgres.query("update user_subscriptions set status = 'unpaid' where user_id = $1", [
      owner.id,
    ]);
    expect((await end(owner, consult.id)).status).toBe('ended');
    const [rows] = await world.as(owner).run((tx) => [tx.select().from(userSubscriptions)]);
    expect(rows).toMatchObject([{ status: 'unpaid' }]);
  });
});

describe('rating', () => {
  const rate = (person: SignedIn, sessionId: string, stars: number, comment = '') =>
    world.as(person).run((tx) => [rateConsult(tx, { sessionId, stars, comment })]);

  test('the owner rates an ended consult and may change it', async () => {
    const { owner, consult } = await begin();
    await refusal(rate(owner, consult.id, 5), 'WRONG_STATE');
    await accept(vera, consult.id);
    await end(owner, consult.id);
    await rate(owner, consult.id, 4, 'Bien');
    expect((await rate(owner, consult.id, 5, 'Mejor'))[0]).toMatchObject([
      { vetId: vera.id, stars: 5, comment: 'Mejor' },
    ]);
    for (const stars of [0, 6]) await refusal(rate(owner, consult.id, stars), 'BAD_INPUT');
    await refusal(rate(owner, consult.id, 5, 'x'.repeat(2001)), 'BAD_INPUT');
    await refusal(rate(vera, consult.id, 5), 'NOT_FOUND');
  });
});

describe('desk', () => {
  test('vets see who waits in order, owners see their own place', async () => {
    await world.postgres.query("update chat_sessions set status = 'cancelled' where status = 'queued'");
    const [one, two] = [await begin(), await begin()];
    const [queue] = await world.as(vera).run((tx) => [deskQueue(tx)]);
    expect(queue.map(({ id, ownerName, petName }) => ({ id, ownerName, petName }))).toEqual([
      { id: one.consult.id, ownerName: 'owner', petName: 'Tor' },
      { id: two.consult.id, ownerName: 'owner', petName: 'Tor' },
    ]);
    expect((await world.service.run((tx) => [waitingConsults(tx)]))[0]).toEqual(queue);
    const place = async (person: SignedIn, id: string) =>
      (await world.as(person).run((tx) => [queuePosition(tx, id)]))[0];
    expect(await place(two.owner, two.consult.id)).toEqual([{ position: 2 }]);
    expect(await place(one.owner, two.consult.id)).toEqual([{ position: null }]);
    await accept(vera, one.consult.id);
    expect(await place(two.owner, two.consult.id)).toEqual([{ position: 1 }]);
    expect(await place(one.owner, one.consult.id)).toEqual([{ position: null }]);
    await refusal(
      world.as(one.owner).run((tx) => [deskQueue(tx)]),
      'FORBIDDEN',
    );
  });

  test('vets on duty are counted', async () => {
    const count = async () => first((await world.service.run((tx) => [vetsOnDuty(tx)]))[0]).count;
    const before = await count();
    await world.as(victor).run((tx) => [setDuty(tx, true)]);
    expect(await count()).toBe(before + 1);
    await world.as(victor).run((tx) => [setDuty(tx, false)]);
    expect(await count()).toBe(before);
  });

  test('names are known to the other side of a consult only', async () => {
    const { owner, consult } = await begin();
    const name = async (person: SignedIn) =>
      (
        await world.as(person).run((tx) => [
          tx
            .select({ name: displayNameOf(chatSessions.ownerId) })
            .from(chatSessions)
            .where(eq(chatSessions.id, consult.id)),
        ])
      )[0];
    expect(await name(victor)).toEqual([{ name: 'owner' }]);
    await accept(vera, consult.id);
    expect(await name(vera)).toEqual([{ name: 'owner' }]);
    expect(await name(owner)).toEqual([{ name: 'owner' }]);
    expect(await name(victor)).toEqual([]);
  });
});

describe('archive', () => {
  test('messages are kept once, in order, for both sides', async () => {
    const { owner, consult } = await begin();
    await accept(vera, consult.id);
    const line = (seq: number) => ({
      id: crypto.randomUUID(),
      epoch: 'e',
      seq,
      senderId: owner.id,
      senderRole: 'owner',
      body: `línea ${seq}`,
      sentAt: '2026-11-22T10:00:00.000Z',
    });
    const lines = [line(1), line(2), line(3)];
    const archive = async (batch: typeof lines) =>
      (await world.service.run((tx) => [archiveMessages(tx, consult.id, batch)]))[0];
    expect(await archive(lines.slice(0, 2))).toEqual([{ added: 2 }]);
    expect(await archive(lines)).toEqual([{ added: 1 }]);
    for (const person of [owner, vera]) {
      const [rows] = await world
        .as(person)
        .run((tx) => [
          tx.select().from(messages).where(eq(messages.sessionId, consult.id)).orderBy(messages.seq),
        ]);
      expect(rows.map(({ body }) => body)).toEqual(['línea 1', 'línea 2', 'línea 3']);
    }
    const [rows] = await world.as(victor).run((tx) => [tx.select().from(messages)]);
    expect(rows.filter(({ sessionId }) => sessionId === consult.id)).toEqual([]);
  });
});
