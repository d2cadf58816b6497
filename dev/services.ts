import { readCommandLine } from './command-line.ts';
import { startEmbeddedServices } from './embedded-services.ts';
import { requireFreePorts } from './ports.ts';
import { runUntilSignal } from './run-until-signal.ts';
import { readDevSettings } from './settings.ts';
import { welcome } from './welcome.ts';

/** Where `npx wrangler dev` answers when nothing else is said. */
const workerUrl = 'http://localhost:8787';

// `npm run services`: Postgres, auth, Stripe and the mailbox alone, for a Worker that is started by hand (`npx wrangler dev`).
await runUntilSignal(async (running) => {
  const { ports, dataDir, halfYear } = readCommandLine();
  await requireFreePorts({
    postgres: ports.postgres,
    auth: ports.auth,
    stripe: ports.stripe,
    mailbox: ports.mailbox,
    dns: ports.dns,
    chatModel: ports.chatModel,
  });
  const settings = readDevSettings(ports);
  const services = await startEmbeddedServices({ ports, settings, workerUrl, dataDir, halfYear });
  running.onClose(() => services.close());
  console.log(
    welcome({
      Postgres: `http://127.0.0.1:${ports.postgres}/sql`,
      Auth: `http://localhost:${ports.auth}`,
      ...services.pages,
    }),
  );
});
