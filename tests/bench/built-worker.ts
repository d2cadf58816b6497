import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare';
import { workerFiles } from '../../worker/core/static-files.ts';
import { bundleWorker } from '../support/bundle-worker.ts';
import { readFaceOfPackage } from '../support/pdf-faces.ts';
import { readStaticOfSource } from '../support/static-files.ts';
import { readWorkerSettings } from './read-worker-settings.ts';

/** The deployed bundle in workerd, on a socket of its own. */
export interface BuiltWorker {
  readonly url: string;
  /** The file that was bundled. */
  readonly bundle: string;
  /** Where its inspector listens. Throws when it was started without one. */
  inspector(): Promise<URL>;
  stop(): Promise<void>;
}

/**
 * The bundle with the surroundings that Cloudflare gives it. Calls are counted on the machine that the Worker runs on
 * (developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit, "Performance"), and a fetch leaves for the network.
 * Miniflare's stand-ins ask a Durable Object that writes SQLite for the one and send the other through a Worker of their own.
 */
const asDeployed = `
import worker from './index.js';
export * from './index.js';
const counts = new Map();
const counter = {
  async limit({ key }) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { success: true };
  },
};
let surroundings;
export default {
  ...worker,
  fetch(request, env, context) {
    if (surroundings === undefined) {
      surroundings = { ...env, PUBLIC_LIMIT: counter, AUTH_LIMIT: counter, PAYMENT_LIMIT: counter };
      globalThis.fetch = (...call) => env.NETWORK.fetch(...call);
    }
    return worker.fetch(request, surroundings, context);
  },
};
`;

/** What is around the Worker: what a deployment has, or miniflare's stand-ins. */
export type Surroundings = 'deployed' | 'miniflare';

/**
 * Runs the bundle without `wrangler dev` around it: its proxies, made for reloading, take longer than the Worker itself.
 * `vars` are the Worker's settings; calls are counted and none is refused.
 */
export async function startBuiltWorker(
  vars: Readonly<Record<string, string>>,
  surroundings: Surroundings = 'deployed',
  { inspected = false } = {},
): Promise<BuiltWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'callavet-bundle-'));
  bundleWorker(folder);
  await writeFile(join(folder, 'as-deployed.js'), asDeployed);
  const unlimited = { simple: { limit: 1_000_000_000, period: 60 } } as const;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...readWorkerSettings(),
      name: 'call-a-vet',
      // The first is the one that runs.
      modules: (surroundings === 'deployed' ? ['as-deployed.js', 'index.js'] : ['index.js']).map((file) => ({
        type: 'ESModule',
        path: join(folder, file),
      })),
      modulesRoot: folder,
      bindings: { ...vars },
      serviceBindings: {
        NETWORK: { network: { allow: ['public', 'private'] } },
        // Of the static files those alone that the Worker reads itself.
        ASSETS: async (request) => {
          const { pathname } = new URL(request.url);
          return new Response(
            pathname.startsWith(workerFiles)
              ? await readStaticOfSource(pathname)
              : await readFaceOfPackage(basename(pathname)),
          );
        },
      },
      // One batch after the other: a deployment has several at once.
      queueProducers: { TASKS: { queueName: 'tasks' } },
      queueConsumers: { tasks: { maxBatchSize: 100, maxBatchTimeout: 0, maxRetries: 12 } },
      ratelimits: {
        PUBLIC_LIMIT: { namespace_id: 'public', ...unlimited },
        AUTH_LIMIT: { namespace_id: 'auth', ...unlimited },
        PAYMENT_LIMIT: { namespace_id: 'payment', ...unlimited },
      },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      handleStructuredLogs: () => {},
      ...(inspected ? { inspectorPort: 0 } : {}),
    }),
  );
  const url = await miniflare.unsafeGetDirectURL('call-a-vet');
  return {
    url: url.origin,
    bundle: join(folder, 'index.js'),
    inspector: () => miniflare.getInspectorURL(),
    async stop() {
      await miniflare.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
