import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCallback } from '../../../worker/consults/call-backs/get-callback.ts';
import { requestCallback } from '../../../worker/consults/call-backs/request-callback.ts';
import { createPet, createPetInput } from '../../../worker/consults/pets/create-pet.ts';
import { checkPayment } from '../../../worker/consults/sessions/check-payment.ts';
import { CONSENT_VERSION } from '../../../worker/consults/sessions/consent.ts';
import { payForSession } from '../../../worker/consults/sessions/pay-for-session.ts';
import { startSession } from '../../../worker/consults/sessions/start-session.ts';
import type { UserContext } from '../../../worker/core/context.ts';
import { busyVetIsThere } from '../../support/busy-vet.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
let world: MoneyWorld;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openMoneyWorld(postgres);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const vetsOnDuty = (on: boolean) => busyVetIsThere((text) => postgres.query(text), on);
const held = async (as: UserContext) => {
  const [row] = await postgres.query<{ reserved: number }>(
    'select coalesce(sum(reserved), 0)::int as reserved from subscription_usage where user_id = $1',
    [as.actor.id],
  );
  return row?.reserved;
};

const startOf = async (as: UserContext, mode: 'chat' | 'video') => ({
  idempotencyKey: crypto.randomUUID(),
  petId: (await createPet(as, createPetInput.parse({ name: 'Luna', species: 'dog' }))).id,
  mode,
  text: 'Tose',
  consent: { version: CONSENT_VERSION, country: 'ES', accepted: true as const },
  locale: 'es' as const,
});

test('D13 with nobody on duty no unit is held and no page to pay is opened', async () => {
  const owner = await world.person();
  await vetsOnDuty(false);
  const chat = await startOf(owner, 'chat');
  await expect(startSession(owner, chat)).rejects.toMatchObject({
    code: 'NOBODY_ON_DUTY',
    params: { nextAt: null },
  });
  expect(await held(owner)).toBe(0);
  await expect(payForSession(owner, { ...chat, mode: 'video' })).rejects.toMatchObject({
    code: 'NOBODY_ON_DUTY',
  });
  expect(await postgres.query('select from payments')).toEqual([]);
  expect((await world.stripe.paymentIntents.list()).data).toEqual([]);
});

test('D13 what was paid while somebody was there begins when they have left: the money waits for nobody else', async () => {
  const owner = await world.person();
  await vetsOnDuty(true);
  const { start, paymentId } = await world.payForConsult(owner, async () => void (await vetsOnDuty(false)));
  await checkPayment(owner, { paymentId });
  const withVideo: UserContext = { ...owner, providers: { ...owner.providers, video: 'real' } };
  await expect(startSession(withVideo, start)).resolves.toMatchObject({ sessionId: expect.any(String) });
});

test('D13 a request to be called back starts the consult that was asked for, by what it has kept', async () => {
  const owner = await world.person();
  await vetsOnDuty(false);
  const asked = await startOf(owner, 'chat');
  const { id } = await requestCallback(owner, { ...asked, phone: '' });
  await vetsOnDuty(true);
  const { start, vets } = await getCallback(owner, { id });
  expect({ start, vets }).toEqual({ start: asked, vets: 1 });
  if (start === null) throw new Error('nothing to start');
  const { sessionId } = await startSession(owner, start);
  expect(await getCallback(owner, { id })).toMatchObject({ state: 'started', sessionId, start: null });
});
