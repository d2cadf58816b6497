import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { openPgliteInMemory } from '../../dev/postgres/open-pglite.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/callavet-postgres');

/** A hash over everything that makes the database what it is. */
async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(join(root, 'db'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(sql|json|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  files.push(
    join(root, 'dev/postgres/open-pglite.ts'),
    join(root, 'node_modules/@electric-sql/pglite/package.json'),
  );
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function build(): Promise<Blob> {
  const postgres = await openPgliteInMemory();
  try {
    await migrate(postgres, { vector: true, appPassword: 'app' });
    await seed(postgres);
    return await postgres.dumpDataDir('none');
  } finally {
    await postgres.close();
  }
}

/** A migrated and seeded PGlite to copy from: built once for each state of `db/`, then read from the cache. */
export async function pgliteTemplate(): Promise<Blob> {
  const name = `${await contentHash()}.tar`;
  const path = join(folder, name);
  const known = await readFile(path).catch(() => undefined);
  if (known) return new Blob([known]);
  const template = await build();
  await mkdir(folder, { recursive: true });
  // Written beside and renamed: another test process that builds the same one never reads half of it.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await template.arrayBuffer()));
  await rename(draft, path);
  const others = (await readdir(folder)).filter((other) => other.endsWith('.tar') && other !== name);
  await Promise.all(others.map((other) => rm(join(folder, other), { force: true })));
  return template;
}
