import { expect, test } from 'vitest';
import { partsOf } from '../../db/migrate/apply-migrations.ts';
import { fitForTraffic } from '../../db/migrate/fit-for-traffic.ts';
import { migrationBreaches } from '../../tools/lint/rules/migrations.ts';

const fitted = (...statements: string[]) => fitForTraffic(statements.join('--> statement-breakpoint\n'));

test.each([
  [
    'CREATE INDEX "a" ON "pets" USING btree ("name") WHERE name <> \'\';',
    ['CREATE INDEX CONCURRENTLY "a" ON "pets" USING btree ("name") WHERE name <> \'\';'],
  ],
  [
    'CREATE UNIQUE INDEX "a" ON "pets" ("name");',
    ['CREATE UNIQUE INDEX CONCURRENTLY "a" ON "pets" ("name");'],
  ],
  ['DROP INDEX "a";', ['DROP INDEX CONCURRENTLY IF EXISTS "a";']],
  [
    'ALTER TABLE "pets" ADD CONSTRAINT "a" CHECK ("pets"."x" > 1);',
    [
      'ALTER TABLE "pets" ADD CONSTRAINT "a" CHECK ("pets"."x" > 1) NOT VALID;',
      'ALTER TABLE "pets" VALIDATE CONSTRAINT "a";',
    ],
  ],
  [
    'ALTER TABLE "pets" ADD CONSTRAINT "a" FOREIGN KEY ("x") REFERENCES "public"."vets"("id") ON DELETE no action ON UPDATE no action;',
    [
      'ALTER TABLE "pets" ADD CONSTRAINT "a" FOREIGN KEY ("x") REFERENCES "public"."vets"("id") ON DELETE no action ON UPDATE no action NOT VALID;',
      'ALTER TABLE "pets" VALIDATE CONSTRAINT "a";',
    ],
  ],
  [
    'ALTER TABLE "pets" ADD CONSTRAINT "a" UNIQUE("x","y");',
    [
      'CREATE UNIQUE INDEX CONCURRENTLY "a" ON "pets" ("x","y");',
      'ALTER TABLE "pets" ADD CONSTRAINT "a" UNIQUE USING INDEX "a";',
    ],
  ],
  [
    'ALTER TABLE "pets" ALTER COLUMN "x" SET NOT NULL;',
    [
      'ALTER TABLE "pets" ADD CONSTRAINT "pets_x_not_null" NOT NULL "x" NOT VALID;',
      'ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_x_not_null";',
    ],
  ],
  ['ALTER TABLE "pets" ADD COLUMN "x" text;', ['ALTER TABLE "pets" ADD COLUMN "x" text;']],
])('%s', (statement, parts) => {
  const text = fitted(statement);
  expect(partsOf(text)).toEqual(parts);
  expect(migrationBreaches({ path: 'db/migrations/0005_next.sql', text })).toEqual([]);
  // What is fit already stays as it is.
  expect(fitForTraffic(text)).toBe(text);
});

test('what is about a table of the same migration stays in one go', () => {
  const statements = [
    'CREATE TABLE "notes" (\n\t"id" uuid\n);',
    'CREATE INDEX "a" ON "notes" USING btree ("id");',
    'ALTER TABLE "notes" ADD CONSTRAINT "b" UNIQUE("id");',
  ];
  expect(partsOf(fitted(...statements))).toEqual(statements);
});

test('what cannot be written otherwise is left for the lint to refuse', () => {
  const text = fitted('ALTER TABLE "pets" ALTER COLUMN "x" SET DATA TYPE text;');
  expect(migrationBreaches({ path: 'db/migrations/0005_next.sql', text })).toHaveLength(1);
});
