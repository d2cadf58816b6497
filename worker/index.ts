import { AccountLine } from '../party/rooms/account-line.ts';
import { ConsultRoom } from '../party/rooms/consult/consult-room.ts';
import { Dispatcher } from '../party/rooms/dispatcher/dispatcher.ts';
import { Lobby } from '../party/rooms/lobby/lobby.ts';
import { app } from './app.ts';
import { cronRun } from './background/cron-jobs.ts';
import { workBatch } from './background/work-batch.ts';
import { EdgePointer } from './core/edge/edge-pointer.ts';
import { createLogger } from './core/log.ts';
import { notedJob } from './core/noted-job.ts';
import { MessageBudget } from './core/notify/message-budget.ts';
import { runJobs } from './core/run-jobs.ts';
import { StripeBudget } from './core/stripe-calls/stripe-budget.ts';
import type { Env } from './env.ts';
import { openContext } from './open-context.ts';

export { AccountLine, ConsultRoom, Dispatcher, EdgePointer, Lobby, MessageBudget, StripeBudget };

/** What a verb is given when no person waits for it. `userAgent`: what runs, for the audit. */
function backgroundContext(env: Env, execution: ExecutionContext, userAgent: string) {
  const requestId = crypto.randomUUID();
  return openContext(env, {
    request: { requestId, userAgent },
    locale: 'es',
    log: createLogger({ requestId }),
    priority: 'background',
    waitUntil: (promise) => execution.waitUntil(promise),
  });
}

export default {
  fetch: app.fetch,

  async scheduled(controller, env, execution) {
    const context = backgroundContext(env, execution, `cron ${controller.cron}`);
    const { jobs, budgetMs } = cronRun(context, controller.cron);
    const noted = jobs.map((job) => notedJob(context, job));
    await runJobs(context.log, noted, budgetMs);
  },

  async queue(batch, env, execution) {
    await workBatch(backgroundContext(env, execution, `queue ${batch.queue}`), batch.messages);
  },
} satisfies ExportedHandler<Env>;
