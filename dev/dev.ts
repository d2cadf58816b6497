import { join } from 'node:path';
import { copyWorkerFiles } from '../web/build/worker-files.ts';
import { readCommandLine } from './command-line.ts';
import { startCron } from './cron.ts';
import { startEmbeddedServices } from './embedded-services.ts';
import { requireFreePorts } from './ports.ts';
import { runUntilSignal } from './run-until-signal.ts';
import { readDevSettings, root, writeEnvFile } from './settings.ts';
import { untilReady } from './until-ready.ts';
import { startVite } from './vite.ts';
import { welcome } from './welcome.ts';
import { startWrangler } from './wrangler.ts';

// `npm run dev`: everything that the product needs, on this machine, with hot reload.
await runUntilSignal(async (running) => {
  const { ports, dataDir, halfYear } = readCommandLine();
  const began = performance.now();
  await requireFreePorts(ports);
  const settings = readDevSettings(ports);
  console.log('Starting Postgres, auth, Stripe, the mailbox, the Worker and the web apps ...');

  const address = `http://localhost:${ports.web}`;
  const workerUrl = `http://127.0.0.1:${ports.worker}`;

  // The Worker's static files come from here; while developing, Vite serves them instead.
  copyWorkerFiles(join(root, 'dist'));
  const envFile = join(dataDir, 'worker.env');
  writeEnvFile(envFile, { ...settings.vars, APP_URL: address });
  const worker = startWrangler({
    port: ports.worker,
    envFile,
    persistTo: join(dataDir, 'wrangler'),
    onLine: (line) => console.log(`worker │ ${line}`),
  });
  running.onClose(() => worker.stop());
  void worker.ended.then((how) => running.fail('The Worker (wrangler dev)', how));

  // Side by side: each of them takes seconds.
  const services = startEmbeddedServices({ ports, settings, workerUrl, dataDir, halfYear });
  const parts = await Promise.allSettled([services, startVite({ ports, dataDir })]);
  for (const part of parts) if (part.status === 'fulfilled') running.onClose(() => part.value.close());
  for (const part of parts) if (part.status === 'rejected') throw part.reason;

  // Asked first and directly: Vite's proxy reports each try that finds no Worker yet.
  await untilReady([`${workerUrl}/health`], running.signal);
  await untilReady([`${address}/ready`, `${address}/`, `${address}/admin/`], running.signal);
  const cron = startCron(workerUrl);
  running.onClose(() => cron.close());
  console.log(`\nReady in ${Math.round((performance.now() - began) / 1000)} s.`);
  console.log(
    welcome({
      Web: `${address}/`,
      Admin: `${address}/admin/`,
      ...(await services).pages,
    }),
  );
});
