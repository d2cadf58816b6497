import type { RequestInfo } from '../db/actor.ts';
import type { RoomRpcs } from '../party/rpc.ts';
import { consultWhereabouts } from './consults/consult-rooms.ts';
import type { RequestContext } from './core/context.ts';
import { AppError } from './core/errors.ts';
import type { Locale } from './core/locale.ts';
import { describeError, type Logger } from './core/log.ts';
import { openDatabase } from './core/open-database.ts';
import { createRooms, type RoomDirectory } from './core/rooms/rooms.ts';
import type { Priority } from './core/stripe-calls/call-budget.ts';
import { type CallGate, IsolateCalls, openGate } from './core/stripe-calls/call-gate.ts';
import { type Env, providersOf, readSettings, type Settings } from './env.ts';

interface Occasion {
  readonly request: RequestInfo;
  readonly locale: Locale;
  readonly log: Logger;
  /** Whether a person waits for it. */
  readonly priority: Priority;
  readonly waitUntil: (promise: Promise<void>) => void;
}

const isolates = new WeakMap<Settings, IsolateCalls>();

function callsOf(settings: Settings): IsolateCalls {
  const known = isolates.get(settings);
  if (known !== undefined) return known;
  const calls = new IsolateCalls(Date.now());
  isolates.set(settings, calls);
  return calls;
}

function openStripeGate(env: Env, settings: Settings, { priority, log }: Occasion): CallGate {
  return openGate({
    // One object for the account: a deployment has one account.
    keeper: {
      lease: (...ask) => env.StripeBudget.get(env.StripeBudget.idFromName('account')).lease(...ask),
    },
    isolate: callsOf(settings),
    priority,
    onAway: (error) => log.warn('budget-away', { provider: 'payments', ...describeError(error) }),
  });
}

function roomDirectory(env: Env): RoomDirectory {
  const finders: { readonly [Kind in keyof RoomRpcs]: (name: string) => RoomRpcs[Kind] } = {
    'consult-room': (name) => env.ConsultRoom.get(env.ConsultRoom.idFromName(name)),
    lobby: (name) => env.Lobby.get(env.Lobby.idFromName(name)),
    dispatcher: (name) => env.Dispatcher.get(env.Dispatcher.idFromName(name)),
    'account-line': (name) => env.AccountLine.get(env.AccountLine.idFromName(name)),
  };
  return (kind, name) => finders[kind](name);
}

/** Assembles what verbs are given from the bindings of this deployment, for one request, cron run or message. */
export function openContext(env: Env, occasion: Occasion): RequestContext {
  const settings = readSettings(env);
  const { locale, log, waitUntil } = occasion;
  const rooms = createRooms(roomDirectory(env));
  const later: RequestContext['later'] = (what, work) =>
    waitUntil(
      work().catch((error: unknown) => log.warn('later-failed', { reason: what, ...describeError(error) })),
    );
  return {
    request: {
      ...occasion.request,
      // Their other pages show it at once.
      onNewDevice: (userId) => later('new-device', () => rooms.accountChanged(userId)),
    },
    locale,
    log,
    settings,
    providers: providersOf(settings),
    database: openDatabase(env),
    rooms,
    whereabouts: [consultWhereabouts],
    stripeGate: openStripeGate(env, settings, occasion),
    async enqueue(task) {
      try {
        await env.TASKS.send(task);
      } catch (error) {
        throw new AppError('UNAVAILABLE', { internal: 'The queue takes nothing', cause: error });
      }
    },
    now: new Date(),
    later,
  };
}
