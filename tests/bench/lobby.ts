/**
 * `lobby`: the queue through the built Worker, on loopback, with its people in another process. So many owners wait (200; `-- lobby 5000`
 * for another number, with 300 vets in place of 20 and 20 changes a second in place of 10), the vets are on duty at their desks and are offered cases that they
 * let pass, and people come and leave for 20 s. Aims: what changes is with every vet, and with the last ones of the queue, within a second
 * (p99, from when it was asked for); in the end every place is right; Postgres is read once a second; no frame to a desk
 * is over 20 KB with 200 waiting; nobody is refused a seat or an answer. `--quick` takes a quarter of the time; `profile` says where the time of the
 * Worker and its rooms goes meanwhile, which then takes longer.
 */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { issueTicket } from '../../worker/core/rooms/ticket.ts';
import { mintToken } from '../support/auth.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { type BuiltWorker, startBuiltWorker } from './built-worker.ts';
import { countRequests } from './count-requests.ts';
import { profileCpu, sumUp } from './cpu-profile.ts';
import type { Order } from './lobby-load.ts';
import { startPeople } from './people.ts';
import { report, round } from './report.ts';

const owners = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 200);
const isLarge = owners > 1_000;
const vets = isLarge ? 300 : 20;
const changesPerSecond = isLarge ? 20 : 10;
const isProfiled = process.argv.includes('profile');
const seconds = process.argv.includes('--quick') ? 5 : 20;
/** Of the last ones of the queue, whose places every leaving moves. */
const observers = 20;
const aim = { p99: 1_000, wrongPlaces: 0, frameBytes: isLarge ? 1_000_000 : 20 * 1024, readsPerSecond: 1.1 };

/** As long as a reason can be. */
const reason = 'Desde anoche no come y tiene la barriga hinchada. '.repeat(40);

const ids = z.array(z.object({ id: z.uuid() }));

/** An owner who has all the units in the world, with so many animals; the animals. */
async function insertOwner(stack: Stack, id: string, pets: number): Promise<string[]> {
  await stack.postgres.query(
    `insert into public.user_profiles (user_id, email, display_name, locale) values ($1::uuid, $1 || '@bench.test', 'Bench', 'es')`,
    [id],
  );
  await stack.postgres.query(
    `with plan as (
       insert into public.subscription_plans (product, code, name_es, name_en, summary_es, summary_en, position)
       values ('call-a-vet', 'bench', '', '', '', '', 9) returning id
     ), limits as (
       insert into public.plan_limits (plan_id, meter, included) select id, 'chat', null from plan
     )
     insert into public.user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
     select $1, 'call-a-vet', id, 'active', now(), now(), 'start' from plan`,
    [id],
  );
  const rows = await stack.postgres.query(
    `insert into public.pets (id, owner_id, name, species) select gen_random_uuid(), $1, 'Luna', 'dog' from generate_series(1, $2) returning id`,
    [id, pets],
  );
  return ids.parse(rows).map((row) => row.id);
}

/** Vets on duty who are offered dogs in Spanish; their ids. */
async function insertVets(stack: Stack): Promise<string[]> {
  const rows = await stack.postgres.query(
    `with people as (
       insert into public.user_profiles (user_id, email, display_name, locale, role)
       select gen_random_uuid(), 'vet' || n || '@bench.test', 'Vet', 'es', 'vet' from generate_series(1, $1) n returning user_id
     ), cards as (
       insert into public.vets (user_id, on_duty, idle_since) select user_id, true, now() from people returning user_id
     ), skills as (
       insert into public.vet_skills (vet_id, kind, code)
       select user_id, k.kind, k.code from cards, (values ('species', 'dog'), ('mode', 'chat'), ('language', 'es')) k(kind, code)
     )
     select user_id as id from people`,
    [vets],
  );
  return ids.parse(rows).map(({ id }) => id);
}

async function ticketOf(
  stack: Stack,
  role: 'vet' | 'owner',
  sub: string,
  about: string | null,
): Promise<string> {
  const claims = { room: 'lobby/main' as const, sub, role, name: 'Bench', sid: null, about };
  return (await issueTicket(stack.vars.ROOM_TICKET_SECRET ?? '', claims, new Date())).ticket;
}

const answered = z.object({ result: z.object({ data: z.looseObject({ sessionId: z.uuid().optional() }) }) });

