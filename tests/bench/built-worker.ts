import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';

/** The deployed bundle in workerd, on a socket of its own. */
export interface BuiltWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** Bundles the Worker into `folder` as a deployment would. */
export function bundleWorker(folder: string): void {
  execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
}

/**
 * Runs the bundle without `wrangler dev` around it: its proxies, made for reloading, take longer than the Worker itself.
 * `vars` are the Worker's settings; nothing is rate limited.
 */
export async function startBuiltWorker(vars: Readonly<Record<string, string>>): Promise<BuiltWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'callavet-bundle-'));
  bundleWorker(folder);
  const unlimited = { simple: { limit: 1_000_000_000, period: 60 } } as const;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'call-a-vet',
      modules: true,
      rootPath: folder,
      modulesRoot: folder,
      scriptPath: 'index.js',
      compatibilityDate: '2026-11-01',
      compatibilityFlags: ['nodejs_compat'],
      bindings: { ...vars },
      durableObjects: {
        ConsultRoom: { className: 'ConsultRoom', useSQLite: true },
        Lobby: { className: 'Lobby', useSQLite: true },
        AccountLine: { className: 'AccountLine', useSQLite: true },
      },
      ratelimits: {
        PUBLIC_LIMIT: { namespace_id: 'public', ...unlimited },
        AUTH_LIMIT: { namespace_id: 'auth', ...unlimited },
      },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      handleStructuredLogs: () => {},
    }),
  );
  const url = await miniflare.unsafeGetDirectURL('call-a-vet');
  return {
    url: url.origin,
    async stop() {
      await miniflare.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
