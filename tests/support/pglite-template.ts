import { readFile, writeFile } from 'node:fs/promises';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { openPgliteInMemory } from '../../dev/postgres/open-pglite.ts';
import { keepTemplate } from './keep-template.ts';

async function make(path: string): Promise<void> {
  const postgres = await openPgliteInMemory();
  try {
    await migrate(postgres, { vector: true, appPassword: 'app' });
    await seed(postgres);
    const dump = await postgres.dumpDataDir('none');
    await writeFile(path, Buffer.from(await dump.arrayBuffer()));
  } finally {
    await postgres.close();
  }
}

/** A migrated and seeded PGlite to copy from. */
export async function pgliteTemplate(): Promise<Blob> {
  return new Blob([await readFile(await keepTemplate('.tar', make))]);
}
