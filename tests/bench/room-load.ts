/**
 * The people of the `room` bench, in a process of their own: does what the bench tells it over IPC, one order after the other,
 * and answers each with figures.
 */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Attachment } from '../../contract/files.ts';
import { attachmentSchema } from '../../party/protocol/attachment.ts';
import { latencyOf } from './report.ts';
import { Guest } from './room-guest.ts';

const orderSchema = z.discriminatedUnion('do', [
  /** Enters with all of `tickets`, spread over `within` seconds. */
  z.object({
    do: z.literal('enter'),
    url: z.string(),
    origin: z.string(),
    tickets: z.array(z.string()),
    within: z.number(),
  }),
  /** Writes `perSecond` messages for `seconds`, a different person each time; the first person brings `photos`, a message each. */
  z.object({
    do: z.literal('talk'),
    seconds: z.number(),
    perSecond: z.number(),
    photos: z.array(attachmentSchema).optional(),
  }),
  /** All but the last `stay` leave; these write `messages`. */
  z.object({ do: z.literal('miss'), stay: z.int(), messages: z.int() }),
  /** Who left comes back, spread over `within` seconds. */
  z.object({ do: z.literal('return'), stay: z.int(), within: z.number() }),
  /** The last person writes `perSecond` for `seconds`, and comes back whenever it is put out, while the others talk. */
  z.object({ do: z.literal('flood'), seconds: z.number(), perSecond: z.number(), talk: z.number() }),
]);
export type Order = z.infer<typeof orderSchema>;

let guests: Guest[] = [];
let latencies: number[] = [];

const sum = (figure: (guest: Guest) => number) => guests.reduce((total, guest) => total + figure(guest), 0);

/** Runs `act` for each of `items`, evenly spread over `seconds`. */
async function spread<T>(
  items: readonly T[],
  seconds: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  await Promise.all(
    items.map(async (item, index) => {
      await pause(Math.max(0, start + (index * seconds * 1000) / items.length - performance.now()));
      await act(item);
    }),
  );
}

/** Writes at an even pace, the people taking turns, the first of them with a photo every so often. Answers how many messages. */
async function talk(
  speakers: readonly Guest[],
  seconds: number,
  perSecond: number,
  photos: readonly Attachment[] = [],
): Promise<number> {
  const turns = Array.from({ length: seconds * perSecond }, (_, turn) => turn);
  const every = Math.ceil(turns.length / photos.length);
  await spread(turns, seconds, async (turn) => {
    const photo = turn % every === 0 ? photos[turn / every] : undefined;
    if (photo === undefined) speakers[turn % speakers.length]?.write();
    else speakers[0]?.write([photo]);
  });
  return turns.length;
}

/** Waits until everyone has message number `head`, at most ten seconds. */
async function settle(head: number): Promise<void> {
  for (let waited = 0; waited < 100 && guests.some(({ lastSeq }) => lastSeq < head); waited += 1)
    await pause(100);
}

/** The messages of `talk` as everyone else saw them. */
async function figuresOf(written: number, before: number) {
  const head = before + written;
  await settle(head);
  return {
    written,
    lost: sum(({ lost, lastSeq }) => lost + head - lastSeq),
    doubled: sum(({ doubled }) => doubled),
    closed: guests.flatMap(({ closes }) => closes),
    delivery: latencyOf(latencies),
  };
}

async function enter({ url, origin, tickets, within }: Extract<Order, { do: 'enter' }>) {
  guests = tickets.map((ticket) => new Guest({ url, origin, ticket }, (ms) => latencies.push(ms)));
  const times: number[] = [];
  await spread(guests, within, async (guest) => {
    const began = performance.now();
    await guest.enter();
    times.push(performance.now() - began);
  });
  return { entered: guests.length, entering: latencyOf(times) };
}

async function talkAll({ seconds, perSecond, photos }: Extract<Order, { do: 'talk' }>) {
  latencies = [];
  const before = guests[0]?.lastSeq ?? 0;
  return figuresOf(await talk(guests, seconds, perSecond, photos), before);
}

async function miss({ stay, messages }: Extract<Order, { do: 'miss' }>) {
  for (const guest of guests.slice(0, -stay)) guest.leave();
  await pause(500);
  await talk(guests.slice(-stay), messages / 20, 20);
  return { missed: messages };
}

async function comeBack({ stay, within }: Extract<Order, { do: 'return' }>) {
  const away = guests.slice(0, -stay);
  const [replayed, resets] = [sum((guest) => guest.replayed), sum((guest) => guest.resets)];
  const start = performance.now();
  const times: number[] = [];
  await spread(away, within, async (guest) => {
    const began = performance.now();
    await guest.enter();
    times.push(performance.now() - began);
  });
  return {
    returned: away.length,
    allCaughtUpMs: performance.now() - start,
    catchingUp: latencyOf(times),
    replayed: sum((guest) => guest.replayed) - replayed,
    resets: sum((guest) => guest.resets) - resets,
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
  };
}

async function flood({ seconds, perSecond, talk: calm }: Extract<Order, { do: 'flood' }>) {
  const [flooder, others] = [guests.at(-1), guests.slice(0, -1)];
  if (!flooder) throw new Error('Nobody is there to flood the room.');
  latencies = [];
  let isOn = true;
  const stay = async () => {
    while (isOn) {
      await pause(1000 / perSecond);
      if (flooder.closes.length > 0) {
        flooder.closes.length = 0;
        await flooder.enter().catch(() => {});
      }
      flooder.write();
    }
  };
  const flooding = stay();
  await talk(others, seconds, calm);
  isOn = false;
  await flooding;
  return { delivery: latencyOf(latencies), lost: others.reduce((total, { lost }) => total + lost, 0) };
}

const obey = (order: Order): Promise<object> => {
  switch (order.do) {
    case 'enter':
      return enter(order);
    case 'talk':
      return talkAll(order);
    case 'miss':
      return miss(order);
    case 'return':
      return comeBack(order);
    case 'flood':
      return flood(order);
  }
};

process.on('message', (message) => {
  obey(orderSchema.parse(message)).then(
    (figures) => process.send?.(figures),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
