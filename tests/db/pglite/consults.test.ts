import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { rateConsult } from '../../../db/calls/consults.ts';
import { userSubscriptions } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { commitConsumption, releaseConsumption } from '../support/reservation-calls.ts';
import { startFor } from '../support/story.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
let vera: SignedIn;
let victor: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
  vera = await world.person({ role: 'vet', name: 'vera' });
  victor = await world.person({ role: 'vet', name: 'victor' });
});
afterAll(() => world.close());

describe('accept', () => {
  test('one vet wins, the other hears that it is taken; asking again changes nothing', async () => {
    const { consult } = await steps.begin();
    const accepted = await steps.accept(vera, consult.id);
    expect(accepted).toMatchObject({ status: 'active', vetId: vera.id });
    await refusal(steps.accept(victor, consult.id), 'ALREADY_TAKEN');
    expect(await steps.accept(vera, consult.id)).toEqual(accepted);
  });

  test('the unit is held for twelve hours from then on', async () => {
    const { consult } = await steps.begin();
    const { acceptedAt } = await steps.accept(vera, consult.id);
    const [row] = await world.postgres.query<{ expires_at: Date }>(
      'select expires_at from usage_reservations where id = $1',
      [consult.consumptionId],
    );
    expect(row?.expires_at.getTime()).toBe((acceptedAt?.getTime() ?? 0) + 12 * 3_600_000);
  });

  test('for owners and strangers there is nothing to accept', async () => {
    const { owner, consult } = await steps.begin();
    await refusal(steps.accept(owner, consult.id), 'NOT_FOUND');
    await refusal(steps.accept(await world.person(), consult.id), 'NOT_FOUND');
    await refusal(steps.accept(vera, crypto.randomUUID()), 'NOT_FOUND');
  });

  test('a vet does not take her own consult', async () => {
    const vet = await world.person({ role: 'vet', limits: { chat: 1 } });
    const consult = await startFor(world, vet, await world.pet(vet));
    await refusal(steps.accept(vet, consult.id), 'NOT_FOUND');
  });

  test('a cancelled consult is in the wrong state', async () => {
    const { owner, consult } = await steps.begin();
    await steps.cancel(owner, consult.id);
    expect(await refusal(steps.accept(vera, consult.id), 'WRONG_STATE')).toEqual({
      subject: 'consult',
      status: 'cancelled',
    });
  });
});

describe('end and cancel', () => {
  test.each(['owner', 'vet'] as const)('the %s ends it and the unit is charged once', async (side) => {
    const { owner, consult } = await steps.begin();
    await steps.accept(vera, consult.id);
    const by = side === 'owner' ? owner : vera;
    const ended = await steps.end(by, consult.id);
    expect(ended).toMatchObject({ status: 'ended', endedBy: by.id });
    expect(await steps.end(side === 'owner' ? vera : owner, consult.id)).toEqual(ended);
    expect(await world.counter(owner)).toMatchObject({ used: 1, reserved: 0 });
  });

  test('cancelling gives the unit back once', async () => {
    const { owner, consult } = await steps.begin();
    const cancelled = await steps.cancel(owner, consult.id);
    expect(cancelled).toMatchObject({ status: 'cancelled', endedBy: owner.id });
    expect(await steps.cancel(owner, consult.id)).toEqual(cancelled);
    expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 0 });
  });

  test('what is in the wrong state stays as it is', async () => {
    const { owner, consult } = await steps.begin();
    await refusal(steps.end(owner, consult.id), 'WRONG_STATE');
    await steps.accept(vera, consult.id);
    await refusal(steps.cancel(owner, consult.id), 'WRONG_STATE');
    await steps.end(owner, consult.id);
    await refusal(steps.cancel(owner, consult.id), 'WRONG_STATE');
  });

  test('E13 strangers and other vets find nothing to end or cancel', async () => {
    const { consult } = await steps.begin();
    await steps.accept(vera, consult.id);
    for (const person of [victor, await world.person()]) {
      await refusal(steps.end(person, consult.id), 'NOT_FOUND');
      await refusal(steps.cancel(person, consult.id), 'NOT_FOUND');
    }
    await refusal(steps.cancel(vera, consult.id), 'NOT_FOUND');
  });

  test("a consult's unit is settled by the consult only", async () => {
    const { owner, consult } = await steps.begin();
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
    const { owner, consult } = await steps.begin();
    await steps.accept(vera, consult.id);
    await world.postgres.query("update user_subscriptions set status = 'unpaid' where user_id = $1", [
      owner.id,
    ]);
    expect((await steps.end(owner, consult.id)).status).toBe('ended');
    const [rows] = await world.as(owner).run((tx) => [tx.select().from(userSubscriptions)]);
    expect(rows).toMatchObject([{ status: 'unpaid' }]);
  });
});

const rate = (person: SignedIn, consultId: string, stars: number, comment = '') =>
  world.as(person).run((tx) => [rateConsult(tx, { consultId, stars, comment })]);

test('the owner rates an ended consult and may change it', async () => {
  const { owner, consult } = await steps.begin();
  await refusal(rate(owner, consult.id, 5), 'WRONG_STATE');
  await steps.accept(vera, consult.id);
  await steps.end(owner, consult.id);
  await rate(owner, consult.id, 4, 'Bien');
  expect((await rate(owner, consult.id, 5, 'Mejor'))[0]).toMatchObject([
    { vetId: vera.id, stars: 5, comment: 'Mejor' },
  ]);
  for (const stars of [0, 6]) await refusal(rate(owner, consult.id, stars), 'BAD_INPUT');
  await refusal(rate(owner, consult.id, 5, 'x'.repeat(2001)), 'BAD_INPUT');
  await refusal(rate(vera, consult.id, 5), 'NOT_FOUND');
});
