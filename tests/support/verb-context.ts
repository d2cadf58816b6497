import type { SignedIn } from '../../db/actor.ts';
import { createDatabase } from '../../db/client.ts';
import type { RequestContext, UserContext } from '../../worker/core/context.ts';
import { createLogger } from '../../worker/core/log.ts';
import type { Rooms } from '../../worker/core/rooms/rooms.ts';
import { type Env, providersOf, readSettings } from '../../worker/env.ts';

const nobody = async () => {};
const emptyRooms: Rooms = {
  opened: nobody,
  changed: nobody,
  queueChanged: nobody,
  accountChanged: nobody,
  expelled: nobody,
};

/** What a verb is given when it runs in Node instead of workerd, with these settings of the Worker. There are no rooms. */
export function verbContext(vars: Readonly<Record<string, string>>, now = new Date()): RequestContext {
  const env: Env = Object.assign(Object.create(null), vars);
  const settings = readSettings(env);
  return {
    request: { requestId: crypto.randomUUID(), userAgent: 'tests' },
    locale: 'es',
    log: createLogger({}, () => {}),
    settings,
    providers: providersOf(settings),
    database: createDatabase(settings.database),
    rooms: emptyRooms,
    now,
    later: () => {},
  };
}

/** The same for a signed-in person. */
export function personContext(base: RequestContext, userId: string): UserContext {
  const actor: SignedIn = {
    kind: 'user',
    id: userId,
    email: `${userId}@example.test`,
    sessionId: userId,
    issuedAt: Math.floor(base.now.getTime() / 1000),
    appRole: null,
  };
  return { ...base, actor, accessToken: '', db: base.database.asActor(actor, base.request) };
}
