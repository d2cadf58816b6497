import { AccountLine } from '../party/account-line.ts';
import { ConsultRoom } from '../party/consult-room.ts';
import { Lobby } from '../party/lobby.ts';
import { app } from './app.ts';
import { sweepConsults } from './consults/sweep-consults.ts';
import { recoverEvents } from './core/billing/recover-events.ts';
import { rerunEvents } from './core/billing/rerun-events.ts';
import { settlePayments } from './core/billing/settle-payments.ts';
import { createLogger, describeError } from './core/log.ts';
import type { Env } from './env.ts';
import { openContext } from './open-context.ts';

export { AccountLine, ConsultRoom, Lobby };

/** The one of wrangler.toml's crons that runs once a day. */
const daily = '17 3 * * *';

export default {
  fetch: app.fetch,

  async scheduled(controller, env, execution) {
    const requestId = crypto.randomUUID();
    const log = createLogger({ requestId });
    try {
      const context = openContext(env, {
        request: { requestId, userAgent: `cron ${controller.cron}` },
        locale: 'es',
        log,
        waitUntil: (promise) => execution.waitUntil(promise),
      });
      if (controller.cron === daily) {
        await recoverEvents(context);
      } else {
        await sweepConsults(context);
        await rerunEvents(context);
        await settlePayments(context);
      }
    } catch (error) {
      log.error('cron-failed', describeError(error));
      throw error;
    }
  },
} satisfies ExportedHandler<Env>;
