import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareDatabases } from '../../../ops/backup/compare-databases.ts';
import { restoreBackup } from '../../../ops/backup/restore-backup.ts';
import { smoke } from '../../../ops/backup/smoke.ts';
import { writeBackup } from '../../../ops/backup/write-backup.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { runnerOf } from '../../support/runner-of.ts';
import { tellStory } from '../support/story.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let fresh: TestPostgres;
let folder: string;
let file: string;

beforeAll(async () => {
  world = await openWorld(await startPglite());
  await tellStory(world);
  fresh = await startPglite();
  folder = await mkdtemp(join(tmpdir(), 'callavet-backup-test-'));
  file = join(folder, 'backup.gz');
  await writeBackup(runnerOf(world.postgres), file);
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await fresh.close();
  await world.close();
});

describe('C10 a backup', () => {
  test('C10 brings back every row of every table, with everything that decides who may do what, and the product works on it', async () => {
    const [there, here] = [runnerOf(world.postgres), runnerOf(fresh)];
    expect((await compareDatabases(there, here)).length).toBeGreaterThan(20);
    await restoreBackup(here, file);
    expect(await compareDatabases(there, here)).toEqual([]);
    expect(await smoke(here)).toContain('nobody sees none');
    // A second time over what is there: the same again.
    await restoreBackup(here, file);
    expect(await compareDatabases(there, here)).toEqual([]);
  }, 60_000);

  test('C10 the comparison sees one row that is another, and one policy that is gone', async () => {
    const [there, here] = [runnerOf(world.postgres), runnerOf(fresh)];
    await fresh.exec('update health_marks set figure = figure + 1');
    expect((await compareDatabases(there, here)).map(({ what }) => what)).toEqual(['health_marks']);
    await restoreBackup(here, file);
    await fresh.exec('drop policy service on public.messages');
    expect((await compareDatabases(there, here)).map(({ what }) => what)).toEqual(['policies']);
    await fresh.exec('create policy service on public.messages to service using (true) with check (true)');
    expect(await compareDatabases(there, here)).toEqual([]);
  }, 60_000);

  test('C10 one that is cut off, or of other migrations, is refused and changes nothing', async () => {
    const [there, here] = [runnerOf(world.postgres), runnerOf(fresh)];
    const whole = await readFile(file);
    const cut = join(folder, 'cut.gz');
    await writeFile(cut, whole.subarray(0, whole.length - 2_000));
    await expect(restoreBackup(here, cut)).rejects.toThrow();
    const other = join(folder, 'other.gz');
    const text = gunzipSync(whole).toString();
    await writeFile(other, gzipSync(text.replace('0000_roles', '0000_others')));
    await expect(restoreBackup(here, other)).rejects.toThrow('use the release of the backup');
    await expect(restoreBackup(here, join(folder, 'none.gz'))).rejects.toThrow();
    expect(await compareDatabases(there, here)).toEqual([]);
  }, 60_000);

  test('C10 the smoke test sees a database that lets everybody see everything', async () => {
    await fresh.exec(
      'create policy all_open on public.chat_sessions for select to authenticated using (true)',
    );
    await expect(smoke(runnerOf(fresh))).rejects.toThrow(/sees/);
    await fresh.exec('drop policy all_open on public.chat_sessions');
    expect(await smoke(runnerOf(fresh))).toContain('nobody sees none');
  });
});
