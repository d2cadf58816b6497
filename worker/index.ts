import { AccountLine } from '../party/account-line.ts';
import { ConsultRoom } from '../party/consult-room.ts';
import { Lobby } from '../party/lobby.ts';
import { app } from './app.ts';
import { sweepConsults } from './consults/sweep-consults.ts';
import { recoverEvents } from './core/billing/recover-events.ts';
import { rerunEvents } from './core/billing/rerun-events.ts';
import { settlePayments } from './core/billing/settle-payments.ts';
import { createLogger } from './core/log.ts';
import { enforceTerms } from './core/retention/enforce-terms.ts';
import { runJobs } from './core/run-jobs.ts';
import { timeBudget } from './core/time-budget.ts';
import type { Env } from './env.ts';
import { openContext } from './open-context.ts';

export { AccountLine, ConsultRoom, Lobby };

/** The one of wrangler.toml's crons that runs once a day. */
const daily = '17 3 * * *';

/** How long a sweep goes on; the next comes in five minutes. */
const sweepMs = 30_000;
/** How long old rows are deleted for; what is left goes the next day. */
const retentionMs = 120_000;

export default {
  fetch: app.fetch,

  async scheduled(controller, env, execution) {
    const requestId = crypto.randomUUID();
    const log = createLogger({ requestId });
    const context = openContext(env, {
      request: { requestId, userAgent: `cron ${controller.cron}` },
      locale: 'es',
      log,
      waitUntil: (promise) => execution.waitUntil(promise),
    });
    const jobs =
      controller.cron === daily
        ? {
            recover: () => recoverEvents(context),
            retention: () => enforceTerms(context, timeBudget(retentionMs)),
          }
        : {
            sweep: () => sweepConsults(context, timeBudget(sweepMs)),
            rerun: () => rerunEvents(context),
            settle: () => settlePayments(context),
          };
    await runJobs(log, jobs);
  },
} satisfies ExportedHandler<Env>;
