import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RequestContext } from '../../../worker/core/context.ts';
import { enforceTerms } from '../../../worker/core/retention/enforce-terms.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { startNeon, type TestNeon } from '../../support/neon.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';

let postgres: RealPostgres;
let neon: TestNeon;
let cron: RequestContext;
beforeAll(async () => {
  postgres = await startRealPostgres();
  neon = await startNeon(postgres);
  cron = verbContext(varsFor(neon));
});
afterAll(async () => {
  await neon.close();
  await postgres.close();
});

const events = 10_000;
beforeEach(() =>
  postgres.exec(`
    truncate webhook_inbox;
    insert into webhook_inbox (source, external_id, type, event_created, livemode, payload, status, done_at)
      select 'stripe', i::text, 't', now(), false, '{}', 'done', now() - make_interval(days => 91, secs => i)
      from generate_series(1, ${events}) i;
    analyze webhook_inbox`),
);

const enforce = async () => (await enforceTerms(cron, timeBudget(60_000))).get('webhook_inbox') ?? 0;

test('O6 runs of retention at once delete each row once and wait for nobody', async () => {
  const runs = await Promise.all([enforce(), enforce(), enforce()]);
  expect(runs.reduce((sum, deleted) => sum + deleted, 0) + (await enforce())).toBe(events);
  expect(await postgres.query('select from webhook_inbox')).toEqual([]);
});

test('an event that somebody holds is left to the next run, and stays when it was opened again', async () => {
  const support = new pg.Client({ connectionString: postgres.server.url('postgres') });
  await support.connect();
  await support.query(
    "begin; update webhook_inbox set done_at = null, status = 'processing' where external_id = '7'",
  );
  await support.query("savepoint held; select from webhook_inbox where external_id = '8' for update");
  expect(await enforce()).toBe(events - 2);
  await support.query('commit');
  await support.end();
  expect(await enforce()).toBe(1);
  expect(await postgres.query('select external_id from webhook_inbox')).toEqual([{ external_id: '7' }]);
});
