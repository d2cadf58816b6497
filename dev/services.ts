import { readCommandLine } from './command-line.ts';
import { startEmbeddedServices } from './embedded-services.ts';
import { requireFreePorts } from './ports.ts';
import { runUntilSignal } from './run-until-signal.ts';
import { readDevSettings } from './settings.ts';
import { welcome } from './welcome.ts';

// `npm run services`: Postgres and auth alone, for a Worker that is started by hand (`npx wrangler dev`).
await runUntilSignal(async (running) => {
  const { ports, dataDir } = readCommandLine();
  await requireFreePorts({ postgres: ports.postgres, auth: ports.auth });
  const settings = readDevSettings(ports);
  const services = await startEmbeddedServices({ ports, settings, dataDir });
  running.onClose(() => services.close());
  console.log(
    welcome({
      Postgres: `http://127.0.0.1:${ports.postgres}/sql`,
      Auth: services.auth.url,
      Mailbox: `${services.auth.url}/mailbox`,
    }),
  );
});
