import { createDatabase } from '../db/client.ts';
import type { RequestContext } from '../worker/core/context.ts';
import { openEdge } from '../worker/core/edge/edge.ts';
import { openFileStore } from '../worker/core/files/open-file-store.ts';
import { createLogger } from '../worker/core/log.ts';
import type { Rooms } from '../worker/core/rooms/rooms.ts';
import { CallBudget } from '../worker/core/stripe-calls/call-budget.ts';
import { IsolateCalls, openGate } from '../worker/core/stripe-calls/call-gate.ts';
import { type Env, providersOf, readSettings } from '../worker/env.ts';

const nobody = async () => {};
const emptyRooms: Rooms = {
  ask: async () => {
    throw new Error('There are no rooms here');
  },
  accountChanged: nobody,
};

/**
 * What a verb is given when a command runs it in Node. There are no rooms, and what would be left for later or handed to the queue is
 * not done: cron finds it. No documents are written. It calls Stripe within half of the account's limit, beside the Worker that it knows nothing of.
 * Throws UNAVAILABLE when settings are missing.
 */
export function nodeContext(env: Env, userAgent: string): RequestContext {
  const settings = readSettings(env);
  const { total, endpoint } = settings.payments.rateLimit;
  const half = new CallBudget({ total: total / 2, endpoint: endpoint / 2 }, Date.now());
  return {
    request: { requestId: crypto.randomUUID(), userAgent },
    locale: 'es',
    log: createLogger({}, () => {}),
    settings,
    providers: providersOf(settings),
    database: createDatabase(settings.database),
    rooms: emptyRooms,
    edge: openEdge(env),
    whereabouts: [],
    accountParts: [],
    files: openFileStore(env, settings),
    readStatic: async () => {
      throw new Error('There are no static files here');
    },
    readFace: async () => {
      throw new Error('No documents are written here');
    },
    stripeGate: openGate({
      keeper: { lease: async (wants, priority) => half.lease(wants, priority, Date.now()) },
      isolate: new IsolateCalls(Date.now()),
      priority: 'background',
      onAway: () => {},
    }),
    messageGate: () => ({ priority: 'background', pass: nobody, refused: () => {} }),
    notices: {},
    enqueue: nobody,
    now: new Date(),
    later: () => {},
  };
}
