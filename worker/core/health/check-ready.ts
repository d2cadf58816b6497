import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { describeError } from '../log.ts';
import type { Providers } from './providers.ts';

/** A monitor that waits longer has given up. */
const patienceMs = 2_000;

interface Readiness {
  ready: boolean;
  database: 'up' | 'down';
  providers: Providers;
}

/** Whether the database answers within two seconds, and which implementation of each provider runs. Never throws. */
export async function checkReady(ctx: RequestContext): Promise<Readiness> {
  const asked = ctx.database
    .asService('ready', ctx.request)
    .run((tx) => [tx.execute(sql`select 1`)])
    .then(() => true)
    .catch((error: unknown) => {
      ctx.log.warn('not-ready', { provider: 'database', ...describeError(error) });
      return false;
    });
  const ready = await Promise.race([asked, scheduler.wait(patienceMs).then(() => false)]);
  return { ready, database: ready ? 'up' : 'down', providers: ctx.providers };
}
