import { createDatabase } from '../db/client.ts';
import type { RequestContext } from '../worker/core/context.ts';
import { createLogger } from '../worker/core/log.ts';
import type { Rooms } from '../worker/core/rooms/rooms.ts';
import { type Env, providersOf, readSettings } from '../worker/env.ts';

const nobody = async () => {};
const emptyRooms: Rooms = {
  opened: nobody,
  changed: nobody,
  erased: nobody,
  queueChanged: nobody,
  accountChanged: nobody,
  expelled: nobody,
};

/**
 * What a verb is given when a command runs it in Node. There are no rooms, and what would be left for later is not done.
 * Throws UNAVAILABLE when settings are missing.
 */
export function nodeContext(env: Env, userAgent: string): RequestContext {
  const settings = readSettings(env);
  return {
    request: { requestId: crypto.randomUUID(), userAgent },
    locale: 'es',
    log: createLogger({}, () => {}),
    settings,
    providers: providersOf(settings),
    database: createDatabase(settings.database),
    rooms: emptyRooms,
    now: new Date(),
    later: () => {},
  };
}
