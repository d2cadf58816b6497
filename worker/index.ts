import { AccountLine } from '../party/account-line.ts';
import { ConsultRoom } from '../party/consult-room.ts';
import { Lobby } from '../party/lobby.ts';
import { app } from './app.ts';
import { cronRun } from './background/cron-jobs.ts';
import { createLogger } from './core/log.ts';
import { runJobs } from './core/run-jobs.ts';
import type { Env } from './env.ts';
import { openContext } from './open-context.ts';

export { AccountLine, ConsultRoom, Lobby };

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
    const { jobs, budgetMs } = cronRun(context, controller.cron);
    await runJobs(log, jobs, budgetMs);
  },
} satisfies ExportedHandler<Env>;
