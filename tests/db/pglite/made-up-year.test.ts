import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlRunner } from '../../../db/migrate/sql-runner.ts';
import { makeYear } from '../../../dev/year/make-year.ts';
import { refuseProduction } from '../../../dev/year/refuse-production.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { runnerOf } from '../../support/runner-of.ts';

const until = new Date('2026-11-01T12:00:00Z');
const consults = 500;
const staging = { isProduction: false, isLive: false };

let postgres: TestPostgres;
let sql: SqlRunner;
const steps: string[] = [];
const count = async (what: string): Promise<number> => {
  const { rows } = await sql.query(`select count(*)::int as n from ${what}`);
  return Object(rows[0]).n;
};
/** What a database holds of the year, as one number for each table. */
const digest = async (of: SqlRunner): Promise<unknown> =>
  (
    await of.query(`
      select (select sum(hashtextextended(m::text, 0)) from messages m)::text as messages,
        (select sum(hashtextextended(c::text, 0)) from (select id, owner_id, pet_id, vet_id, reason, level, ended_at from chat_sessions) c)::text as consults,
        (select sum(hashtextextended(p::text, 0)) from (select id, amount, status, created_at from payments) p)::text as payments`)
  ).rows[0];

beforeAll(async () => {
  postgres = await startPglite();
  sql = runnerOf(postgres);
  await makeYear(sql, { consults, until, say: (step) => steps.push(step) });
}, 120_000);
afterAll(() => postgres.close());

describe('A made-up year', () => {
  test('has what was asked for, in both languages, more in the evening than at night', async () => {
    expect(await count('chat_sessions')).toBe(consults);
    expect(await count("chat_sessions where locale = 'en'")).toBeGreaterThan(50);
    const hours = `chat_sessions where consent_country = 'ES' and extract(hour from queued_at at time zone 'Europe/Madrid')`;
    expect(await count(`${hours} between 18 and 21`)).toBeGreaterThan(
      3 * (await count(`${hours} between 2 and 5`)),
    );
    for (const table of [
      'messages',
      'ratings',
      'calls',
      'consult_notes',
      'care_plans',
      'sites',
      'import_jobs',
      'invoices',
      'audit_log',
    ])
      expect([table, (await count(table)) > 0]).toEqual([table, true]);
  });

  test('is whole: no name is missing in a text, no consult is of an animal that the conversation is not about', async () => {
    expect(await count(`messages where body ~ '[{}]'`)).toBe(0);
    expect(await count(`chat_sessions where reason ~ '[{}]'`)).toBe(0);
    expect(
      await count(`chat_sessions c join consult_triage t on t.session_id = c.id join pets p on p.id = c.pet_id
        where t.answers ->> 'species' <> p.species`),
    ).toBe(0);
    expect(await count('chat_sessions c join pets p on p.id = c.pet_id where p.owner_id <> c.owner_id')).toBe(
      0,
    );
    expect(
      await count(
        'chat_sessions c join user_profiles u on u.user_id = c.owner_id where u.created_at > c.queued_at',
      ),
    ).toBe(0);
  });

  test('is signed as the product signs: the hash of each plan of care is that of what it says', async () => {
    expect(await count('care_plans')).toBeGreaterThan(10);
    expect(
      await count(`care_plans where content_hash <>
        private.plan_hash(session_id, locale, content, animal, confirmations, amends, amend_reason)`),
    ).toBe(0);
  });

  test('waits for nothing: nobody is written to, on duty or in the queue, and no event of Stripe is open', async () => {
    expect(await count("notification_deliveries where status in ('waiting', 'sending')")).toBe(0);
    expect(
      await count(`user_profiles u where not exists (
      select from notification_addresses a where a.address = lower(u.email) and a.blocked is not null)`),
    ).toBe(0);
    expect(await count("chat_sessions where status in ('queued', 'active')")).toBe(0);
    expect(await count('vets where on_duty')).toBe(0);
    expect(await count("webhook_inbox where status not in ('done', 'ignored')")).toBe(0);
    expect(await count('subscription_plan_prices where stripe_price_id is not null')).toBe(0);
  });

  test('leaves the database as it found it: triggers work, keys are checked, no draft is left', async () => {
    expect(await count(`pg_trigger where tgenabled = 'D'`)).toBe(0);
    expect(await count(`pg_constraint where conname = 'payments_session' and condeferrable`)).toBe(0);
    expect(await count(`pg_namespace where nspname = 'size'`)).toBe(0);
  });

  test('comes out the same each time', async () => {
    const other = await startPglite();
    try {
      await makeYear(runnerOf(other), { consults, until });
      expect(await digest(runnerOf(other))).toEqual(await digest(sql));
    } finally {
      await other.close();
    }
  }, 120_000);

  test('is refused in production, beside live money, and a second time', async () => {
    await expect(refuseProduction(sql, { ...staging, isProduction: true })).rejects.toThrow('production');
    await expect(refuseProduction(sql, { ...staging, isLive: true })).rejects.toThrow('live');
    await expect(refuseProduction(sql, staging)).rejects.toThrow('a made-up year already');
    await expect(makeYear(sql, { consults: 10, until })).rejects.toThrow(RangeError);
  });

  test('is refused where there are real people or events of live money', async () => {
    const other = await startPglite();
    const there = runnerOf(other);
    try {
      await expect(refuseProduction(there, staging)).resolves.toBeUndefined();
      await other.exec(`insert into user_profiles (user_id, email, display_name, locale)
        select uuidv7(), 'person' || n || '@correo.es', 'P', 'es' from generate_series(1, 26) n`);
      await expect(refuseProduction(there, staging)).rejects.toThrow('real addresses');
      await other.exec(`delete from user_profiles;
        insert into webhook_inbox (source, external_id, type, event_created, livemode, payload) values ('stripe', 'evt', 't', now(), true, '{}')`);
      await expect(refuseProduction(there, staging)).rejects.toThrow('live money');
    } finally {
      await other.close();
    }
  });
});
