import { expect, test } from 'vitest';
import { migrationBreaches } from '../../../tools/lint/rules/migrations.ts';

const mark = '\n--> statement-breakpoint\n';
const said = (text: string, path = 'db/migrations/0005_next.sql') =>
  migrationBreaches({ path, text }).map(({ line, message }) => `${line} ${message}`);

test.each([
  ['an index that locks the table', 'CREATE INDEX "a" ON "pets" USING btree ("name");', /concurrently/],
  ['an index without a name', 'create index concurrently on pets (name);', /has a name/],
  [
    'an index beside something else',
    'create index concurrently a on pets (name); select 1;',
    /part of its own/,
  ],
  [
    'a check that reads all rows',
    'ALTER TABLE "pets" ADD CONSTRAINT "a" CHECK ("pets"."name" <> \'\');',
    /not valid/,
  ],
  [
    'a foreign key that does',
    'alter table pets add constraint a foreign key (x) references public.vets (id);',
    /not valid/,
  ],
  [
    'a unique constraint that builds its index',
    'alter table pets add constraint a unique (name);',
    /using index/,
  ],
  [
    'two constraints of which one reads all rows',
    'alter table pets add constraint a check (x > 1) not valid, add constraint b check (x > 2);',
    /not valid/,
  ],
  [
    'a constraint that is proven while it is added',
    'alter table pets add constraint a check (x > 1) not valid; alter table pets validate constraint a;',
    /part of its own/,
  ],
  ['another type', 'ALTER TABLE "pets" ALTER COLUMN "name" SET DATA TYPE varchar(10);', /rewrites/],
  [
    'a column that may not be null any more',
    'alter table pets alter column name set not null;',
    /not null <column> not valid/,
  ],
  [
    'a column that old code does not write',
    'alter table pets add column x int not null;',
    /nullable or has a default/,
  ],
  ['a default that differs by row', 'alter table pets add column x uuid default uuidv7();', /rewrites/],
  ['a generated column', 'alter table pets add column x int generated always as (1) stored;', /rewrites/],
  ['a column with a constraint', 'alter table pets add column x uuid references vets (id);', /by itself/],
  ['a column that goes', 'alter table pets drop column name;', /unread since/],
  ['a column by another name', 'alter table pets rename column name to title;', /unread since/],
  ['a table that goes', 'drop table pets;', /unread since/],
  ['a backfill in one go', 'update pets set name = 1;', /in batches/],
  [
    'a batch without a limit',
    '-- in batches\nwith a as (update pets set x = 1 returning 1) select count(*) as changed from a;',
    /limit/,
  ],
  ['an index that goes', 'DROP INDEX "a";', /concurrently if exists/],
  ['a locked table', 'lock table pets;', /locks/],
  ['a block', 'do $$ begin update pets set x = 1; end $$;', /hides/],
  ['a policy', 'create policy a on pets using (true);', /db\/policies/],
  ['a grant', 'grant select on pets to anon;', /db\/policies/],
])('%s is refused', (_, text, message) => {
  expect(said(`select 1;${mark}${text}`)).toEqual([expect.stringMatching(message)]);
});

test('what a live database can take is let pass', () => {
  const parts = [
    'CREATE TABLE "notes" ("id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL, "pet_id" uuid);',
    'CREATE INDEX "notes_pet" ON "notes" USING btree ("pet_id");',
    'ALTER TABLE "notes" ADD CONSTRAINT "notes_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id");',
    'ALTER TABLE "pets" ADD COLUMN "chip" text;',
    `ALTER TABLE "pets" ADD COLUMN "state" text DEFAULT 'new' NOT NULL;`,
    'CREATE UNIQUE INDEX CONCURRENTLY "pets_chip" ON "pets" USING btree ("chip");',
    'ALTER TABLE "pets" ADD CONSTRAINT "pets_chip" UNIQUE USING INDEX "pets_chip";',
    'ALTER TABLE "pets" ADD CONSTRAINT "named" NOT NULL "chip" NOT VALID;',
    '-- in batches\nwith a as (update pets set chip = 1 where id in (select id from pets where chip is null limit 1000) returning 1)\nselect count(*) as changed from a;',
    'ALTER TABLE "pets" VALIDATE CONSTRAINT "named";',
    'ALTER TABLE "pets" DROP CONSTRAINT "named";',
    'DROP INDEX CONCURRENTLY IF EXISTS "pets_old";',
    '-- unread since 0004_prices\nALTER TABLE "pets" DROP COLUMN "weight";',
  ];
  expect(said(parts.join(mark))).toEqual([]);
});

test('a breach names the line of its part', () => {
  expect(said(`select 1;${mark}\ndrop table pets;`)[0]).toMatch(/^4 /);
});

test('migrations from before anybody used the database are let be', () => {
  expect(said('drop table pets;', 'db/migrations/0001_foundation.sql')).toEqual([]);
  expect(said('drop table pets;', 'db/migrations/0005_next.sql')).toHaveLength(1);
});
