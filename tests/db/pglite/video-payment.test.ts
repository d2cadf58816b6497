import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPglite } from '../../support/postgres.ts';
import { callSteps } from '../support/call-steps.ts';
import { paidSteps, startOf } from '../support/paid-consult.ts';
import { customerOf } from '../support/stripe-side.ts';
import { hour } from '../support/units.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let paid: ReturnType<typeof paidSteps>;
let steps: ReturnType<typeof callSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  paid = paidSteps(world);
  steps = callSteps(world);
});
afterAll(() => world.close());

/** A chat that a vet has, of an owner whose plan has no video. */
async function chat({ accepted = true } = {}) {
  const person = await world.person({ limits: { chat: 5, video: 0 } });
  await customerOf(world, person);
  const vet = await world.person({ role: 'vet' });
  const { id } = await paid.start(person, startOf(await world.pet(person)));
  if (accepted) await steps.accept(vet, id);
  return { person, vet, id };
}

/** The same, whose video is paid. */
async function paidVideo() {
  const consult = await chat();
  const payment = await paid.openVideo(consult.person, consult.id);
  await paid.says(consult.person, payment, 'authorised');
  return { ...consult, payment };
}

const units = async (person: Parameters<World['counter']>[0]) => ({
  chat: await world.counter(person, 'chat'),
  video: await world.counter(person, 'video'),
});

test('A33 E29 a video that the plan has not is paid, the chat comes back, and the end takes the money', async () => {
  const { person, vet, id, payment } = await paidVideo();
  expect(payment).toMatchObject({ amount: 2490, currency: 'EUR', meter: 'video', consultId: id });
  expect(await paid.state(person, payment.id)).toEqual({ state: 'authorised', start: null, consultId: id });
  expect(await steps.mode(person, id, 'video')).toMatchObject({ mode: 'video' });
  expect(await units(person)).toMatchObject({ chat: { reserved: 0 }, video: { reserved: 1 } });
  expect(await paid.state(person, payment.id)).toMatchObject({ state: 'started', consultId: id });
  expect((await paid.decide(new Date(Date.now() + 25 * hour))).get(payment.id)).toBeUndefined();
  await steps.end(vet, id);
  expect(await units(person)).toMatchObject({ chat: { used: 0 }, video: { used: 1 } });
  expect((await paid.decide(new Date(), id)).get(payment.id)).toBe('capture');
});

test('A33 E29 what was paid for a video is let go when the consult ends as a chat, or nobody turns it in a day', async () => {
  const ended = await paidVideo();
  expect((await paid.decide()).get(ended.payment.id)).toBeUndefined();
  await steps.end(ended.vet, ended.id);
  expect((await paid.decide(new Date(), ended.id)).get(ended.payment.id)).toBe('void');
  expect(await units(ended.person)).toMatchObject({ chat: { used: 1 }, video: { used: 0 } });

  const forgotten = await paidVideo();
  expect((await paid.decide(new Date(Date.now() + 25 * hour))).get(forgotten.payment.id)).toBe('void');
  await refusal(steps.mode(forgotten.person, forgotten.id, 'video'), 'QUOTA_EXCEEDED');
});

test('A33 a paid video becomes a chat and a video again for the same money, and as a chat at the end it costs none', async () => {
  const { person, vet, id, payment } = await paidVideo();
  await steps.mode(person, id, 'video');
  await steps.mode(person, id, 'chat');
  expect(await paid.state(person, payment.id)).toMatchObject({ state: 'authorised' });
  await steps.mode(person, id, 'video');
  await steps.mode(person, id, 'chat');
  await steps.end(vet, id);
  expect((await paid.decide(new Date(), id)).get(payment.id)).toBe('void');
});

test('A33 nothing is sold that is not needed: one payment, none for a unit that is left, none twice', async () => {
  const { person, id } = await chat();
  const payment = await paid.openVideo(person, id);
  expect((await paid.openVideo(person, id)).id).toBe(payment.id);
  await paid.says(person, payment, 'authorised');
  expect(await refusal(paid.openVideo(person, id), 'CONFLICT')).toMatchObject({ paymentId: payment.id });
  await steps.mode(person, id, 'video');
  expect(await refusal(paid.openVideo(person, id), 'WRONG_STATE')).toMatchObject({ subject: 'mode' });

  const waiting = await chat({ accepted: false });
  expect(await refusal(paid.openVideo(waiting.person, waiting.id), 'WRONG_STATE')).toMatchObject({
    subject: 'consult',
  });
  await refusal(paid.openVideo(person, waiting.id), 'NOT_FOUND');
  const other = await chat();
  await world.postgres.query(
    "update subscription_usage set included = 1 where user_id = $1 and meter = 'video'",
    [other.person.id],
  );
  expect(await refusal(paid.openVideo(other.person, other.id), 'CONFLICT')).toMatchObject({
    subject: 'units',
  });
});

test('A33 a video that is paid and not begun is listed for its owner, until the consult holds it or its end lets the money go', async () => {
  const { person, vet, id, payment } = await paidVideo();
  const row = { paymentId: payment.id, consultId: id, amount: 2490, currency: 'EUR' };
  expect(await paid.paidVideos(person)).toMatchObject([{ ...row, state: 'authorised' }]);
  expect(await paid.paidVideos(vet)).toEqual([]);
  await steps.mode(person, id, 'video');
  expect(await paid.paidVideos(person)).toEqual([]);
  await steps.mode(person, id, 'chat');
  await steps.end(vet, id);
  // Before and after what is held is let go.
  expect(await paid.paidVideos(person)).toMatchObject([{ ...row, state: 'voided' }]);
  await paid.decide(new Date(), id);
  expect(await paid.paidVideos(person)).toMatchObject([{ ...row, state: 'voided' }]);
  expect(await paid.paidVideos(person, new Date(Date.now() + 31 * 24 * hour))).toEqual([]);

  const unpaid = await chat();
  await paid.openVideo(unpaid.person, unpaid.id);
  expect(await paid.paidVideos(unpaid.person)).toEqual([]);
});
