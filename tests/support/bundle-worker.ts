import { execFileSync } from 'node:child_process';
import { root } from '../../dev/settings.ts';

/** Bundles the Worker into `folder` as a deployment would; the built apps must be in `dist/`. */
export function bundleWorker(folder: string): void {
  execFileSync('node_modules/.bin/wrangler', ['deploy', '--env=', '--dry-run', '--outdir', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
}
