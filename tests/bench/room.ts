/**
 * `room`: one consult's room through the built Worker, on loopback, with its people in another process.
 * - K18: 500 connections, 10 messages a second for 60 s. The case allows a p99 of delivery of 250 ms; aim: 40 ms, 0 lost, 0 doubled.
 *   Before it the same with a room that keeps nothing and only passes on (`room-bare`): what the platform takes by itself.
 * - K19: 500 connections come back within 2 s, each with 50 messages missed. Aim: all caught up <= 5 s, no request to Postgres.
 * - Photos: the same again, 20 of the messages with a photo, as many as a consult may have, and once more without. Aim: p99 at most 1.1 times that
 *   without, before and after.
 * - K11: what one who floods with 200 messages a second does to the others. Aim: their p99 less than doubles.
 * `--quick` takes a tenth of the people and of the time.
 */
import * as z from 'zod';
import { type Attachment, mostFiles } from '../../contract/files.ts';
import { issueTicket } from '../../worker/core/rooms/ticket.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { jpeg } from '../worker/support/pictures.ts';
import { startBareWorker } from './bare-worker.ts';
import { type BuiltWorker, startBuiltWorker } from './built-worker.ts';
import { countRequests } from './count-requests.ts';
import { uploaderTo } from './files.ts';
import { openConsult } from './open-consult.ts';
import { type People, startPeople } from './people.ts';
import { report, round } from './report.ts';
import type { Order } from './room-load.ts';
import { workerdUsage } from './room-usage.ts';

const losses = { lost: z.number(), doubled: z.number() };
const talkSchema = z.object({ ...losses, delivery: z.looseObject({ p99: z.number() }) });
const returnSchema = z.object({ ...losses, allCaughtUpMs: z.number() });
const floodSchema = talkSchema.omit({ doubled: true });

const isQuick = process.argv.includes('--quick');
const people = isQuick ? 50 : 500;
const stayers = 10;
const seconds = isQuick ? 6 : 60;
const missed = 50;

/** Tickets for the owner and as many guests as make `count`. */
const ticketsFor = (stack: Stack, consultId: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const claims = {
        room: `consult-room/${consultId}` as const,
        sub: n === 0 ? (stack.demoUsers.get('ana@demo.test') ?? '') : crypto.randomUUID(),
        role: n === 0 ? ('owner' as const) : ('guest' as const),
        name: `Person ${n}`,
        sid: null,
        about: null,
      };
      return (await issueTicket(stack.vars.ROOM_TICKET_SECRET ?? '', claims, new Date())).ticket;
    }),
  );

