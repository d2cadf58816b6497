import { beforeAll, expect, test } from 'vitest';
import { adminWebhookSchema } from '../../../worker/backoffice/admin-webhook.ts';
import { getAccountOutput } from '../../../worker/backoffice/get-account.ts';
import { grantCreditOutput } from '../../../worker/backoffice/grant-credit.ts';
import { listCreditsOutput } from '../../../worker/backoffice/list-credits.ts';
import { listWebhooksOutput } from '../../../worker/backoffice/list-webhooks.ts';
import { repairAccountOutput } from '../../../worker/backoffice/repair-account.ts';
import { auditOf, member, newPet, start, startInput } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import type { Person } from '../support/person.ts';
import {
  currentOf,
  deliver,
  expectAgreement,
  failNext,
  inboxOf,
  lastEvent,
  noted,
  stripe,
  subscriber,
} from '../support/stripe.ts';
import { done, mutation, query, refusal, send, sendJson } from '../support/worker.ts';

let admin: Person;
beforeAll(async () => {
  admin = await member('admin');
});

const credit = (userId: string, change: Record<string, unknown> = {}) =>
  mutation(
    'admin.credits.grant',
    { userId, meter: 'chat', amount: 2, note: 'Se cortó', idempotencyKey: crypto.randomUUID(), ...change },
    { as: admin },
  );
const credits = async (input: Record<string, unknown>) =>
  (await done(listCreditsOutput, query('admin.credits.list', input, { as: admin }))).items;
const account = (userId: string, change: Record<string, unknown> = {}) =>
  done(getAccountOutput, query('admin.billing.account', { userId, ...change }, { as: admin }));
const repair = (userId: string) => mutation('admin.billing.repair', { userId }, { as: admin });

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

test('E28 A35 units given by hand: once for a key, burned after the plan, with who gave them and why', async () => {
  const as = await member();
  const key = { idempotencyKey: crypto.randomUUID(), expiresAt: inSeconds(86_400) };
  const given = await Promise.all([1, 2, 3].map(() => done(grantCreditOutput, credit(as.id, key))));
  expect(new Set(given.map(({ id }) => id)).size).toBe(1);
  expect(await refusal(credit(as.id, { ...key, amount: 3 }))).toBe('409 IDEMPOTENCY_CONFLICT');
  expect(await refusal(credit(as.id, { ...key, meter: 'video' }))).toBe('409 IDEMPOTENCY_CONFLICT');
  expect(await refusal(credit(as.id, { ...key, expiresAt: inSeconds(90_000) }))).toBe(
    '409 IDEMPOTENCY_CONFLICT',
  );
  for (const _ of [1, 2, 3]) await start(startInput(await newPet(as)), { as });
  expect(await refusal(mutation('sessions.start', startInput(await newPet(as)), { as }))).toBe(
    '402 QUOTA_EXCEEDED',
  );
  expect(await credits({ q: as.id })).toMatchObject([
    {
      meter: 'chat',
      source: 'credit',
      state: 'held',
      amount: 2,
      reserved: 2,
      note: 'Se cortó',
      expiresAt: key.expiresAt,
      givenBy: { id: admin.id },
    },
  ]);
  expect(await noted(as, 'units.granted')).toBe(1);
  const rows = await asOwner(
    `select actor_id as actor, details::text as details from public.audit_log
     where action = 'billing.units.granted' and entity_id = $1`,
    [as.id],
  );
  expect(rows).toMatchObject([{ actor: admin.id, details: expect.not.stringContaining('Se cortó') }]);
});

test('Units that make no sense are refused', async () => {
  const as = await member();
  const refused = await Promise.all(
    [
      { amount: 0 },
      { amount: 101 },
      { meter: 'site' },
      { note: ' ' },
      { expiresAt: inSeconds(-1) },
      { userId: crypto.randomUUID() },
    ].map((change) => refusal(credit(as.id, change))),
  );
  expect(refused).toEqual([...Array<string>(5).fill('400 BAD_INPUT'), '404 NOT_FOUND']);
  expect(await credits({ q: as.id })).toEqual([]);
});

