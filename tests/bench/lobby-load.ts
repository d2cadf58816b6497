/**
 * The people of the `lobby` bench, in a process of their own: does what the bench tells it over IPC, one order after the other,
 * and answers each with figures.
 */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { latencyOf, round } from './report.ts';

const orderSchema = z.discriminatedUnion('do', [
  /** Enters with all of `tickets`, a few at a time. */
  z.object({
    do: z.literal('enter'),
    url: z.string(),
    origin: z.string(),
    /** Tickets. */
    vets: z.array(z.string()),
    /** In the order of the queue: their consults and tickets. */
    owners: z.array(z.object({ id: z.string(), ticket: z.string() })),
    /** So many of the last owners are watched. */
    observers: z.int(),
  }),
  /** Starts to count anew. */
  z.object({ do: z.literal('count') }),
  /** The consult `id` came into the queue at `at` (ms since 1970): measures until each vet knows. */
  z.object({ do: z.literal('expect'), id: z.string(), at: z.number() }),
  /** Since `at`, `left` consults of the front have gone in all: measures until the observers are so much further in front. */
  z.object({ do: z.literal('expectLeft'), left: z.int(), at: z.number() }),
  /** Waits until every vet knows of everything, at most ten seconds, and tells the figures since `count`. */
  z.object({ do: z.literal('tell') }),
]);
export type Order = z.infer<typeof orderSchema>;

const now = () => performance.timeOrigin + performance.now();

/** What the vets and the owners heard. */
const heard = { vetFrames: 0, vetBytes: 0, largest: 0, ownerFrames: 0, ownerBytes: 0, closes: 0 };
let latencies: number[] = [];
/** Changes that some vets have not heard of, and how many of them. */
const awaited = new Map<string, { at: number; vets: Set<number> }>();
let vetCount = 0;
/** When each vet heard first of an id: a push may be faster than the word that it is awaited. */
const firstHeard = new Map<string, Map<number, number>>();
/** What each owner was told last, by consult. */
const places: Record<string, number | null> = {};
/** Observers: where they began, and the leavings that they have not heard of. */
const watched = new Map<string, { began: number; awaited: { left: number; at: number }[] }>();
let placeLatencies: number[] = [];

function connect(
  url: string,
  origin: string,
  ticket: string,
  hear: (text: string, answer: (text: string) => void) => void,
): Promise<void> {
  const options: object = { headers: { origin } };
  // Node's WebSocket takes headers in place of the protocols; the DOM's types do not know.
  const socket: WebSocket = Reflect.construct(WebSocket, [`${url}?ticket=${ticket}`, options]);
  socket.addEventListener('close', () => {
    heard.closes += 1;
  });
  return new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      hear(String(data), (text) => socket.send(text));
      resolve();
    });
  });
}

/** Follows the changes from the queue that came, as the product's own client does. */
function hearAsVet(vet: number, text: string, answer: (text: string) => void): void {
  const version = /^\{"type":"board","version":(\d+)/.exec(text.slice(0, 64))?.[1];
  if (version !== undefined) answer(`{"type":"follow","version":${version}}`);
  heard.vetFrames += 1;
  heard.vetBytes += text.length;
  heard.largest = Math.max(heard.largest, text.length);
  for (const [id] of text.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) {
    const known = firstHeard.get(id) ?? new Map<number, number>();
    firstHeard.set(id, known);
    if (!known.has(vet)) known.set(vet, now());
  }
  for (const [id, { at, vets }] of awaited) {
    if (!vets.has(vet) || !text.includes(id)) continue;
    latencies.push(now() - at);
    vets.delete(vet);
    if (vets.size === 0) awaited.delete(id);
  }
}

const placeSchema = z.object({ type: z.literal('position'), position: z.int().nullable() });

function hearAsOwner(id: string, text: string): void {
  heard.ownerFrames += 1;
  heard.ownerBytes += text.length;
  const { position } = placeSchema.parse(JSON.parse(text));
  places[id] = position;
  const observer = watched.get(id);
  if (!observer || position === null) return;
  while (observer.awaited[0] && position <= observer.began - observer.awaited[0].left)
    placeLatencies.push(now() - (observer.awaited.shift()?.at ?? 0));
}

async function inGroups<T>(items: readonly T[], enter: (item: T, index: number) => Promise<void>) {
  for (let from = 0; from < items.length; from += 20)
    await Promise.all(items.slice(from, from + 20).map((item, n) => enter(item, from + n)));
}

async function obey(order: Order): Promise<object> {
  switch (order.do) {
    case 'enter': {
      const { url, origin, vets, owners, observers } = order;
      vetCount = vets.length;
      const start = performance.now();
      await inGroups(owners, ({ id, ticket }) =>
        connect(url, origin, ticket, (text) => hearAsOwner(id, text)),
      );
      await inGroups(vets, (ticket, vet) =>
        connect(url, origin, ticket, (text, answer) => hearAsVet(vet, text, answer)),
      );
      for (const { id } of owners.slice(-observers)) watched.set(id, { began: places[id] ?? 0, awaited: [] });
      return { entered: vets.length + owners.length, allTold: round(performance.now() - start), ...heard };
    }
    case 'count':
      Object.assign(heard, { vetFrames: 0, vetBytes: 0, largest: 0, ownerFrames: 0, ownerBytes: 0 });
      [latencies, placeLatencies] = [[], []];
      return {};
    case 'expect': {
      const heardAt = firstHeard.get(order.id) ?? new Map<number, number>();
      const vets = new Set(Array.from({ length: vetCount }, (_, n) => n).filter((n) => !heardAt.has(n)));
      for (const at of heardAt.values()) latencies.push(at - order.at);
      if (vets.size > 0) awaited.set(order.id, { at: order.at, vets });
      return {};
    }
    case 'expectLeft':
      for (const { awaited: left } of watched.values()) left.push({ left: order.left, at: order.at });
      return {};
    case 'tell': {
      const missed = () =>
        awaited.size + [...watched.values()].reduce((sum, one) => sum + one.awaited.length, 0);
      for (let waited = 0; waited < 100 && missed() > 0; waited += 1) await pause(100);
      // What is told last may still be on its way.
      await pause(1_500);
      return {
        ...heard,
        missed: missed(),
        push: latencyOf(latencies),
        place: latencyOf(placeLatencies),
        places,
      };
    }
  }
}

process.on('message', (message) => {
  obey(orderSchema.parse(message)).then(
    (figures) => process.send?.(figures),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
