import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const stamp = join(root, 'node_modules/.cache/callavet-built-apps');
const sources = ['web', 'admin', 'party', 'worker'];

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  for (const folder of sources) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Builds both apps into `dist/`, unless it holds what the sources give. The error carries what the build printed. */
export async function buildApps(): Promise<void> {
  const hash = await sourceHash();
  const last = await readFile(stamp, 'utf8').catch(() => '');
  if (
    last === hash &&
    existsSync(join(root, 'dist/index.html')) &&
    existsSync(join(root, 'dist/admin/index.html'))
  )
    return;
  for (const app of ['web', 'admin'])
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', app], {
      cwd: root,
    });
  await mkdir(resolve(stamp, '..'), { recursive: true });
  await writeFile(stamp, hash);
}