test('Units are found by person, source and state', async () => {
  const as = await member();
  await done(grantCreditOutput, credit(as.id, { amount: 1 }));
  const ended = await done(grantCreditOutput, credit(as.id, { meter: 'video' }));
  await asOwner(`update public.usage_grants set expires_at = now() - interval '1 day' where id = $1`, [
    ended.id,
  ]);
  const found = async (input: Record<string, unknown>) =>
    (await credits({ q: as.email, ...input })).map(({ state, meter }) => `${meter} ${state}`);
  expect(await found({})).toEqual(['video expired', 'chat open']);
  expect(await found({ state: 'open' })).toEqual(['chat open']);
  expect(await found({ state: 'used' })).toEqual([]);
  expect(await found({ source: 'overage' })).toEqual([]);
  expect(await found({ source: 'credit', sort: { by: 'createdAt', dir: 'asc' } })).toEqual([
    'chat open',
    'video expired',
  ]);
});

test('A repair writes down what Stripe says, again and again the same, and tells a stranger of Stripe apart', async () => {
  const someone = await subscriber();
  const { as, subscription } = someone;
  expect(await currentOf(as)).toMatchObject({ planCode: 'start' });
  for (const _ of [1, 2])
    expect(await done(repairAccountOutput, repair(as.id))).toEqual({ outcome: 'synced' });
  await expectAgreement(someone);
  await stripe.subscriptions.cancel(subscription.id);
  await done(repairAccountOutput, repair(as.id));
  await expectAgreement(someone);
  expect(await noted(as, 'subscription.ended')).toBe(1);
  expect((await auditOf(as.id)).filter((action) => action === 'billing.repair')).toHaveLength(3);
  const stranger = await member();
  expect(await done(repairAccountOutput, repair(stranger.id))).toEqual({ outcome: 'stranger' });
});

test('A repair while Stripe is away changes nothing and says so', async () => {
  const { as, customer } = await subscriber();
  await failNext(customer, 500, 3);
  expect(await refusal(repair(as.id))).toBe('503 UNAVAILABLE');
  expect(await currentOf(as)).toMatchObject({ planCode: 'start' });
});

test("A person's account: what they pay for, and what happened to their money, newest first", async () => {
  const { as, customer } = await subscriber();
  expect(await account(as.id)).toMatchObject({ customer: { id: customer }, moreEvents: false });
  await done(repairAccountOutput, repair(as.id));
  await done(grantCreditOutput, credit(as.id));
  const all = await account(as.id);
  expect(all.subscriptions).toMatchObject([
    {
      planName: { es: 'Cuidado', en: 'Care' },
      source: 'stripe',
      status: 'active',
      price: { unitAmount: 999, currency: 'EUR' },
    },
    { planName: { en: 'Start' }, source: 'start', status: 'canceled', price: null },
  ]);
  expect(all.events.map(({ kind }) => kind)).toEqual([
    'units.granted',
    'invoice.paid',
    'subscription.started',
  ]);
  expect(await account(as.id, { events: 2 })).toMatchObject({
    moreEvents: true,
    events: [{ kind: 'units.granted' }, { kind: 'invoice.paid', amount: 999, currency: 'EUR' }],
  });
  expect(await account(crypto.randomUUID())).toMatchObject({ customer: null, subscriptions: [], events: [] });
});

const webhooks = async (input: Record<string, unknown>) =>
  (await done(listWebhooksOutput, query('admin.webhooks.list', input, { as: admin }))).items;
const replay = (id: string) => mutation('admin.webhooks.replay', { id }, { as: admin });
const replayed = (id: string) => done(adminWebhookSchema, replay(id));

/** The inbox row of an event, as the admin finds it by Stripe's id. */
async function found(externalId: string) {
  const [row] = await webhooks({ q: externalId });
  if (row === undefined) throw new Error('not in the inbox');
  return row;
}

test('W12 A40 a failed event is found with its error, replayed by hand, and done; replaying again changes nothing', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  await failNext(someone.customer, 500, 2);
  expect(await deliver(event)).toBe(200);
  const failed = await found(event.id);
  expect(failed).toMatchObject({
    status: 'failed',
    attempts: 1,
    lastError: 'UNAVAILABLE',
    customerId: someone.customer,
    person: { id: someone.as.id },
    nextTryAt: expect.any(String),
  });
  expect(await webhooks({ q: someone.as.email, status: 'failed' })).toHaveLength(1);
  expect(await webhooks({ q: someone.as.email, status: 'done' })).toEqual([]);
  for (const attempts of [2, 3])
    expect(await replayed(failed.id)).toMatchObject({
      status: 'done',
      attempts,
      lastError: null,
      nextTryAt: null,
    });
  await expectAgreement(someone);
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
  expect(await auditOf(failed.id)).toEqual(['webhook.replay', 'webhook.replay']);
});