async function untilArchived(stack: Stack, consultId: string, head: number): Promise<void> {
  for (;;) {
    const [row] = await stack.postgres.query<{ kept: number }>(
      'select count(*)::int as kept from public.messages where session_id = $1',
      [consultId],
    );
    if (row && row.kept >= head) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Everybody talks; what that took of workerd beside the figures of who heard it. */
async function talk(crowd: People<Order>) {
  const before = workerdUsage();
  const talked = await crowd.order({ do: 'talk', seconds, perSecond: 10 });
  const after = workerdUsage();
  return {
    talked,
    used: {
      workerdCores: round((after.cpuSeconds - before.cpuSeconds) / seconds),
      workerdMb: round(after.memoryMb),
    },
  };
}

async function benchBare(stack: Stack): Promise<void> {
  const bare = await startBareWorker();
  const crowd = startPeople<Order>('room-load.ts');
  try {
    await crowd.order({
      do: 'enter',
      url: `${bare.url.replace('http', 'ws')}/room`,
      origin: stack.url,
      tickets: Array.from({ length: people + stayers }, () => ''),
      within: isQuick ? 1 : 10,
    });
    const { talked, used } = await talk(crowd);
    report({ bench: 'room-bare', connections: people + stayers, ...talked, ...used });
  } finally {
    crowd.stop();
    await bare.stop();
  }
}

async function benchRoom(stack: Stack, built: BuiltWorker, requests: () => number): Promise<void> {
  const consultId = await openConsult(stack);
  const url = `${built.url.replace('http', 'ws')}/parties/consult-room/${consultId}`;
  const crowd = startPeople<Order>('room-load.ts');
  try {
    const tickets = await ticketsFor(stack, consultId, people + stayers);
    const idle = workerdUsage();
    report({
      bench: 'room-enter',
      ...(await crowd.order({ do: 'enter', url, origin: stack.url, tickets, within: isQuick ? 1 : 10 })),
    });
    const { talked, used } = await talk(crowd);
    const delivered = talkSchema.parse(talked);
    report({
      bench: 'room',
      case: 'K18',
      connections: people + stayers,
      ...talked,
      ...used,
      workerdMbBefore: round(idle.memoryMb),
      aim: { p99: 40, lost: 0, doubled: 0 },
      met: delivered.delivery.p99 <= 40 && delivered.lost === 0 && delivered.doubled === 0,
    });

    const upload = await uploaderTo(stack, built.url, consultId);
    const photos: Attachment[] = [];
    for (let n = 0; n < mostFiles; n += 1)
      photos.push(
        await upload({ name: `photo-${n}.jpg`, type: 'image/jpeg', bytes: jpeg({ bytes: 200_000 }) }),
      );
    const shown = await crowd.order({ do: 'talk', seconds, perSecond: 10, photos });
    const { delivery, lost: lostShown, doubled: doubledShown } = talkSchema.parse(shown);
    const again = talkSchema.parse(await crowd.order({ do: 'talk', seconds, perSecond: 10 }));
    const without = { before: delivered.delivery.p99, after: again.delivery.p99 };
    const ratio = round((2 * delivery.p99) / (without.before + without.after));
    report({
      bench: 'room-photos',
      photos: photos.length,
      ...shown,
      p99Without: without,
      ratio,
      aim: { ratio: 1.1, lost: 0, doubled: 0 },
      met: ratio <= 1.1 && lostShown === 0 && doubledShown === 0,
    });

    await crowd.order({ do: 'miss', stay: stayers, messages: missed });
    await untilArchived(stack, consultId, 3 * seconds * 10 + missed);
    const asked = requests();
    const returned = await crowd.order({ do: 'return', stay: stayers, within: 2 });
    const postgresRequests = requests() - asked;
    const { allCaughtUpMs, lost, doubled } = returnSchema.parse(returned);
    report({
      bench: 'room-return',
      case: 'K19',
      missedEach: missed,
      ...returned,
      postgresRequests,
      workerdMb: round(workerdUsage().memoryMb),
      aim: { allCaughtUpMs: 5_000, postgresRequests: 0, lost: 0, doubled: 0 },
      met: allCaughtUpMs <= 5_000 && postgresRequests === 0 && lost === 0 && doubled === 0,
    });
  } finally {
    crowd.stop();
  }
}

async function benchFlood(stack: Stack, built: BuiltWorker): Promise<void> {
  const consultId = await openConsult(stack);
  const url = `${built.url.replace('http', 'ws')}/parties/consult-room/${consultId}`;
  const crowd = startPeople<Order>('room-load.ts');
  try {
    const tickets = await ticketsFor(stack, consultId, 20);
    const length = isQuick ? 3 : 15;
    await crowd.order({ do: 'enter', url, origin: stack.url, tickets, within: 1 });
    const calm = talkSchema.parse(await crowd.order({ do: 'talk', seconds: length, perSecond: 10 }));
    const flooded = floodSchema.parse(
      await crowd.order({ do: 'flood', seconds: length, perSecond: 200, talk: 10 }),
    );
    report({
      bench: 'room-flood',
      case: 'K11',
      calm: calm.delivery,
      flooded: flooded.delivery,
      lost: flooded.lost,
      aim: { p99OfCalm: 2, lost: 0 },
      met: flooded.delivery.p99 < 2 * calm.delivery.p99 && flooded.lost === 0,
    });
  } finally {
    crowd.stop();
  }
}

const stack = await startStack();
await benchBare(stack);
const built = await startBuiltWorker(stack.vars);
try {
  await benchRoom(stack, built, countRequests(stack));
  await benchFlood(stack, built);
} finally {
  await built.stop();
  await stack.stop();
}
