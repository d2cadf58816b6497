import type { TestProject } from 'vitest/node';
import { jwtSecret, publishableKey } from './auth.ts';
import { startNeon } from './neon.ts';
import { startPglite } from './postgres.ts';
import { startWorkerDoubles } from './worker-doubles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Settings and secrets of the Worker under test. */
    bindings: Record<string, string>;
    /** Where the doubles listen (tests/support/worker-doubles.ts). */
    doubles: string;
  }
}

/** Starts what the Worker under test talks to: a migrated PGlite behind Neon's protocol, and the doubles. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPglite();
  const neon = await startNeon(postgres);
  const doubles = await startWorkerDoubles(postgres, neon.endpoint);
  project.provide('doubles', doubles.url);
  project.provide('bindings', {
    DATABASE_URL: neon.databaseUrl,
    NEON_FETCH_ENDPOINT: neon.endpoint,
    SUPABASE_URL: `${doubles.url}/auth/default`,
    SUPABASE_ANON_KEY: publishableKey,
    SUPABASE_JWT_SECRET: jwtSecret,
    ROOM_TICKET_SECRET: 'tests-sign-their-tickets-with-this-secret',
    APP_ORIGINS: 'https://app.test,https://other.test',
    ENVIRONMENT: 'development',
  });
  return async () => {
    await doubles.close();
    await neon.close();
    await postgres.close();
  };
}