async function ask(built: BuiltWorker, token: string, procedure: string, input: object): Promise<string> {
  const answer = await fetch(`${built.url}/trpc/${procedure}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const said: unknown = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(said));
  return answered.parse(said).result.data.sessionId ?? '';
}

const start = (built: BuiltWorker, token: string, petId: string): Promise<string> =>
  ask(built, token, 'sessions.start', {
    idempotencyKey: crypto.randomUUID(),
    petId,
    mode: 'chat',
    text: reason.slice(0, 2_000).trim(),
    consent: { version: '2026-11', country: 'ES', accepted: true },
    locale: 'es',
  });

/** The consults that wait, in the order of the queue. */
async function queueOf(stack: Stack): Promise<string[]> {
  const rows = await stack.postgres.query(
    `select id from public.chat_sessions where status = 'queued' order by due_at, queued_at, id`,
  );
  return ids.parse(rows).map(({ id }) => id);
}

// One connection at a time, as the embedded database has it, is not what thousands meet.
const stack = await startStack(isLarge ? { postgres: 'real', connections: 40 } : {});
const reads = countRequests(stack, 'fn_dispatch_waiting');
const built = await startBuiltWorker(stack.vars, 'deployed', { inspected: isProfiled });
const crowd = startPeople<Order>('lobby-load.ts');
let said: Promise<unknown> = Promise.resolve();
/** The crowd hears one thing after the other. */
const say = (order: Order): Promise<unknown> => {
  said = said.then(() => crowd.order(order));
  return said;
};
try {
  const owner = crypto.randomUUID();
  const changes = seconds * changesPerSecond;
  const pets = await insertOwner(stack, owner, owners + changes);
  const token = await mintToken({
    issuer: `${stack.auth.url}/auth/v1`,
    userId: owner,
    sessionId: crypto.randomUUID(),
  });
  // Without a vet on duty nobody could begin to wait.
  const vetIds = await insertVets(stack);
  const waiting: string[] = [];
  // Those who will leave hold a unit, so they come through the API; so do all when they are few.
  const begun = isLarge ? changes / 2 : owners;
  for (const pet of pets.slice(0, begun)) waiting.push(await start(built, token, pet));
  if (isLarge) waiting.push(...(await insertWaiting(stack, owner, pets.slice(begun, owners))));
  const url = `${built.url.replace('http', 'ws')}/parties/lobby/main`;
  const entering = await crowd.order({
    do: 'enter',
    url,
    origin: stack.url,
    observers,
    vets: await Promise.all(vetIds.map((id) => ticketOf(stack, 'vet', id, null))),
    // Each page is somebody of its own: one person has a few at most.
    owners: await Promise.all(
      waiting.map(async (id) => ({ id, ticket: await ticketOf(stack, 'owner', crypto.randomUUID(), id) })),
    ),
  });
  report({ bench: 'lobby-enter', ...entering });

  await crowd.order({ do: 'count' });
  const read = reads();
  const began = performance.now();
  const fresh = pets.slice(owners);
  const front = [...waiting];
  let left = 0;
  const refused: string[] = [];
  const running: Promise<void>[] = [];
  /** What the API refuses is counted, and the queue goes on. */
  const run = (asked: Promise<void>): void =>
    void running.push(
      asked.catch(
        (error: unknown) => void refused.push(error instanceof Error ? error.message : String(error)),
      ),
    );
  const change = async (): Promise<void> => {
    for (let number = 0; number < changes; number += 1) {
      await pause(Math.max(0, began + (number * 1_000) / changesPerSecond - performance.now()));
      const at = performance.timeOrigin + performance.now();
      const pet = fresh[number] ?? '';
      if (number % 2 === 0)
        run(start(built, token, pet).then(async (id) => void (await say({ do: 'expect', id, at }))));
      else {
        const id = front.shift() ?? '';
        left += 1;
        await say({ do: 'expectLeft', left, at });
        run(ask(built, token, 'sessions.cancel', { id }).then(() => undefined));
      }
    }
    await Promise.all(running);
  };
  if (isProfiled)
    report({
      bench: 'lobby-profile',
      ...sumUp(await profileCpu(await built.inspector(), change), built.bundle),
    });
  else await change();
  const took = (performance.now() - began) / 1_000;
  const asked = reads() - read;
  const { places, ...figures } = z
    .looseObject({
      largest: z.number(),
      missed: z.number(),
      push: z.looseObject({ p99: z.number() }),
      place: z.looseObject({ p99: z.number() }),
      places: z.record(z.string(), z.number().nullable()),
    })
    .parse(await crowd.order({ do: 'tell' }));
  const order = await queueOf(stack);
  const wrongPlaces = waiting.filter((id) => {
    const place = order.indexOf(id) + 1;
    return places[id] !== (place === 0 ? null : place);
  }).length;
  const readsPerSecond = round(asked / took);
  const met =
    refused.length === 0 &&
    figures.missed === 0 &&
    wrongPlaces === aim.wrongPlaces &&
    Math.max(figures.push.p99, figures.place.p99) <= aim.p99 &&
    figures.largest <= aim.frameBytes &&
    readsPerSecond <= aim.readsPerSecond;
  report({
    bench: 'lobby',
    owners,
    vets,
    seconds: round(took),
    left,
    refused: refused.length,
    ...figures,
    wrongPlaces,
    readsPerSecond,
    aim,
    met,
  });
} finally {
  crowd.stop();
  await built.stop();
  await stack.stop();
}

/** Consults that wait behind those that are there, without the way through the API: thousands of starts would take minutes. */
async function insertWaiting(target: Stack, ownerId: string, petIds: readonly string[]): Promise<string[]> {
  const rows = await target.postgres.query(
    `insert into public.chat_sessions (id, owner_id, pet_id, mode, status, reason, locale, consent_version,
       consent_country, consent_at, idempotency_key, request_hash, queued_at, due_at, consumption_id)
     select gen_random_uuid(), $1, pet, 'chat', 'queued', $3, 'es', '2026-11', 'ES', now(), gen_random_uuid()::text, '',
       now() + n * interval '10 microseconds', now() + interval '1 hour' + n * interval '10 microseconds', null
     from unnest($2::uuid[]) with ordinality as p(pet, n) order by n returning id`,
    [ownerId, `{${petIds.join(',')}}`, reason.slice(0, 2_000)],
  );
  return ids.parse(rows).map(({ id }) => id);
}
