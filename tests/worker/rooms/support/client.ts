import { type OutboxStorage, outboxIn } from '../../../../party/client/outbox-storage.ts';
import { RoomClient } from '../../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../../party/client/room-snapshot.ts';
import { type Guest, knock, ticketFor } from './entering.ts';
import { type Dial, Network } from './network.ts';
import type { OpenRoom } from './open-room.ts';

/** What `localStorage` is in a browser. */
export const newStorage = () => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value);
    },
    removeItem: (key: string) => {
      items.delete(key);
    },
  };
};

/** Twenty times as fast as the real one. */
const fastClock = {
  now: () => Date.now(),
  after: (ms: number, action: () => void) => {
    const timer = setTimeout(action, ms / 20);
    return () => clearTimeout(timer);
  },
};

const throughTheWorker: Dial = async ({ pathname, search }) =>
  (await knock(pathname.replace('/parties/', '') + search)).webSocket;

export type ClientWishes = {
  dial?: Dial;
  outbox?: OutboxStorage;
  getTicket?: () => Promise<string>;
};

/** A real client of the browser, over a network that can fail. */
export const openClient = (room: OpenRoom, who: Guest, wishes: ClientWishes = {}) => {
  const network = new Network(wishes.dial ?? throughTheWorker);
  const client = new RoomClient({
    url: `wss://app.test/parties/${room.path}`,
    me: who,
    getTicket: wishes.getTicket ?? (() => ticketFor(room.path, who)),
    outbox: wishes.outbox ?? outboxIn(newStorage(), who.id, room.id),
    clock: fastClock,
    minDelay: 1,
    maxDelay: 5,
    WebSocket: network.Socket,
  });
  /** Waits for a picture of the room that fulfils a condition. */
  const until = (condition: (snapshot: RoomSnapshot) => boolean) =>
    new Promise<RoomSnapshot>((resolve) => {
      const look = () => {
        const snapshot = client.getSnapshot();
        if (!condition(snapshot)) return;
        stop();
        resolve(snapshot);
      };
      const stop = client.subscribe(look);
      look();
    });
  return {
    client,
    network,
    until,
    online: () => until(({ connection }) => connection === 'online'),
    /** Everything written has been confirmed. */
    settled: () =>
      until(
        ({ connection, messages }) =>
          connection === 'online' && messages.every(({ status }) => status === 'sent'),
      ),
  };
};

export type OpenClient = ReturnType<typeof openClient>;
