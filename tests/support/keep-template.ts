import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseHash, templatesFolder } from './database-hash.ts';

/**
 * The path of a prepared database (a file or a folder), made once for each state of `db/` and kept between runs.
 * @param kind ends its name, `.tar` for one; those of the same kind and another state are removed.
 * @param make writes it at the path it is given.
 */
export async function keepTemplate(kind: string, make: (path: string) => Promise<void>): Promise<string> {
  const name = `${await databaseHash()}${kind}`;
  const path = join(templatesFolder, name);
  const isThere = () =>
    access(path).then(
      () => true,
      () => false,
    );
  if (await isThere()) return path;
  await mkdir(templatesFolder, { recursive: true });
  // Made beside and renamed: whoever makes the same one at this moment never reads half of it.
  const draft = `${path}.${randomUUID()}`;
  await make(draft);
  try {
    await rename(draft, path);
  } catch (error) {
    // A folder is not put over that of whoever was first.
    if (!(await isThere())) throw error;
    await rm(draft, { recursive: true });
  }
  const others = (await readdir(templatesFolder)).filter((other) => other.endsWith(kind) && other !== name);
  await Promise.all(
    others.map((other) => rm(join(templatesFolder, other), { recursive: true, force: true })),
  );
  return path;
}
