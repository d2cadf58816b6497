import type { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fitForTraffic } from '../../../db/migrate/fit-for-traffic.ts';
import { migrate } from '../../../db/migrate.ts';
import { openPgliteInMemory } from '../../../dev/postgres/open-pglite.ts';
import { pgliteTemplate } from '../../support/pglite-template.ts';
import { type ChangedFolder, copyFolder } from '../support/changed-folder.ts';

let postgres: PGlite;
let folder: ChangedFolder;
beforeAll(async () => {
  postgres = await openPgliteInMemory(await pgliteTemplate());
  await postgres.exec('create table notes (id int primary key, body text)');
});
afterAll(() => postgres.close());
beforeEach(async () => {
  folder = copyFolder();
  await postgres.exec(
    `truncate notes; insert into notes select i, 'note ' || i from generate_series(1, 250) i`,
  );
});
afterEach(() => folder.remove());

const rows = async (text: string) => (await postgres.query(text)).rows;
const run = () => migrate(postgres, { vector: true, folder: folder.path });
const mark = '\n--> statement-breakpoint\n';

test('a migration that fails in the middle keeps what it did and is continued when it is mended', async () => {
  const first = 'alter table notes add column one int;';
  folder.migration('9001_stops', [first, 'alter table notes add column two nonsense;'].join(mark));
  await expect(run()).rejects.toThrow('nonsense');
  expect(await rows('select one from notes limit 1')).toEqual([{ one: null }]);

  folder.migration('9001_stops', ['alter table notes add column other int;', 'select 1;'].join(mark));
  await expect(run()).rejects.toThrow(
    'The first 1 parts of migrations/9001_stops were applied and have been changed since.',
  );

  const name = folder.migration('9001_stops', [first, 'alter table notes add column two int;'].join(mark));
  expect(await run()).toEqual([name]);
  expect(await rows('select one, two from notes limit 1')).toEqual([{ one: null, two: null }]);
  expect(await run()).toEqual([]);
  expect(await rows('select from private.begun_migrations')).toEqual([]);
});

test('an index that an earlier try left unfinished is made again', async () => {
  await postgres.exec('insert into notes values (999, (select body from notes where id = 1))');
  const name = folder.migration(
    '9002_index',
    'create unique index concurrently "notes_once" on "notes" using btree ("body");',
  );
  await expect(run()).rejects.toThrow('notes_once');
  const found = `select indisvalid from pg_index where indexrelid = to_regclass('notes_once')`;
  expect(await rows(found)).toEqual([{ indisvalid: false }]);
  await postgres.exec('delete from notes where id = 999');
  expect(await run()).toEqual([name]);
  expect(await rows(found)).toEqual([{ indisvalid: true }]);
});

test('an index that was finished and not noted is left as it is', async () => {
  await postgres.exec('create index notes_by_body on notes (body)');
  const name = folder.migration('9003_index', 'create index concurrently notes_by_body on notes (body);');
  expect(await run()).toEqual([name]);
});

test('a backfill goes in batches, a transaction each, until nothing is left', async () => {
  const name = folder.migration(
    '9004_backfill',
    [
      'alter table notes add column length int;',
      `-- in batches
       with filled as (
         update notes set length = length(body)
         where id in (select id from notes where length is null order by id limit 100) returning id
       ) select count(*) as changed from filled;`.replaceAll('\n       ', '\n'),
    ].join(mark),
  );
  expect(await run()).toEqual([name]);
  expect(
    await rows(
      'select count(*)::int as n, count(distinct xmin::text)::int as batches from notes where length > 0',
    ),
  ).toEqual([{ n: 250, batches: 3 }]);
});

test('a backfill writes to a table that its own migration has made, and to one that the migration before has made', async () => {
  const copyTo = (table: string) => `-- in batches
with copied as (
  insert into ${table} select id from notes on conflict do nothing returning 1
) select count(*) as changed from copied;`;
  const names = [
    folder.migration('9007_own', ['create table copies (id int primary key);', copyTo('copies')].join(mark)),
    folder.migration('9008_made', 'create table later_copies (id int primary key);'),
    folder.migration('9009_filled', copyTo('later_copies')),
  ];
  expect(await run()).toEqual(names);
  const counts =
    'select (select count(*)::int from copies) as own, (select count(*)::int from later_copies) as later';
  expect(await rows(counts)).toEqual([{ own: 250, later: 250 }]);
});

test('a constraint is added without looking at the rows and proven in a step of its own', async () => {
  await postgres.exec(`insert into notes values (999, '')`);
  const add = 'alter table notes add constraint notes_body check (length(body) > 0) not valid;';
  const name = folder.migration(
    '9005_check',
    [add, 'alter table notes validate constraint notes_body;'].join(mark),
  );
  await expect(run()).rejects.toThrow('notes_body');
  // New rows are held to it already.
  await expect(postgres.exec(`insert into notes values (1000, '')`)).rejects.toThrow('notes_body');
  await postgres.exec('delete from notes where id = 999');
  expect(await run()).toEqual([name]);
});

test('what drizzle-kit writes for a table in use is applied in its fitted form, and once more in an empty database', async () => {
  const text = fitForTraffic(
    [
      'CREATE TABLE "tags" ("id" int PRIMARY KEY NOT NULL, "note_id" int);',
      'CREATE INDEX "notes_fitted" ON "notes" USING btree ("body");',
      'ALTER TABLE "notes" ADD CONSTRAINT "notes_unique" UNIQUE("id","body");',
      'ALTER TABLE "notes" ADD CONSTRAINT "notes_positive" CHECK ("notes"."id" > 0);',
      'ALTER TABLE "notes" ALTER COLUMN "body" SET NOT NULL;',
      'ALTER TABLE "tags" ADD CONSTRAINT "tags_note" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id");',
    ].join(mark),
  );
  const name = folder.migration('9006_fitted', text);
  expect(await run()).toEqual([name]);
  const made = `select conname, convalidated from pg_constraint
    where conrelid = 'notes'::regclass and (conname in ('notes_unique', 'notes_positive') or conname ~ 'body_not_null') order by 1`;
  expect(await rows(made)).toEqual(
    ['notes_body_not_null', 'notes_positive', 'notes_unique'].map((conname) => ({
      conname,
      convalidated: true,
    })),
  );
  folder.migration('9006_fitted', ['create table notes (id int primary key, body text);', text].join(mark));
  const empty = await openPgliteInMemory();
  expect(await migrate(empty, { vector: true, folder: folder.path })).toContain(name);
  await empty.close();
});
