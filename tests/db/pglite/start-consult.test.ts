import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConsult } from '../../../db/calls/consults.ts';
import { chatSessions, pets } from '../../../db/schema/index.ts';
import { regionCurrency } from '../../../web/account/region-currency.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { consent, startFor } from '../support/story.ts';
import { openWorld, refusal, stranger, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
});
afterAll(() => world.close());

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

test('A36 every country has one currency, in the screens and in a refusal', async () => {
  for (const country of ['ES', 'MX', 'US', 'PR', 'EC', 'SV', 'PA', 'AR', 'GB'])
    expect(
      await world.postgres.query('select private.currency_of($1) as currency', [country]),
      country,
    ).toEqual([{ currency: regionCurrency(country) }]);
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
      triage: null,
    }),
  ]);
  await refusal(startPlan, 'NOT_FOUND');
  // Together or not at all: the profile went with the refusal.
  expect(await world.postgres.query('select from user_profiles where user_id = $1', [owner.id])).toEqual([]);
});

test('E4 E26 the same key gives the same consult, another body is a conflict', async () => {
  const { owner, pet } = await steps.begin();
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
      triage: null,
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
  const { owner, pet, consult } = await steps.begin();
  expect(await refusal(startFor(world, owner, pet), 'CONFLICT')).toEqual({ consultId: consult.id });
  await steps.cancel(owner, consult.id);
  await startFor(world, owner, pet);
});

test("somebody else's or an archived pet is not found", async () => {
  const { owner, pet } = await steps.begin();
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
      triage: null,
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
      triage: null,
      ...wrong,
    }),
  ]);
  await refusal(start, 'BAD_INPUT');
  expect(await world.counter(owner)).toBeUndefined();
});
