import * as z from 'zod';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';

/** Accounts with an address that could be somebody's which a database may have and still be a place for trying things out. */
const mostRealAddresses = 25;

const countsSchema = z.tuple([z.object({ people: z.coerce.number(), live: z.boolean(), year: z.boolean() })]);

/**
 * Throws where made-up people have no business: ENVIRONMENT is production, the Stripe key is a live one, the database knows events of live money or has more
 * than 25 people whose addresses could be real (RFC 2606 reserves `.test` and `.example`), or it has a made-up year already.
 */
export async function refuseProduction(
  sql: SqlRunner,
  { isProduction, isLive }: { isProduction: boolean; isLive: boolean },
): Promise<void> {
  if (isProduction) throw new Error('ENVIRONMENT is production: nobody is made up there.');
  if (isLive) throw new Error('STRIPE_SECRET_KEY is a live one: nobody is made up where real money moves.');
  const { rows } = await sql.query(`
    select (select count(*)::int from (
        select from public.user_profiles where email !~ '[.](test|example|invalid|localhost)$' and email <> '' limit ${mostRealAddresses + 1}) p) as people,
      exists (select from public.webhook_inbox where livemode) as live,
      exists (select from public.user_profiles where email ~ '^[a-z]+[.][a-z]+1@example[.]test$') as year`);
  const [{ people, live, year }] = countsSchema.parse(rows);
  if (live) throw new Error('There are events of live money in this database: nobody is made up there.');
  if (people > mostRealAddresses)
    throw new Error('There are people with real addresses in this database: nobody is made up there.');
  if (year) throw new Error('This database has a made-up year already; npm run db:reset empties it.');
}
