/**
 * `reserve`: fn_reserve_chat, then fn_commit_consumption, each a transaction of its own as in the product, on real PostgreSQL, with
 * durable commits and without: spread over 2,000 people, and on one hot person. Beside them, in the same run, the cheapest
 * transaction that the server can commit (one row updated): what is left is our own work.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type RealPostgres, startRealPostgres } from '../support/postgres.ts';
import { latencyOf, report, round } from './report.ts';

const clients = 16;
const people = 2_000;
const seconds = 10;
const allowance = 50;

/** A person with a profile, a start subscription and `included` chats in the running period. */
async function makePeople(postgres: RealPostgres, count: number, included: number | null): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await postgres.query(
    `insert into public.user_profiles (user_id, email, display_name, locale, role)
     select id, id || '@bench.test', 'Bench', 'es', 'owner' from unnest($1::uuid[]) id`,
    [ids],
  );
  await postgres.query(
    `with plan as (
       select id from public.subscription_plans where product = 'call-a-vet' and is_start
     ), subscription as (
       insert into public.user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
       select person, 'call-a-vet', plan.id, 'active', now(), now(), 'start' from unnest($1::uuid[]) person, plan
       returning id, user_id, anchor
     )
     insert into public.subscription_usage (user_id, subscription_id, product, meter, period_start, period_end, included)
     select s.user_id, s.id, 'call-a-vet', m.code, p.period_start, p.period_end, $2
     from subscription s, private.period_at(s.anchor, 'month', now()) p, public.meters m
     where m.product = 'call-a-vet'`,
    [ids, included],
  );
  return ids;
}

// One simple query message is one implicit transaction and one round trip.
const asPerson = (person: string, statement: string) =>
  `select set_config('request.jwt.claims', '{"sub":"${person}"}', true), set_config('role', 'authenticated', true);
   ${statement}`;

interface Tally {
  readonly reserve: number[];
  readonly commit: number[];
  refused: number;
}

/** Keeps `clients` connections busy until the time is over; `next` names the person of the next pair. */
async function drive(pool: pg.Pool, next: () => string): Promise<{ tally: Tally; seconds: number }> {
  const tally: Tally = { reserve: [], commit: [], refused: 0 };
  const start = performance.now();
  const end = start + seconds * 1_000;
  const worker = async () => {
    const connection = await pool.connect();
    while (performance.now() < end) {
      const person = next();
      const began = performance.now();
      let id: string;
      try {
        const answers: unknown = await connection.query(
          asPerson(person, `select id from public.fn_reserve_chat('${randomUUID()}')`),
        );
        id = reservationId(answers);
      } catch (error) {
        if (!(error instanceof Error) || error.message !== 'QUOTA_EXCEEDED') throw error;
        tally.refused += 1;
        continue;
      }
      const reserved = performance.now();
      await connection.query(asPerson(person, `select changed from public.fn_commit_consumption('${id}')`));
      tally.reserve.push(reserved - began);
      tally.commit.push(performance.now() - reserved);
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: clients }, worker));
  return { tally, seconds: (performance.now() - start) / 1_000 };
}

/** The id in the answer to the second statement of a message. */
function reservationId(answers: unknown): string {
  const last: unknown = Array.isArray(answers) ? answers.at(-1) : undefined;
  if (last instanceof Object && 'rows' in last && Array.isArray(last.rows)) {
    const row: unknown = last.rows[0];
    if (row instanceof Object && 'id' in row && typeof row.id === 'string') return row.id;
  }
  throw new Error('The reservation came back without an id.');
}

/** How many counters went over their limit, or disagree with their reservations. */
async function overAdmissions(postgres: RealPostgres): Promise<number> {
  const [row] = await postgres.query<{ wrong: number }>(
    `select count(*)::int as wrong
     from public.subscription_usage u
     where used + reserved > included + granted
       or used <> (select coalesce(sum(committed_amount), 0) from public.usage_reservations r
                   where r.usage_id = u.id and status = 'committed')`,
  );
  return row?.wrong ?? Number.NaN;
}

/** The cheapest thing that moves a counter: one row updated by its key, of `ids` in turn. */
async function floor(
  about: { durable: boolean; case: string },
  pool: pg.Pool,
  ids: readonly string[],
): Promise<void> {
  const samples: number[] = [];
  const start = performance.now();
  const end = start + (seconds * 1_000) / 2;
  let turn = 0;
  const worker = async () => {
    const connection = await pool.connect();
    while (performance.now() < end) {
      const began = performance.now();
      turn += 1;
      await connection.query('update bench_floor set n = n + 1 where id = $1', [ids[turn % ids.length]]);
      samples.push(performance.now() - began);
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: clients }, worker));
  const rate = samples.length / ((performance.now() - start) / 1_000);
  report({
    bench: 'reserve',
    ...about,
    transactionsPerSecond: round(rate),
    latency: latencyOf(samples),
  });
}

/** The whole bench on one server. `durable`: a commit waits until the disk has it, as in production. */
async function bench(durable: boolean): Promise<void> {
  const postgres = await startRealPostgres({ durable });
  const pool = new pg.Pool({ connectionString: postgres.server.url('app'), max: clients });
  const owner = new pg.Pool({ connectionString: postgres.server.url('postgres'), max: clients });
  for (const each of [pool, owner]) each.on('error', () => {}); // Idle connections may end with the server.
  try {
    const spread = await makePeople(postgres, people, allowance);
    const [hot = ''] = await makePeople(postgres, 1, null);
    await postgres.exec('create table bench_floor (id uuid primary key, n int not null default 0)');
    await postgres.query('insert into bench_floor (id) select unnest($1::uuid[])', [spread]);
    await postgres.exec('vacuum analyze');

    await floor({ durable, case: 'floor: one row of 2,000 updated' }, owner, spread);
    await floor({ durable, case: 'floor: one hot row updated' }, owner, spread.slice(0, 1));
    for (const [name, next] of [
      ['spread over 2,000 people', () => spread[Math.floor(Math.random() * people)] ?? hot],
      ['one hot person', () => hot],
    ] as const) {
      const { tally, seconds: took } = await drive(pool, next);
      report({
        bench: 'reserve',
        durable,
        case: name,
        clients,
        pairsPerSecond: round(tally.commit.length / took),
        transactionsPerSecond: round((tally.commit.length * 2) / took),
        refused: tally.refused,
        reserve: latencyOf(tally.reserve),
        commit: latencyOf(tally.commit),
        overAdmissions: await overAdmissions(postgres),
      });
    }
  } finally {
    await Promise.all([pool.end(), owner.end()]);
    await postgres.close();
  }
}

for (const durable of [true, false]) await bench(durable);
