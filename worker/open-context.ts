import type { RequestInfo } from '../db/actor.ts';
import type { RoomRpcs } from '../party/rpc.ts';
import { alarmNotices } from './alarms/alarm-notices.ts';
import { consultPart } from './consults/account/consult-part.ts';
import { consultWhereabouts } from './consults/consult-rooms.ts';
import { consultNotices } from './consults/notices/consult-notices.ts';
import { corePart } from './core/account/core-part.ts';
import type { RequestContext } from './core/context.ts';
import { openEdge } from './core/edge/edge.ts';
import { AppError } from './core/errors.ts';
import { openFileStore } from './core/files/open-file-store.ts';
import type { Locale } from './core/locale.ts';
import { describeError, type Logger } from './core/log.ts';
import { coreNotices } from './core/notify/core-notices.ts';
import { ringNotify } from './core/notify/ring.ts';
import type { MessageProvider } from './core/notify/settings.ts';
import { openDatabase } from './core/open-database.ts';
import { facePath } from './core/pdf/face-path.ts';
import { createRooms, type RoomDirectory } from './core/rooms/rooms.ts';
import { staticReader } from './core/static-files.ts';
import type { Priority } from './core/stripe-calls/call-budget.ts';
import { type CallGate, IsolateCalls, openGate } from './core/stripe-calls/call-gate.ts';
import { type Env, providersOf, readSettings, type Settings } from './env.ts';
import { sitePart } from './sites/account/site-part.ts';
import { siteNotices } from './sites/notices/site-notices.ts';

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

const messageCalls = new WeakMap<Settings, Map<MessageProvider, IsolateCalls>>();

/** The way to a vendor of messages. While its budget is away the isolate goes on at a fifth of the vendor's limit. */
function messageGates(env: Env, settings: Settings, { log }: Occasion): RequestContext['messageGate'] {
  const known = messageCalls.get(settings) ?? new Map<MessageProvider, IsolateCalls>();
  messageCalls.set(settings, known);
  return (vendor, priority) => {
    const rate = settings.messages.limits[vendor] / 5;
    const isolate = known.get(vendor) ?? new IsolateCalls(Date.now(), { total: rate, endpoint: rate });
    known.set(vendor, isolate);
    return openGate({
      keeper: {
        lease: (...ask) => env.MessageBudget.get(env.MessageBudget.idFromName(vendor)).lease(...ask),
      },
      isolate,
      priority,
      onAway: (error) => log.warn('budget-away', { provider: vendor, ...describeError(error) }),
    });
  };
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
  const enqueue: RequestContext['enqueue'] = async (task) => {
    try {
      await env.TASKS.send(task);
    } catch (error) {
      throw new AppError('UNAVAILABLE', { internal: 'The queue takes nothing', cause: error });
    }
  };
  return {
    request: {
      ...occasion.request,
      // Their other pages show it at once, and they are written to.
      onNewDevice(userId) {
        later('new-device', () => rooms.accountChanged(userId));
        ringNotify({ later, enqueue });
      },
    },
    locale,
    log,
    settings,
    providers: providersOf(settings),
    database: openDatabase(env),
    rooms,
    edge: openEdge(env),
    whereabouts: [consultWhereabouts],
    accountParts: [corePart, consultPart, sitePart],
    files: openFileStore(env, settings),
    readStatic: (path) => staticReader(env.ASSETS)(path),
    readFace: (file) => staticReader(env.ASSETS)(facePath(file)),
    stripeGate: openStripeGate(env, settings, occasion),
    messageGate: messageGates(env, settings, occasion),
    notices: {
      ...coreNotices(settings.roomTicketSecret),
      ...consultNotices,
      ...siteNotices(settings.roomTicketSecret),
      ...alarmNotices,
    },
    enqueue,
    now: new Date(),
    later,
  };
}
