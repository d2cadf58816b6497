/**
 * `reserve`: fn_reserve_chat, then fn_commit_consumption, each a transaction of its own as in the product, on real PostgreSQL, with
 * durable commits and without: spread over 2,000 people, and on one hot person. Beside them, in turns of seconds on the same machine, the
 * cheapest transaction that the server can commit (one row updated): what is left is our own work. Everybody has a history, so that
 * plans are made for tables that are in use. Aim, where commits are durable: 0.5 of the rows that are updated spread, 0.7 of one hot row.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type RealPostgres, startRealPostgres } from '../support/postgres.ts';
import { latencyOf, report, round } from './report.ts';

const clients = 16;
const people = 2_000;
const rounds = 4;
/** Of each round: first the floor, then the pairs. */
const seconds = { floor: 2, pairs: 3 };
const allowance = 50;
/** Settled reservations that everybody has. */
const history = 20;

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
  await postgres.query(
    `insert into public.usage_reservations (
       user_id, usage_id, meter, amount, status, idempotency_key, expires_at, settled_at
     )
     select user_id, id, meter, 1, 'released', 'before-' || turn, now(), now()
     from public.subscription_usage, generate_series(1, $2::int) turn
     where user_id = any($1) and meter = 'chat'`,
    [ids, history],
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

/** Keeps `clients` connections busy for `length` seconds; gives how many they took. */
async function keepBusy(
  pool: pg.Pool,
  length: number,
  work: (connection: pg.PoolClient) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const worker = async () => {
    const connection = await pool.connect();
    while (performance.now() < start + length * 1_000) await work(connection);
    connection.release();
  };
  await Promise.all(Array.from({ length: clients }, worker));
  return (performance.now() - start) / 1_000;
}

/** One reservation of a person, and its commit. */
async function pair(connection: pg.PoolClient, person: string, tally: Tally): Promise<void> {
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
    return;
  }
  const reserved = performance.now();
  await connection.query(asPerson(person, `select changed from public.fn_commit_consumption('${id}')`));
  tally.reserve.push(reserved - began);
  tally.commit.push(performance.now() - reserved);
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

interface Case {
  readonly name: string;
  /** The person of the next pair. */
  readonly person: () => string;
  /** The row of the floor's next update. */
  readonly row: () => string;
  /** What our transactions a second are to be of the floor's. */
  readonly aim: number;
}

/** Takes turns between the floor and the pairs. */
async function measure(durable: boolean, of: Case, postgres: RealPostgres, pool: pg.Pool, owner: pg.Pool) {
  const tally: Tally = { reserve: [], commit: [], refused: 0 };
  const bare: number[] = [];
  const took = { floor: 0, pairs: 0 };
  for (let round = 0; round < rounds; round += 1) {
    took.floor += await keepBusy(owner, seconds.floor, async (connection) => {
      const began = performance.now();
      await connection.query('update bench_floor set n = n + 1 where id = $1', [of.row()]);
      bare.push(performance.now() - began);
    });
    took.pairs += await keepBusy(pool, seconds.pairs, (connection) => pair(connection, of.person(), tally));
  }
  const perSecond = { floor: bare.length / took.floor, ours: (tally.commit.length * 2) / took.pairs };
  const ofFloor = round(perSecond.ours / perSecond.floor);
  report({
    bench: 'reserve',
    durable,
    case: of.name,
    clients,
    pairsPerSecond: round(perSecond.ours / 2),
    transactionsPerSecond: round(perSecond.ours),
    floorPerSecond: round(perSecond.floor),
    ofFloor,
    refused: tally.refused,
    reserve: latencyOf(tally.reserve),
    commit: latencyOf(tally.commit),
    floor: latencyOf(bare),
    overAdmissions: await overAdmissions(postgres),
    ...(durable ? { aim: { ofFloor: of.aim }, met: ofFloor >= of.aim } : {}),
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

    const anybody = () => spread[Math.floor(Math.random() * people)] ?? hot;
    const cases: readonly Case[] = [
      { name: 'spread over 2,000 people', person: anybody, row: anybody, aim: 0.5 },
      { name: 'one hot person', person: () => hot, row: () => spread[0] ?? hot, aim: 0.7 },
    ];
    for (const of of cases) await measure(durable, of, postgres, pool, owner);
  } finally {
    await Promise.all([pool.end(), owner.end()]);
    await postgres.close();
  }
}

for (const durable of [true, false]) await bench(durable);
