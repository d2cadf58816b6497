import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';

const workerSettingsSchema = z.object({
  compatibilityDate: z.string(),
  compatibilityFlags: z.array(z.string()),
  durableObjects: z.record(z.string(), z.object({ className: z.string(), useSQLite: z.boolean() })),
  r2Buckets: z.record(z.string(), z.object({ id: z.string() })),
});

/** What `wrangler.toml` says of the Worker (worker-settings.ts). */
export function readWorkerSettings() {
  const file = join(import.meta.dirname, 'worker-settings.ts');
  const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
  return workerSettingsSchema.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
}
