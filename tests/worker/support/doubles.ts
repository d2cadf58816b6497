import { env } from 'cloudflare:workers';
import { inject } from 'vitest';
import { bringBusyVet } from '../../support/busy-vet.ts';

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${inject('doubles')}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** The name of the database that the tests of this file have to themselves; empty while they share the one of the run. */
let database = '';

/** Runs one statement as the owner of the database and gives its rows. */
export const asOwner = <Row = Record<string, unknown>>(text: string, params: unknown[] = []) =>
  ask<Row[]>('POST', `/owner/${database}`, { text, params });

/**
 * Gives the tests of this file a database of their own (PGlite, with pgvector), before anything asked for another: the Worker and its objects
 * know no other from then on. The way to it can break.
 */
export async function ownDatabaseOfFile() {
  const way = ownWay();
  await ask('PUT', `/database/${way.name}`);
  database = way.name;
  Object.assign(env, way.env);
  return way;
}

/** The same with the vet who is busy from the start, as the database of the run has them: people may begin to wait. */
export async function ownDatabaseWithVet() {
  const way = await ownDatabaseOfFile();
  await bringBusyVet(asOwner);
  return way;
}

/** A way of a test's own to the database of its file: it can break, and it counts. */
export function ownWay() {
  const name = [database, crypto.randomUUID()].filter((part) => part !== '').join('.');
  return {
    name,
    env: {
      DATABASE_URL: `postgres://app:app@${name}.test:5432/callavet`,
      NEON_FETCH_ENDPOINT: `${inject('doubles')}/neon/${name}/sql`,
    },
    /** up; away: connections break; silent: never answers; deaf: does the work and loses the answer. */
    become: (mode: 'up' | 'away' | 'silent' | 'deaf') => ask('PUT', `/neon/${name}`, { mode }),
    requests: async () => (await ask<{ requests: number }>('GET', `/neon/${name}`)).requests,
  };
}

/** An auth provider of a test's own, with asymmetric keys. */
export function ownProvider() {
  const name = crypto.randomUUID();
  const url = `${inject('doubles')}/auth/${name}`;
  return {
    url,
    env: { SUPABASE_URL: url, SUPABASE_JWT_SECRET: '' },
    issuer: `${url}/auth/v1`,
    /** `body`: what everything but the JWKS answers. `silent`: nothing is answered. */
    become: (state: { status: number; keys: unknown[]; body?: unknown; silent?: boolean }) =>
      ask('PUT', `/auth/${name}`, state),
    /** `METHOD path authorization` of each request that it had. */
    requests: async () => (await ask<{ requests: string[] }>('GET', `/auth/${name}`)).requests,
  };
}
