/**
 * `lobby`: the lobby through the built Worker, on loopback, with its people in another process: 500 owners wait, 100 vets look on, and
 * ten times a second one consult comes, and goes 2.5 s later, for 20 s. Aims: the queue is read at most once a second; a change, which
 * waits for up to that second and is read and told then, is with every vet within 1.5 s (p99); a frame with the ten changes of a
 * second, each with a reason as long as can be, stays under 32 KB; and the isolate's heap stays under 48 MB of its 128.
 * `--quick` takes a tenth of the people and of the time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { issueTicket } from '../../worker/core/rooms/ticket.ts';
import { mintToken } from '../support/auth.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { type BuiltWorker, startBuiltWorker } from './built-worker.ts';
import { countRequests } from './count-requests.ts';
import { heldHeapMb } from './heap.ts';
import type { Order } from './lobby-load.ts';
import { startPeople } from './people.ts';
import { report, round } from './report.ts';

const isQuick = process.argv.includes('--quick');
const owners = isQuick ? 50 : 500;
const vets = isQuick ? 10 : 100;
const seconds = isQuick ? 4 : 20;
const changesPerSecond = 10;
/** Seconds: longer than between two readings, or it would never be seen. */
const stays = 2.5;
const aim = { pushP99: 1_500, changeBytes: 32 * 1024, readsPerSecond: 1.1, heapMb: 48 };

/** As long as a reason can be. */
const reason = 'Desde anoche no come y tiene la barriga hinchada. '.repeat(40);

const ids = z.array(z.object({ id: z.uuid() }));

/** Consults of one owner that wait, each with a pet of its own. */
async function insertWaiting(stack: Stack, count: number): Promise<string[]> {
  const owner = stack.demoUsers.get('ana@demo.test');
  const rows = await stack.postgres.query(
    `with pet as (
       insert into public.pets (id, owner_id, name, species)
       select gen_random_uuid(), $1, 'Luna', 'dog' from generate_series(1, $2) returning id
     )
     insert into public.chat_sessions (id, owner_id, pet_id, mode, status, reason, locale, consent_version,
       consent_country, consent_at, idempotency_key, request_hash, queued_at)
     select gen_random_uuid(), $1, pet.id, 'chat', 'queued', $3, 'es', '2026-11', 'ES', now(),
       gen_random_uuid()::text, '', clock_timestamp()
     from pet returning id`,
    [owner, count, reason],
  );
  return ids.parse(rows).map(({ id }) => id);
}

function ticketsFor(stack: Stack, consults: readonly (string | null)[]): Promise<string[]> {
  return Promise.all(
    consults.map(async (consult) => {
      const claims = {
        room: 'lobby/main' as const,
        sub: crypto.randomUUID(),
        role: consult === null ? ('vet' as const) : ('owner' as const),
        name: 'Bench',
        sid: null,
        about: consult,
      };
      return (await issueTicket(stack.vars.ROOM_TICKET_SECRET ?? '', claims, new Date())).ticket;
    }),
  );
}

/** Something that makes the Worker tell the lobby that the queue changed. */
async function tellLobby(built: BuiltWorker, token: string): Promise<void> {
  const answer = await fetch(`${built.url}/trpc/desk.setDuty`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ on: true }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

const stack = await startStack();
const reads = countRequests(stack, 'fn_waiting_consults');
const built = await startBuiltWorker(stack.vars, 'deployed', { inspected: true });
const crowd = startPeople<Order>('lobby-load.ts');
const heap = async () => heldHeapMb(await built.inspector());
try {
  const userId = stack.demoUsers.get('vera@demo.test') ?? '';
  const sessionId = crypto.randomUUID();
  const token = await mintToken({ issuer: `${stack.auth.url}/auth/v1`, userId, sessionId });
  const waiting = await insertWaiting(stack, owners);
  await tellLobby(built, token);
  const heapMbBefore = round(await heap());
  const url = `${built.url.replace('http', 'ws')}/parties/lobby/main`;
  const entering = await crowd.order({
    do: 'enter',
    url,
    origin: stack.url,
    vets: await ticketsFor(
      stack,
      Array.from({ length: vets }, () => null),
    ),
    owners: await ticketsFor(stack, waiting),
  });
  report({ bench: 'lobby-enter', ...entering });

  await crowd.order({ do: 'count' });
  const read = reads();
  const start = performance.now();
  const came: string[] = [];
  for (let change = 0; change < seconds * changesPerSecond; change += 1) {
    await pause(Math.max(0, start + (change * 1_000) / changesPerSecond - performance.now()));
    const gone = came[change - stays * changesPerSecond];
    if (gone)
      await stack.postgres.query(`update public.chat_sessions set status = 'cancelled' where id = $1`, [
        gone,
      ]);
    const [id = ''] = await insertWaiting(stack, 1);
    await crowd.order({ do: 'expect', id, at: performance.timeOrigin + performance.now() });
    came.push(id);
    await tellLobby(built, token);
  }
  const took = (performance.now() - start) / 1_000;
  const asked = reads() - read;
  const figures = z
    .looseObject({
      largest: z.number(),
      missed: z.number(),
      closes: z.number(),
      push: z.looseObject({ p99: z.number() }),
    })
    .parse(await crowd.order({ do: 'tell' }));
  const heapMb = round(await heap());
  const readsPerSecond = round(asked / took);
  const met =
    figures.missed + figures.closes === 0 &&
    figures.push.p99 <= aim.pushP99 &&
    figures.largest <= aim.changeBytes &&
    readsPerSecond <= aim.readsPerSecond &&
    heapMb <= aim.heapMb;
  report({
    bench: 'lobby',
    owners,
    vets,
    seconds: round(took),
    ...figures,
    readsPerSecond,
    heapMb,
    heapMbBefore,
    aim,
    met,
  });
} finally {
  crowd.stop();
  await built.stop();
  await stack.stop();
}
