/** Prints what `wrangler.toml` says of the Worker, as JSON: wrangler would be a large part of a bench's own process, whose pauses are then measured too. */
import { join } from 'node:path';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import { root } from '../../dev/settings.ts';

const { workerOptions } = unstable_getMiniflareWorkerOptions(join(root, 'wrangler.toml'));
console.log(`\n${JSON.stringify(workerOptions)}`);
