import { afterAll, beforeAll, expect, test } from 'vitest';
import { listConsults, listConsultsInput } from '../../../worker/backoffice/list-consults.ts';
import { listPayments, listPaymentsInput } from '../../../worker/backoffice/list-payments.ts';
import { listUsers, listUsersInput } from '../../../worker/backoffice/list-users.ts';
import { listWebhooks, listWebhooksInput } from '../../../worker/backoffice/list-webhooks.ts';
import { searchOf } from '../../../worker/backoffice/search.ts';
import type { AdminContext, UserContext } from '../../../worker/core/context.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
let world: MoneyWorld;
let admin: AdminContext;
let lucia: UserContext;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openMoneyWorld(postgres);
  admin = await world.admin();
  lucia = await world.person();
  const { id } = lucia.actor;
  await postgres.query(
    `update user_profiles set display_name = 'Lucía Ibáñez', email = 'Lucia@Example.test' where user_id = $1`,
    [id],
  );
  await postgres.query(`insert into stripe_customers (user_id, customer_id) values ($1, 'cus_lucia')`, [id]);
  await postgres.query(
    `update user_subscriptions set stripe_subscription_id = 'sub_lucia' where user_id = $1`,
    [id],
  );
  await postgres.query(
    `insert into payments (user_id, purpose, payment_intent_id, invoice_id, amount, currency, status)
     values ($1, 'invoice', 'pi_lucia', 'in_lucia', 100, 'EUR', 'captured')`,
    [id],
  );
  await postgres.exec(
    `insert into webhook_inbox (source, external_id, type, customer_id, event_created, livemode, payload)
     values ('stripe', 'evt_lucia', 'invoice.paid', 'cus_lucia', now(), false, '{}'),
       ('stripe', 'evt_other', 'charge.refunded', null, now(), false, '{}')`,
  );
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const people = async (q: string) =>
  (await listUsers(admin, listUsersInput.parse({ q }))).items.map(({ displayName }) => displayName);
const payments = async (q: string) =>
  (await listPayments(admin, listPaymentsInput.parse({ q }))).items.map(
    ({ paymentIntentId }) => paymentIntentId,
  );
const webhooks = async (q: string) =>
  (await listWebhooks(admin, listWebhooksInput.parse({ q }))).items.map(({ externalId }) => externalId);

test('A person is found with accents or without, in any case, and by one or two letters that begin a word', async () => {
  for (const q of ['lucia', 'LUCÍA IB', 'ibanez', 'bañe', 'ib', 'l', 'lucia@ex'])
    expect([q, await people(q)]).toEqual([q, ['Lucía Ibáñez']]);
  for (const q of ['uc', 'ñ', '%', 'lucia_', '％']) expect([q, await people(q)]).toEqual([q, []]);
});

test('A whole e-mail address, an id of ours and those of Stripe are looked up as they are', async () => {
  const { id } = lucia.actor;
  for (const q of ['lucia@example.test', id, 'cus_lucia', 'sub_lucia']) {
    expect([q, await people(q)]).toEqual([q, ['Lucía Ibáñez']]);
    expect([q, await payments(q)]).toEqual([q, ['pi_lucia']]);
    expect([q, await webhooks(q)]).toEqual([q, ['evt_lucia']]);
  }
  for (const q of ['pi_lucia', 'in_lucia']) expect([q, await payments(q)]).toEqual([q, ['pi_lucia']]);
  for (const q of ['cus_luc', 'pi_luci', 'ucia@example.test']) {
    expect([q, await people(q)]).toEqual([q, []]);
    expect([q, await payments(q)]).toEqual([q, []]);
  }
  expect(await webhooks('evt_other')).toEqual(['evt_other']);
  expect(await webhooks('charge.refunded')).toEqual(['evt_other']);
});

test('A consult is found by its animal and by whoever is on either side of it', async () => {
  const owner = await world.person();
  await world.payForConsult(owner).then((consult) => world.deliver(owner, consult));
  const found = async (q: string) =>
    (await listConsults(admin, listConsultsInput.parse({ q }))).items.map((item) => item.pet.name);
  const [vet] = await postgres.query<{ id: string }>(
    'select vet_id as id from chat_sessions where owner_id = $1',
    [owner.actor.id],
  );
  for (const q of ['LUN', 'lu', owner.actor.id, owner.actor.email, vet?.id ?? '', 'A vet'])
    expect([q, await found(q)]).toEqual([q, ['Luna']]);
  expect(await found('limps')).toEqual([]);
});

test('What was typed is told apart by its shape', () => {
  const kinds = ['x', 'a@b.es', 'pi_1', 'cus_ 1', 'sub_1', crypto.randomUUID(), 'evt_1', ''].map(
    (typed) => searchOf(typed)?.kind,
  );
  expect(kinds).toEqual(['words', 'email', 'stripe', 'words', 'stripe', 'id', 'stripe', undefined]);
});

test('What most people have in common is found among the newest and said to be a part; what few have is found wherever it is', async () => {
  // More than are looked at before an index is asked; one in eight hundred is a vet, the oldest ones come from the north.
  const made = 4_000;
  await postgres.exec(
    `insert into user_profiles (user_id, email, display_name, locale, role, created_at)
     select uuidv7(), 'p' || n || '@common.test', case when n <= 3 then 'Norte ' || n else 'Person ' || n end, 'es',
       case when n % 800 = 0 then 'vet' else 'owner' end, now() - interval '1 year' + n * interval '1 minute'
     from generate_series(1, ${made}) n`,
  );
  const search = (input: object) => listUsers(admin, listUsersInput.parse(input));
  const common = await search({ q: '@common' });
  expect([common.items[0]?.displayName, common.items.length]).toEqual([`Person ${made}`, 25]);
  expect(common).toMatchObject({ clipped: true, total: { count: 1_000, more: true } });
  const next = await search({ q: '@common', after: common.next ?? '' });
  expect(next.items[0]?.displayName).toBe(`Person ${made - 25}`);
  // Names of few, also when all of them are old.
  expect((await search({ q: 'norte' })).items.map(({ displayName }) => displayName)).toEqual([
    'Norte 3',
    'Norte 2',
    'Norte 1',
  ]);
  expect(await search({ q: 'person 400', pageSize: 100 })).toMatchObject({
    clipped: false,
    total: { count: 2, more: false },
  });
  // Of a role that few have, all are found.
  const vets = await search({ q: '@common', role: 'vet' });
  expect(vets).toMatchObject({ clipped: false, total: { count: 5, more: false } });
  expect(await search({ q: '@common', role: 'admin' })).toMatchObject({ items: [], clipped: false });
});
