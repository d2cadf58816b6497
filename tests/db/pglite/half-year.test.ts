import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { chatSessions, messages, userProfiles } from '../../../db/schema/index.ts';
import { type EmbeddedServices, startEmbeddedServices } from '../../../dev/embedded-services.ts';
import { listPricing } from '../../../worker/backoffice/list-pricing.ts';
import { listMessages } from '../../../worker/consults/sessions/list-messages.ts';
import { portal } from '../../../worker/core/billing/checkout/portal.ts';
import { changePlan } from '../../../worker/core/billing/plans/change-plan.ts';
import type { RequestContext, UserContext } from '../../../worker/core/context.ts';
import { jwtSecret, publishableKey } from '../../support/auth.ts';
import { freePort } from '../../support/free-port.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { reconcileCommand } from '../support/reconcile-command.ts';

let dataDir: string;
let vars: Readonly<Record<string, string>>;
let start: () => Promise<EmbeddedServices>;
let services: EmbeddedServices;
let base: RequestContext;

/** What `npm run dev` starts besides the Worker and the apps, in a folder of its own. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'callavet-half-year-'));
  const [web, worker, postgres, auth, stripe] = await Promise.all(Array.from({ length: 5 }, freePort));
  if (!web || !worker || !postgres || !auth || !stripe) throw new Error('no ports');
  const payments = { secretKey: 'sk_test_half_year', webhookSecret: 'whsec_half_year' };
  const endpoint = `http://127.0.0.1:${postgres}/sql`;
  vars = {
    ...varsFor({ endpoint, databaseUrl: `postgres://app:app@localhost:${postgres}/callavet` }),
    APP_URL: `http://localhost:${web}`,
    STRIPE_SECRET_KEY: payments.secretKey,
    STRIPE_WEBHOOK_SECRET: payments.webhookSecret,
    STRIPE_API_BASE: `http://127.0.0.1:${stripe}`,
  };
  start = () =>
    startEmbeddedServices({
      ports: { web, worker, postgres, auth, stripe, mailbox: 0, dns: 0, chatModel: 0 },
      settings: {
        vars,
        jwtSecret,
        publishableKey,
        authSecretKey: '',
        identityWebhookSecret: '',
        stripe: payments,
      },
      workerUrl: `http://127.0.0.1:${worker}`,
      dataDir,
      halfYear: true,
    });
  services = await start();
  base = verbContext(vars);
}, 300_000);

afterAll(async () => {
  await services?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const service = () => base.database.asService('test', base.request);

/** What a verb is given when the person with this address calls it. */
async function as(email: string): Promise<UserContext> {
  const [[person]] = await service().run((tx) => [
    tx.select().from(userProfiles).where(eq(userProfiles.email, email)),
  ]);
  if (person === undefined) throw new Error(`There is no ${email}`);
  const actor: SignedIn = {
    kind: 'user',
    id: person.userId,
    email,
    sessionId: null,
    issuedAt: Math.floor(Date.now() / 1000),
    assurance: 'aal1',
    appRole: null,
  };
  return { ...base, actor, accessToken: '', db: base.database.asActor(actor, base.request) };
}

const count = async (table: string): Promise<number> => {
  const [{ rows }] = await service().run((tx) => [
    tx.execute<{ n: string }>(sql`select count(*) as n from ${sql.identifier(table)}`),
  ]);
  return Number(rows[0]?.n);
};

const grown = [
  'user_profiles',
  'vets',
  'pets',
  'chat_sessions',
  'messages',
  'ratings',
  'user_subscriptions',
  'invoices',
  'payments',
  'usage_grants',
  'usage_ledger',
  'webhook_inbox',
];
const counts = async () => Object.fromEntries(await Promise.all(grown.map(async (t) => [t, await count(t)])));

test('The past that npm run dev makes has consults in every end, and money in every state', async () => {
  expect((await counts()).chat_sessions).toBeGreaterThan(100);
  const [{ rows }] = await service().run((tx) => [
    tx.execute<{ kind: string; states: string[] }>(sql`
      select 'consult' as kind, array_agg(distinct status order by status) as states from chat_sessions
      union all select 'overage', array_agg(distinct status order by status) from payments where purpose = 'overage'
      union all select 'invoice', array_agg(distinct status order by status) from payments where purpose = 'invoice'
      union all select 'plan', array_agg(distinct status order by status) from user_subscriptions where source = 'stripe'
      union all select 'level', array_agg(distinct c.level order by c.level) from chat_sessions c
        join consult_triage t on t.session_id = c.id and t.level = c.level
      union all select 'not asked', array_agg(distinct c.level) from chat_sessions c
        where not exists (select from consult_triage t where t.session_id = c.id)
      union all select 'language', array_agg(distinct locale order by locale) from chat_sessions
      union all select 'animal', array_agg(distinct species order by species) from pets`),
  ]);
  expect(Object.fromEntries(rows.map(({ kind, states }) => [kind, states]))).toEqual({
    consult: ['cancelled', 'ended', 'expired'],
    overage: ['captured', 'partially_refunded', 'refunded', 'voided'],
    invoice: ['captured', 'failed'],
    plan: ['active', 'canceled', 'past_due'],
    level: ['blue', 'green', 'orange', 'red', 'yellow'],
    'not asked': null,
    language: ['en', 'es'],
    animal: ['cat', 'dog', 'horse'],
  });
});

test('Its ledger, its tables and Stripe agree, month by month, and Stripe sells every price', async () => {
  const { code, printed } = await reconcileCommand(vars);
  expect(printed).toContain('Everything agrees.');
  expect(code).toBe(0);
  const admin = await as('admin@demo.test');
  const { stripe, prices } = await listPricing({
    ...admin,
    role: 'admin',
    db: admin.database.asAdmin(admin.actor, admin.request),
  });
  expect(stripe).toBe('asked');
  expect(prices.filter(({ drift }) => drift !== null)).toEqual([]);
});

test('Every consult that was had can be read by its owner, with nothing left to fill in', async () => {
  const [had] = await service().run((tx) => [
    tx
      .select({ id: chatSessions.id, email: userProfiles.email })
      .from(chatSessions)
      .innerJoin(userProfiles, eq(userProfiles.userId, chatSessions.ownerId))
      .where(eq(chatSessions.status, 'ended')),
  ]);
  const owners = new Map<string, UserContext>();
  for (const { id, email } of had) {
    const owner = owners.get(email) ?? (await as(email));
    owners.set(email, owner);
    const { items } = await listMessages(owner, { id, limit: 50 });
    expect(items.length).toBeGreaterThanOrEqual(6);
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, place) => place + 1));
    expect(new Set(items.map(({ senderRole }) => senderRole))).toEqual(new Set(['owner', 'vet']));
  }
  const [unfilled] = await service().run((tx) => [
    tx.select({ body: messages.body }).from(messages).where(sql`body like '%{%' or body like '%}%'`),
  ]);
  expect(unfilled).toEqual([]);
});

test('A second start changes nothing, and plans of the past go on at Stripe', async () => {
  const before = await counts();
  await services.close();
  const stripeBefore: unknown = JSON.parse(await readFile(join(dataDir, 'stripe.json'), 'utf8'));
  services = await start();
  expect(await counts()).toEqual(before);
  expect(stripeBefore).toMatchObject({ skipped: 0 });

  const ben = await as('ben@demo.test');
  const changed = await changePlan(ben, { product: 'call-a-vet', planCode: 'family', interval: 'month' });
  expect(changed).toMatchObject({ planCode: 'family', status: 'active' });
  const { url } = await portal(await as('ana@demo.test'), {});
  expect((await fetch(url)).status).toBe(200);
});
