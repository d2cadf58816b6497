import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTarget } from '../../db/migrate/commands.ts';
import { readEnvironment } from '../../db/migrate/env.ts';
import { openFolder, type Target } from '../../db/migrate/target.ts';
import { migrate } from '../../db/migrate.ts';
import { compareDatabases } from './compare-databases.ts';
import { restoreBackup } from './restore-backup.ts';
import { smoke } from './smoke.ts';
import { writeBackup } from './write-backup.ts';

/**
 * `npm run backup:try`: writes a backup of the database, restores it into a fresh one, compares the two, and tries whether the product works on it. Exits 1 when
 * anything differs. `-- --keep backup.gz` keeps the file; `-- --restore backup.gz` fills an empty, migrated database with one instead (docs/backup.md).
 */

async function attempt(source: Target, folder: string, keep: string | undefined): Promise<void> {
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    console.log(`${what}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    return done;
  };
  const file = keep ?? join(folder, 'backup.gz');
  await timed('written', () => writeBackup(source.sql, file));
  console.log(`${file}: ${Math.round((await stat(file)).size / 1024)} KB`);
  const fresh = await openFolder(join(folder, 'restored'));
  try {
    await timed('fresh database', () => migrate(fresh.sql, { vector: source.vector }));
    await timed('restored', () => restoreBackup(fresh.sql, file));
    const differences = await timed('compared', () => compareDatabases(source.sql, fresh.sql));
    if (differences.length > 0) {
      console.table(differences);
      throw new Error('What was restored is not what was there.');
    }
    for (const said of await timed('tried', () => smoke(fresh.sql))) console.log(`  ${said}`);
    console.log('The backup holds all of it.');
  } finally {
    await fresh.close();
  }
}

const run = async (): Promise<void> => {
  const { keep, restore } = parseArgs({
    options: { keep: { type: 'string' }, restore: { type: 'string' } },
  }).values;
  const target = await openTarget(readEnvironment());
  const folder = await mkdtemp(join(tmpdir(), 'callavet-backup-'));
  try {
    if (restore === undefined) await attempt(target, folder, keep);
    else {
      await restoreBackup(target.sql, restore);
      for (const said of await smoke(target.sql)) console.log(said);
    }
  } finally {
    await target.close();
    await rm(folder, { recursive: true, force: true });
  }
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
