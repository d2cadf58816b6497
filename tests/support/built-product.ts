import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../dev/settings.ts';
import { bundleWorker } from './bundle-worker.ts';

const kept = join(root, 'node_modules/.cache/callavet-built');
const stamp = join(kept, 'hash');
const sources = ['web', 'admin', 'party', 'worker', 'contract', 'db'];

/** Where the bundled Worker lies. */
export const builtBundle = join(kept, 'worker');

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'wrangler.toml']) hash.update(await readFile(join(root, file)));
  for (const folder of sources) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Builds both apps into `dist/` and bundles the Worker, unless all of it is what the sources give. The error carries what the build printed. */
export async function buildProduct(): Promise<void> {
  const hash = await sourceHash();
  const last = await readFile(stamp, 'utf8').catch(() => '');
  const made = ['dist/index.html', 'dist/admin/index.html'].map((file) => join(root, file));
  if (last === hash && [...made, join(builtBundle, 'index.js')].every((file) => existsSync(file))) return;
  await rm(stamp, { force: true });
  for (const app of ['web', 'admin'])
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', app], {
      cwd: root,
      // A runner of tests sets it otherwise, and the app would be one without a service worker.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  await mkdir(kept, { recursive: true });
  bundleWorker(builtBundle);
  await writeFile(stamp, hash);
}
