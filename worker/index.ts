import { ConsultRoom } from '../party/consult-room.ts';
import { Lobby } from '../party/lobby.ts';
import { app } from './app.ts';
import { sweepConsults } from './consults/sweep-consults.ts';
import { createLogger, describeError } from './core/log.ts';
import type { Env } from './env.ts';
import { openContext } from './open-context.ts';

export { ConsultRoom, Lobby };

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
      await sweepConsults(context);
    } catch (error) {
      log.error('sweep-failed', describeError(error));
      throw error;
    }
  },
} satisfies ExportedHandler<Env>;
