import { join } from 'node:path';
import { lockFolder } from '../db/migrate/folder-lock.ts';
import { migrate } from '../db/migrate.ts';
import { seed } from '../db/seed.ts';
import { type AuthServer, startAuthServer } from './auth/auth-server.ts';
import { makeDemoAccounts } from './demo-accounts.ts';
import type { Ports } from './ports.ts';
import { startNeonHttp } from './postgres/neon-http.ts';
import { openPgliteFolder } from './postgres/open-pglite.ts';
import { createPgliteBackend } from './postgres/pglite-backend.ts';
import type { DevSettings } from './settings.ts';

/** Postgres and auth, running, with schema, seed and demo accounts in place. */
export interface EmbeddedServices {
  readonly auth: AuthServer;
  close(): Promise<void>;
}

export interface EmbeddedServicesOptions {
  readonly ports: Ports;
  readonly settings: DevSettings;
  /** The folder that keeps the data from one run to the next. */
  readonly dataDir: string;
}

/** Starts the embedded services on their ports. What was started is closed again when a later step fails. */
export async function startEmbeddedServices(options: EmbeddedServicesOptions): Promise<EmbeddedServices> {
  const { ports, settings, dataDir } = options;
  await using started = new AsyncDisposableStack();
  const folder = join(dataDir, 'postgres');
  started.defer(lockFolder(folder));
  const postgres = createPgliteBackend(await openPgliteFolder(folder));
  started.defer(() => postgres.close());
  await postgres.asOwner(async (sql) => {
    await migrate(sql, { vector: true, appPassword: 'app' });
    await seed(sql);
  });
  const neon = await startNeonHttp(postgres, ports.postgres);
  started.defer(() => neon.close());
  const auth = await startAuthServer({
    port: ports.auth,
    file: join(dataDir, 'auth.sqlite'),
    jwtSecret: settings.jwtSecret,
    publishableKey: settings.publishableKey,
    appUrl: `http://localhost:${ports.web}`,
  });
  started.defer(() => auth.close());
  await postgres.asOwner((sql) =>
    makeDemoAccounts({ authUrl: auth.url, publishableKey: settings.publishableKey, sql }),
  );
  const running = started.move();
  return { auth, close: () => running.disposeAsync() };
}
