import { partsOf } from '../../../db/migrate/apply-migrations.ts';
import { splitSql } from '../../../db/migrate/split-sql.ts';
import { madeTable, plain, tableOf } from '../../../db/migrate/sql-shape.ts';
import type { Breach } from '../source.ts';
import type { TextFile } from '../tree.ts';

/** Applied before anybody used the database. */
const landed = new Set([
  'db/migrations/0000_roles.sql',
  'db/migrations/0001_foundation.sql',
  'db/migrations/0002_money.sql',
  'db/migrations/0003_overage.sql',
  'db/migrations/0004_prices.sql',
  'db/migrations-vector/0000_embeddings.sql',
]);

/** A statement on one line in small letters, with what stands around it. */
interface Place {
  readonly statement: string;
  /** The part as it is written, comments included. */
  readonly part: string;
  /** How many statements the part has. */
  readonly beside: number;
}

type Rule = readonly [refuses: (place: Place) => boolean, message: string];

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
const has =
  (what: RegExp) =>
  ({ statement }: Place): boolean =>
    what.test(statement);

const addsUnproven = ({ statement }: Place): boolean =>
  /\badd constraint\b/.test(statement) &&
  count(statement, /\badd constraint\b/g) > count(statement, /\bnot valid\b|\busing index\b/g);

const addsColumn = /\badd column\b/;
const rewrites =
  /\bdefault \(*(?:\w+\.)?(?:uuidv\d|gen_random_uuid|random|clock_timestamp|nextval)\b|\bgenerated (?:always|by default) as\b|\b(?:big|small)?serial\b/;
const isBatch = ({ part }: Place): boolean => part.startsWith('-- in batches\n');
const unread = /^-- unread since \d{4}_\w+$/m;

/** What a statement must not do to a table that people are using. */
const onTables: readonly Rule[] = [
  [
    has(/^create (?:unique )?index (?!concurrently\b)/),
    'an index is built concurrently, in a part of its own',
  ],
  [
    addsUnproven,
    'a check or foreign key is added "not valid" and validated in the next part; a unique one takes an index that was built concurrently ("using index")',
  ],
  [
    has(/\balter column \w+ (?:set data )?type\b/),
    'another type rewrites the table: add a column, fill it in batches, and leave the old one a release later',
  ],
  [
    has(/\balter column \w+ set not null\b/),
    'it reads the whole table under a lock: "add constraint … not null <column> not valid", and validate it in the next part',
  ],
  [
    (place) => has(addsColumn)(place) && has(/\bnot null\b/)(place) && !has(/\bdefault\b/)(place),
    'a new column is nullable or has a default: the previous release does not write it',
  ],
  [
    (place) => has(addsColumn)(place) && has(rewrites)(place),
    'a default that differs from row to row rewrites the table',
  ],
  [
    (place) => has(addsColumn)(place) && has(/\b(?:references|unique|primary key|check)\b/)(place),
    'a constraint of a new column is added by itself, "not valid"',
  ],
  [
    (place) =>
      has(/\bdrop column\b|\brename\b|^drop (?:table|view|type|schema)\b/)(place) && !unread.test(place.part),
    'the previous release may still read it: take it away a release later, with "-- unread since <migration>" above',
  ],
  [
    (place) => has(/^(?:update|delete from|with\b.*\b(?:update|delete from))\b/)(place) && !isBatch(place),
    'rows are changed in a part that begins with "-- in batches"',
  ],
];

/** What no statement does, whatever it is about. */
const always: readonly Rule[] = [
  [
    (place) => has(/\bconcurrently\b/)(place) && place.beside > 1,
    'what runs outside a transaction stands in a part of its own',
  ],
  [
    has(/^create (?:unique )?index (?:concurrently )?on\b/),
    'an index has a name, so that an unfinished one is found again',
  ],
  [
    has(/^drop index (?!concurrently if exists\b)/),
    'an index is dropped "concurrently if exists", in a part of its own',
  ],
  [
    (place) => has(/\bvalidate constraint\b/)(place) && place.beside > 1,
    'a constraint is validated in a part of its own: adding it holds a lock that reading the rows must not prolong',
  ],
  [
    (place) => isBatch(place) && (place.beside > 1 || !has(/\blimit \d+\b.*\bchanged\b/)(place)),
    'a batch is one statement with a limit that says how many rows it changed, as "changed"',
  ],
  [
    has(
      /^(?:lock|cluster|truncate|vacuum full)\b|^reindex (?!\w+ concurrently\b)|^refresh materialized view (?!concurrently\b)/,
    ),
    'it locks a table that people are using',
  ],
  [
    has(/^do\b.*\b(?:update|delete from|alter table|create (?:unique )?index)\b/),
    'a "do" block hides what it changes',
  ],
  [
    has(
      /^(?:create|alter|drop) (?:or replace )?(?:constraint )?(?:policy|trigger)\b|^(?:grant|revoke)\b.* on\b/,
    ),
    'policies, triggers and grants are in db/policies, and what is not there is taken away again',
  ],
];

const messagesOf = (place: Place, made: ReadonlySet<string>): string[] => {
  const table = tableOf(place.statement);
  const rules = table !== undefined && made.has(table) ? always : [...always, ...onTables];
  return rules.filter(([refuses]) => refuses(place)).map(([, message]) => message);
};

/** Refuses migrations that a database cannot take while people use it (docs/changing-the-database.md). */
export function migrationBreaches({ path, text }: TextFile): Breach[] {
  if (!/^db\/migrations[\w-]*\/[^/]+\.sql$/.test(path) || landed.has(path)) return [];
  const made = new Set<string>();
  return partsOf(text).flatMap((part) => {
    const statements = splitSql(part).map(plain);
    const line = text.slice(0, text.indexOf(part)).split('\n').length;
    return statements.flatMap((statement) => {
      const messages = messagesOf({ statement, part, beside: statements.length }, made);
      const table = madeTable(statement);
      if (table !== undefined) made.add(table);
      return messages.map((message) => ({ rule: 'migration', path, line, message }));
    });
  });
}
