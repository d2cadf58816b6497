import type { SignedIn } from '../../db/actor.ts';
import { nodeContext } from '../../ops/node-context.ts';
import type { RequestContext, UserContext } from '../../worker/core/context.ts';
import type { Env } from '../../worker/env.ts';
import type { TestNeon } from './neon.ts';
import { quietRooms } from './quiet-rooms.ts';
import { readStaticOfSource } from './static-files.ts';

/** The Worker's settings for a test database; everything else is switched off. */
export const varsFor = (
  neon: Pick<TestNeon, 'databaseUrl' | 'endpoint'>,
): Readonly<Record<string, string>> => ({
  DATABASE_URL: neon.databaseUrl,
  NEON_FETCH_ENDPOINT: neon.endpoint,
  SUPABASE_URL: 'http://127.0.0.1:9',
  SUPABASE_ANON_KEY: 'unused',
  ROOM_TICKET_SECRET: 'tests-sign-their-tickets-with-this-secret',
  APP_ORIGINS: 'https://app.test',
  ENVIRONMENT: 'development',
});

/** What a verb is given when it runs in Node instead of workerd, with these settings of the Worker. Nobody is in a room. */
export function verbContext(vars: Readonly<Record<string, string>>): RequestContext {
  const env: Env = Object.assign(Object.create(null), vars);
  return { ...nodeContext(env, 'tests'), rooms: quietRooms, readStatic: readStaticOfSource };
}

/** The same for somebody who just signed in for the first time; `role`: what the auth provider vouches for. */
export function personContext(base: RequestContext, role: 'owner' | 'vet' | 'admin'): UserContext {
  const id = crypto.randomUUID();
  const actor: SignedIn = {
    kind: 'user',
    id,
    email: `${id}@example.test`,
    sessionId: crypto.randomUUID(),
    issuedAt: Math.floor(base.now.getTime() / 1000),
    assurance: 'aal1',
    appRole: role === 'owner' ? null : role,
  };
  return { ...base, actor, accessToken: '', db: base.database.asActor(actor, base.request) };
}
