import { partsOf } from './apply-migrations.ts';
import { madeTable, plain, tableOf } from './sql-shape.ts';

type Rewriting = readonly [form: RegExp, parts: readonly string[]];

/** drizzle-kit's statements about a table that is there already, and what each is written as instead. */
const rewritings: readonly Rewriting[] = [
  [/^CREATE (UNIQUE )?INDEX (?!CONCURRENTLY)("\w+" ON [\s\S]*)$/, ['CREATE $1INDEX CONCURRENTLY $2']],
  [/^DROP INDEX (?!CONCURRENTLY)("[^;]+)$/, ['DROP INDEX CONCURRENTLY IF EXISTS $1']],
  [
    /^ALTER TABLE ("\w+") ADD CONSTRAINT ("\w+") ((?:CHECK|FOREIGN KEY) [\s\S]*?)(?<!NOT VALID)$/,
    ['ALTER TABLE $1 ADD CONSTRAINT $2 $3 NOT VALID', 'ALTER TABLE $1 VALIDATE CONSTRAINT $2'],
  ],
  [
    /^ALTER TABLE ("\w+") ADD CONSTRAINT ("\w+") UNIQUE( NULLS NOT DISTINCT)?(\([^)]*\))$/,
    [
      'CREATE UNIQUE INDEX CONCURRENTLY $2 ON $1 $4$3',
      'ALTER TABLE $1 ADD CONSTRAINT $2 UNIQUE USING INDEX $2',
    ],
  ],
  [
    /^ALTER TABLE "(\w+)" ALTER COLUMN "(\w+)" SET NOT NULL$/,
    [
      'ALTER TABLE "$1" ADD CONSTRAINT "$1_$2_not_null" NOT NULL "$2" NOT VALID',
      'ALTER TABLE "$1" VALIDATE CONSTRAINT "$1_$2_not_null"',
    ],
  ],
];

/**
 * A migration as drizzle-kit writes it, written so that people need not wait for it: indexes built concurrently, constraints
 * added "not valid" and validated in a part of their own. What is about a table of the same migration stays; so does what
 * has no such form, for the lint to refuse.
 */
export const fitForTraffic = (text: string): string => {
  const parts = partsOf(text);
  const made = new Set(parts.map((part) => madeTable(plain(part))));
  const fitted = parts.flatMap((part) => {
    const statement = part.replace(/;\s*$/, '');
    const table = tableOf(plain(statement));
    const known = table !== undefined && made.has(table);
    const found = known ? undefined : rewritings.find(([form]) => form.test(statement));
    return found === undefined ? [part] : found[1].map((to) => `${statement.replace(found[0], to)};`);
  });
  return `${fitted.join('\n--> statement-breakpoint\n')}\n`;
};
