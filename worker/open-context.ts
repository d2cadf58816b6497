import type { RequestInfo } from '../db/actor.ts';
import type { RequestContext } from './core/context.ts';
import type { Locale } from './core/locale.ts';
import { describeError, type Logger } from './core/log.ts';
import { openDatabase } from './core/open-database.ts';
import { createRooms } from './core/rooms/rooms.ts';
import { type Env, providersOf, readSettings } from './env.ts';

interface Occasion {
  readonly request: RequestInfo;
  readonly locale: Locale;
  readonly log: Logger;
  readonly waitUntil: (promise: Promise<void>) => void;
}

/** Assembles what verbs are given from the bindings of this deployment, for one request or one cron run. */
export function openContext(env: Env, occasion: Occasion): RequestContext {
  const settings = readSettings(env);
  const { request, locale, log, waitUntil } = occasion;
  return {
    request,
    locale,
    log,
    settings,
    providers: providersOf(settings),
    database: openDatabase(env),
    rooms: createRooms({
      consultRoom: (id) => env.ConsultRoom.get(env.ConsultRoom.idFromName(id)),
      lobby: () => env.Lobby.get(env.Lobby.idFromName('main')),
      accountLine: (userId) => env.AccountLine.get(env.AccountLine.idFromName(userId)),
    }),
    now: new Date(),
    later(what, work) {
      waitUntil(
        work().catch((error: unknown) => log.warn('later-failed', { reason: what, ...describeError(error) })),
      );
    },
  };
}