test('W30 a replay that fails again says why on the event', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  await deliver(event);
  const { id } = await found(event.id);
  await failNext(someone.customer, 500, 3);
  expect(await replayed(id)).toMatchObject({ status: 'failed', attempts: 2, lastError: 'UNAVAILABLE' });
});

test('W17 W18 an event of nobody stays unmatched until there is somebody, an unknown type stays ignored', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  await asOwner('update public.stripe_customers set customer_id = $2 where user_id = $1', [
    someone.as.id,
    `gone_${someone.customer}`,
  ]);
  expect(await deliver(event)).toBe(200);
  const { id } = await found(event.id);
  expect(await replayed(id)).toMatchObject({ status: 'unmatched', person: null });
  await asOwner('update public.stripe_customers set customer_id = $2 where user_id = $1', [
    someone.as.id,
    someone.customer,
  ]);
  expect(await replayed(id)).toMatchObject({ status: 'done', person: { id: someone.as.id } });
  const strange = { ...event, id: `${event.id}_strange`, type: 'price.created', data: { object: {} } };
  expect(await deliver(strange)).toBe(200);
  expect(await replayed((await found(strange.id)).id)).toMatchObject({ status: 'ignored', attempts: 1 });
});

test('A dispute that came before its payment was known finds it when it is replayed', async () => {
  const someone = await subscriber();
  const [intent] = (await stripe.paymentIntents.list({ customer: someone.customer })).data;
  const event = {
    ...(await lastEvent(someone.customer)),
    id: `evt_dispute_${crypto.randomUUID()}`,
    type: 'charge.dispute.created',
    data: { object: { id: 'dp_1', object: 'dispute', payment_intent: intent?.id } },
  };
  expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toMatchObject({ status: 'ignored' });
  await done(repairAccountOutput, repair(someone.as.id));
  expect(await replayed((await found(event.id)).id)).toMatchObject({
    status: 'done',
    customerId: someone.customer,
  });
});

test('W10 an event that is worked on cannot be replayed; nothing that does not exist, either', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  await deliver(event);
  const { id } = await found(event.id);
  await asOwner(
    `update public.webhook_inbox set status = 'processing', lease_until = now() + interval '1 minute' where id = $1`,
    [id],
  );
  expect(await refusal(replay(id))).toBe('409 CONFLICT');
  expect(await refusal(replay(crypto.randomUUID()))).toBe('404 NOT_FOUND');
  expect(await inboxOf(event.id)).toMatchObject({ status: 'processing', attempts: 1 });
  await asOwner('update public.webhook_inbox set lease_until = now() where id = $1', [id]);
  expect(await replayed(id)).toMatchObject({ status: 'done' });
});

test('REST and no key: everything is read, nothing that needs Stripe is done', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  await deliver(event);
  const { id } = await found(event.id);
  const off = { as: admin, env: { STRIPE_SECRET_KEY: '' } };
  const posts: [string, unknown][] = [
    ['/api/admin/billing/repair', { userId: someone.as.id }],
    [`/api/admin/webhooks/${id}/replay`, {}],
  ];
  for (const [path, body] of posts) {
    expect((await sendJson('POST', path, body, off)).status).toBe(501);
    expect((await sendJson('POST', path, body, { as: admin })).status).toBe(200);
  }
  const gift = { userId: someone.as.id, meter: 'video', amount: 1, note: 'x' };
  const body = { ...gift, idempotencyKey: crypto.randomUUID() };
  expect((await sendJson('POST', '/api/admin/credits', body, off)).status).toBe(200);
  for (const path of [
    `/api/admin/webhooks?q=${event.id}`,
    `/api/admin/credits?q=${someone.as.id}`,
    `/api/admin/billing/account?userId=${someone.as.id}&events=1`,
  ])
    expect((await send(path, {}, off)).status).toBe(200);
});
