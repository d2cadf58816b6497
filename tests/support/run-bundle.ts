/**
 * `node tests/support/run-bundle.ts <settings>`: the bundled Worker in workerd on one port, as wrangler.toml describes it, until the process is ended. `wrangler dev` bundles anew at
 * each start and puts two proxies, made for reloading, before the Worker: here there is nothing between a browser and it. The Worker's lines go out as they are.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import * as z from 'zod';
import { root } from '../../dev/settings.ts';

/** What the program is told, as JSON in its one argument. */
export const bundleSettingsSchema = z.object({
  port: z.number(),
  /** The bundle's folder. */
  bundle: z.string(),
  /** Keeps the rooms and the buckets. */
  persistTo: z.string(),
  /** The Worker's settings. */
  vars: z.record(z.string(), z.string()),
  /** How many calls a minute each rate limit lets through; as deployed when absent. */
  rateLimit: z.number().optional(),
});
export type BundleSettings = z.infer<typeof bundleSettingsSchema>;

const { port, bundle, persistTo, vars, rateLimit } = bundleSettingsSchema.parse(
  JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')),
);
const { workerOptions } = unstable_getMiniflareWorkerOptions(join(root, 'wrangler.toml'));
const ratelimits = Object.fromEntries(
  Object.entries(workerOptions.ratelimits ?? {}).map(([name, limiter]) => [
    name,
    rateLimit === undefined ? limiter : { ...limiter, simple: { ...limiter.simple, limit: rateLimit } },
  ]),
);
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    ...workerOptions,
    name: 'call-a-vet',
    modules: [{ type: 'ESModule', path: join(bundle, 'index.js') }],
    modulesRoot: bundle,
    bindings: vars,
    ratelimits,
    host: '127.0.0.1',
    port,
    resourcePersistencePath: persistTo,
    cf: false,
    // A test runs cron at /cdn-cgi/local/scheduled.
    unsafeTriggerHandlers: true,
    handleStructuredLogs: ({ message }) => console.log(message),
  }),
);
await miniflare.ready;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void miniflare.dispose().then(() => process.exit(0)));
