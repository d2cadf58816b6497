import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { enforceTerms } from '../../../worker/core/retention/enforce-terms.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { startNeon, type TestNeon } from '../../support/neon.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { attempt } from '../support/attempt.ts';
import { tellStory } from '../support/story.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: TestPostgres;
let world: World;
let neon: TestNeon;
let ana: SignedIn;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openWorld(postgres);
  neon = await startNeon(postgres);
  ana = (await tellStory(world)).owner;
});
afterAll(async () => {
  await neon.close();
  await world.close();
});

const enforce = async (ms = 60_000) =>
  Object.fromEntries(await enforceTerms(verbContext(varsFor(neon)), timeBudget(ms)));
const count = async (table: string) => (await postgres.query(`select from ${table}`)).length;

/** Tables of reference content, which do not grow with use. */
const bounded = [
  'meters',
  'subscription_plans',
  'plan_limits',
  'subscription_plan_prices',
  'overage_prices',
  'service_promises',
  'service_promise_levels',
  'retention_terms',
  'templates',
];

test('every table that grows has its term', async () => {
  const tables = await postgres.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1)
       and not exists (select from retention_terms t where t.what = c.relname)`,
    [bounded],
  );
  expect(tables).toEqual([]);
});

test('nothing goes before its term; then exactly what is past it goes, and what is open stays', async () => {
  const before = await Promise.all(['audit_log', 'billing_events', 'usage_ledger'].map(count));
  expect(new Set(Object.values(await enforce()))).toEqual(new Set([0]));
  expect(await Promise.all(['audit_log', 'billing_events', 'usage_ledger'].map(count))).toEqual(before);

  await postgres.query(
    `insert into audit_log (action, actor_kind, entity, entity_id, at)
     values ('old', 'service', 'x', 'x', now() - interval '3 years 1 hour'), ('young', 'service', 'x', 'x', now() - interval '2 years 11 months')`,
  );
  await postgres.query(
    `insert into billing_events (user_id, kind, at)
     values ($1, 'old', now() - interval '7 years 1 hour'), ($1, 'young', now() - interval '6 years 11 months')`,
    [ana.id],
  );
  await postgres.query(
    `insert into usage_ledger (usage_id, user_id, kind, amount, balance_before, balance_after, at)
     select usage_id, user_id, 'grant', 1, 0, 1, now() - term from usage_ledger,
       (values (interval '25 months 1 hour'), ('24 months')) t(term) limit 2`,
  );
  await postgres.query(
    `insert into notifications (user_id, kind, locale, dedupe_key, created_at)
     values ($1, 'old', 'es', 'a', now() - interval '91 days'), ($1, 'young', 'es', 'b', now() - interval '89 days')`,
    [ana.id],
  );
  await postgres.exec(
    `insert into webhook_inbox (source, external_id, type, event_created, livemode, payload, status, received_at, done_at)
     select 'stripe', 'e' || status, 't', now(), false, '{}', status, now() - interval '1 year',
       case when status in ('done', 'ignored', 'unmatched') then now() - interval '91 days' end
     from unnest(array['received', 'processing', 'failed', 'done', 'ignored', 'unmatched']) status`,
  );
  await postgres.query(
    `insert into device_sessions (session_id, user_id, user_agent, last_seen_at, revoked_at)
     values (uuidv7(), $1, 'forgotten', now() - interval '13 months', null),
       (uuidv7(), $1, 'logged out', now() - interval '13 months', now() - interval '13 months'),
       (uuidv7(), $1, 'used', now() - interval '11 months', null)`,
    [ana.id],
  );
  await postgres.query(
    `insert into payments (user_id, purpose, consult_key, meter, amount, currency, status, start_input, created_at)
     select $1, 'overage', s || d, 'chat', 100, 'EUR', s, '{}', now() - make_interval(days => d)
     from unnest(array['voided', 'open', 'authorised', 'captured']) s, unnest(array[29, 31]) d`,
    [ana.id],
  );

  await postgres.exec(
    `insert into contact_messages (send_key, topic, name, email, body, locale, address_hash, created_at)
     select gen_random_uuid(), 'question', name, 'a@example.test', 'Hola', 'es', 'a', now() - age
     from (values ('old', interval '3 years 1 hour'), ('young', interval '2 years 11 months')) m(name, age)`,
  );

  await postgres.query(
    `insert into duty_shifts (vet_id, starts_at, ends_at)
     select user_id, now() - age, now() - age + interval '1 hour' from vets, (values (interval '1 year 2 hours'), ('11 months')) s(age)`,
  );
  await postgres.query(
    `insert into callback_requests (owner_id, pet_id, start_key, created_at, expires_at, withdrawn_at)
     select owner_id, id, gen_random_uuid(), now() - make_interval(days => d), now(), now()
     from (select * from pets limit 1) p, unnest(array[29, 31]) d`,
  );
  await postgres.exec(
    `insert into call_events (id, kind, at, is_stale, received_at)
     select 'event of ' || d, 'joined', now(), false, now() - make_interval(days => d) from unnest(array[29, 31]) d`,
  );
  await postgres.exec(
    `with links as (
       insert into consult_links (session_id, created_by, token_hash, max_uses, created_at, expires_at)
       select id, owner_id, encode(sha256(d::text::bytea), 'hex'), 1, now() - make_interval(days => d), now()
       from (select * from chat_sessions limit 1) c, unnest(array[29, 31]) d
       returning *)
     insert into consult_guests (link_id, session_id, name, device, consent_version, consent_at)
     select id, session_id, case when created_at < now() - interval '30 days' then 'old' else 'young' end, gen_random_uuid(), '', now()
     from links`,
  );
  await postgres.query(
    `insert into phone_verifications (user_id, phone, channel, created_at, expires_at)
     select $1, '+3460000000' || n, 'sms', now() - age, now() - age
     from (values (7, interval '7 days 1 hour'), (8, interval '6 days')) m(n, age)`,
    [ana.id],
  );
  await postgres.query(
    `insert into push_subscriptions (user_id, endpoint, p256dh, auth, created_at, gone_at)
     values ($1, 'gone', '', '', now() - interval '1 year', now() - interval '91 days'), ($1, 'used', '', '', now() - interval '1 year', null)`,
    [ana.id],
  );

  await postgres.exec(
    `insert into content_edits (business_id, revision, edit_key, user_id, edits, created_at)
     select business_id, 900 + months, gen_random_uuid(), user_id, '[]', now() - make_interval(months => months)
     from (select * from business_members limit 1) m, unnest(array[11, 13]) months;
     insert into invitations (business_id, email, role, token_hash, invited_by, created_at, expires_at)
     select business_id, 'm' || days || '@example.test', 'STAFF', 't' || days, user_id, now() - make_interval(days => days), now()
     from (select * from business_members limit 1) m, unnest(array[89, 91]) days;
     insert into import_jobs (business_id, created_by, source, currency, status, draft, created_at)
     select business_id, user_id, 'text', 'EUR', 'ready', '{}', now() - make_interval(days => days)
     from (select * from business_members limit 1) m, unnest(array[89, 91]) days;
     insert into preview_links (configuration_id, token_hash, created_by, created_at, expires_at)
     select id, 'p' || days, user_id, now() - make_interval(days => days), now()
     from (select f.id, m.user_id from configurations f join business_members m using (business_id) limit 1) c, unnest(array[29, 31]) days`,
  );

  await postgres.exec(
    `insert into account_erasures (user_id, finished_at)
     select gen_random_uuid(), now() - age from (values (interval '3 years 1 hour'), ('2 years 11 months'), (null)) e(age);
     insert into kept_identities (user_id, display_name, email, laws, keep_until)
     select gen_random_uuid(), 'A', 'a@example.test', '{}', now() + age from (values (interval '-1 minute'), ('1 day')) k(age)`,
  );

  // One that is open stays, however old.
  await postgres.exec(
    `insert into alarms (name, raised_with, last_figure, raised_at, ended_at)
     select 'a' || n, 1, 1, now() - interval '3 years', now() - age
     from (values (1, interval '1 year 1 hour'), (2, interval '11 months'), (3, null)) e(n, age)`,
  );

  expect(await enforce()).toEqual({
    account_erasures: 1,
    alarms: 1,
    'care_plans.of-ended-accounts': 0,
    'consult_notes.of-ended-accounts': 0,
    kept_identities: 1,
    content_edits: 1,
    import_jobs: 1,
    invitations: 1,
    preview_links: 1,
    contact_messages: 1,
    duty_shifts: 1,
    callback_requests: 1,
    call_events: 1,
    consult_links: 1,
    phone_verifications: 1,
    push_subscriptions: 1,
    audit_log: 1,
    billing_events: 1,
    usage_ledger: 1,
    notifications: 1,
    webhook_inbox: 3,
    device_sessions: 1,
    'payments.start_input': 2,
    'vet_applications.refused-documents': 0,
  });
  const left = async (text: string) => (await postgres.query<{ name: string }>(text)).map(({ name }) => name);
  expect(await left("select kind as name from notifications where kind in ('old', 'young')")).toEqual([
    'young',
  ]);
  expect(await left("select action as name from audit_log where action in ('old', 'young')")).toEqual([
    'young',
  ]);
  // Who came by a link goes with it.
  expect(await left("select name from consult_guests where name in ('old', 'young')")).toEqual(['young']);
  expect(await left("select status as name from webhook_inbox where type = 't' order by 1")).toEqual([
    'failed',
    'processing',
    'received',
  ]);
  expect(
    await left(
      "select user_agent as name from device_sessions where last_seen_at < now() - interval '1 day' order by 1",
    ),
  ).toEqual(['logged out', 'used']);
  expect(
    await left('select consult_key as name from payments where start_input is not null order by 1'),
  ).toEqual(['authorised29', 'authorised31', 'captured29', 'captured31', 'open29', 'voided29']);
  expect(new Set(Object.values(await enforce()))).toEqual(new Set([0]));
});

test('a term that is changed in the table holds at once; one that is taken away keeps everything', async () => {
  await postgres.exec("update retention_terms set keep = '88 days' where what = 'notifications'");
  expect(await enforce()).toMatchObject({ notifications: 1 });
  await postgres.exec("update retention_terms set keep = null where what = 'audit_log'");
  await postgres.exec("update audit_log set at = now() - interval '10 years'");
  expect(await enforce()).not.toHaveProperty('audit_log');
  await postgres.exec("update retention_terms set keep = '3 years' where what = 'audit_log'");
});

test('a long backlog of one kind is worked off in portions and keeps no other waiting; a used budget stops both', async () => {
  await postgres.query(
    `insert into notifications (user_id, kind, locale, dedupe_key, created_at)
     select $1, 'old', 'es', 'n' || i, now() - interval '100 days' from generate_series(1, 5000) i`,
    [ana.id],
  );
  expect(await enforce(0)).toEqual({});
  const { notifications, audit_log } = await enforce();
  expect(notifications).toBe(5000);
  expect(audit_log).toBeGreaterThan(0);
});

test('retention sees nothing of what is not past its term, and no other table', async () => {
  const tables = await postgres.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const seen = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await attempt(postgres, 'retention', `select from public.${name}`),
    ]),
  );
  const readable = seen.filter(([, outcome]) => typeof outcome === 'object' && 'rows' in outcome);
  expect(Object.fromEntries(readable)).toEqual({
    account_erasures: { rows: 0 },
    kept_identities: { rows: 0 },
    care_plans: { rows: 0 },
    consult_notes: { rows: 0 },
    alarms: { rows: 0 },
    audit_log: { rows: 0 },
    billing_events: { rows: 0 },
    call_events: { rows: 0 },
    callback_requests: { rows: 0 },
    consult_links: { rows: 0 },
    contact_messages: { rows: 0 },
    content_edits: { rows: 0 },
    device_sessions: { rows: 0 },
    duty_shifts: { rows: 0 },
    import_jobs: { rows: 0 },
    invitations: { rows: 0 },
    notifications: { rows: 0 },
    // What somebody wrote, of those whose term is over: the two from above, emptied.
    payments: { rows: 2 },
    phone_verifications: { rows: 0 },
    preview_links: { rows: 0 },
    push_subscriptions: { rows: 0 },
    retention_terms: { rows: await count('retention_terms') },
    usage_ledger: { rows: 0 },
    webhook_inbox: { rows: 0 },
  });
});

test('a message that has expired is never noted as sent, however it was chosen', async () => {
  await postgres.query(
    `insert into notifications (user_id, kind, locale, dedupe_key, expires_at)
     values ($1, 'late', 'es', 'late', now() - interval '1 second')`,
    [ana.id],
  );
  const send = (kind: string) =>
    attempt(postgres, 'service', `update public.notifications set sent_at = now() where kind = '${kind}'`);
  expect(await send('late')).toEqual({ rows: 0 });
  await postgres.exec("update notifications set expires_at = now() + interval '1 hour' where kind = 'late'");
  expect(await send('late')).toEqual({ rows: 1 });
});
