import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { describeError } from '../log.ts';
import type { Providers } from './providers.ts';
import { sharedAnswer } from './shared-answer.ts';

/** A monitor that waits longer has given up. */
const patienceMs = 2_000;
/** Who asks within this time of a question gets its answer, also while it is on its way. */
const sharedMs = 2_000;

interface Readiness {
  ready: boolean;
  database: 'up' | 'down';
  providers: Providers;
}

/** Whether the database answers in time. */
const databaseAnswers = sharedAnswer(sharedMs, (ctx) => {
  const asked = ctx.database
    .asService('ready', ctx.request)
    .run((tx) => [tx.execute(sql`select 1`)])
    .then(() => true)
    .catch((error: unknown) => {
      ctx.log.warn('not-ready', { provider: 'database', ...describeError(error) });
      return false;
    });
  const answer = Promise.race([asked, scheduler.wait(patienceMs).then(() => false)]);
  // Others may wait for it when the request that asked is gone.
  ctx.later('ready', async () => void (await answer));
  return answer;
});

/**
 * Whether the database answers within two seconds, and which implementation of each provider runs. Never throws. The database is asked
 * at most once in two seconds by each isolate, so that the address is no way to keep it busy.
 */
export async function checkReady(ctx: RequestContext): Promise<Readiness> {
  const ready = await databaseAnswers(ctx);
  return { ready, database: ready ? 'up' : 'down', providers: ctx.providers };
}
