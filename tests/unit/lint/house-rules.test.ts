import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTree } from '../../../tools/lint/check-tree.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lint-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function plant(files: Readonly<Record<string, string>>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkTree(root).map((breach) => `${breach.path}:${breach.line} ${breach.rule}`);
}

/** Each breach, planted alone in a tree, with what the lint must say of it. */
const planted: readonly [title: string, path: string, text: string, said: string][] = [
  ['core imports a product', 'worker/core/a.ts', "import { a } from '../consults/a.ts';\na();", 'arrow'],
  [
    'core imports a product by type',
    'worker/core/a.ts',
    "import type { A } from '../sites/a.ts';\nlet a: A;",
    'arrow',
  ],
  ['a product imports the other', 'worker/consults/a.ts', "export { a } from '../sites/a.ts';", 'arrow'],
  ['a verb imports the middleware', 'worker/consults/a.ts', "import '../http/limits.ts';", 'arrow'],
  [
    'the web imports code of the Worker',
    'web/shell/a.ts',
    "import { a } from '../../worker/core/a.ts';\na();",
    'arrow',
  ],
  [
    'the web imports code of the Worker late',
    'web/shell/a.ts',
    "void import('../../worker/core/a.ts');",
    'arrow',
  ],
  [
    'the web imports the database by type',
    'web/shell/a.ts',
    "type A = import('../../db/client.ts').A;",
    'arrow',
  ],
  [
    'the admin app imports a screen of the web',
    'admin/a.ts',
    "import { a } from '../web/consults/a.ts';\na();",
    'arrow',
  ],
  ['the kit imports a product', 'web/kit/ui/a.ts', "import { a } from '../../consults/a.ts';\na();", 'arrow'],
  [
    'the kit imports a shared room',
    'web/kit/ui/a.ts',
    "import type { A } from '../../shell/a.ts';\nlet a: A;",
    'arrow',
  ],
  ['the shell imports a product', 'web/shell/a.ts', "import { a } from '../consults/a.ts';\na();", 'arrow'],
  [
    'the account imports a product',
    'web/account/a.ts',
    "import { a } from '../consults/a.ts';\na();",
    'arrow',
  ],
  ['billing imports a product late', 'web/billing/a.ts', "void import('../sites/a.ts');", 'arrow'],
  ['signing in imports a product', 'web/auth/a.ts', "import { a } from '../consults/a.ts';\na();", 'arrow'],
  [
    'a product of the web imports the other',
    'web/studio/a.ts',
    "import { a } from '../consults/a.ts';\na();",
    'arrow',
  ],
  [
    'a product of the web imports what puts it together',
    'web/consults/a.ts',
    "import { a } from '../screens/a.ts';\na();",
    'arrow',
  ],
  ['a room of the web that nobody planned', 'web/pets/a.ts', 'export const a = 1;', 'arrow'],
  [
    'a room imports a product',
    'party/rooms/a.ts',
    "import { a } from '../../worker/consults/a.ts';\na();",
    'arrow',
  ],
  ['the database imports the Worker', 'db/a.ts', "import { a } from '../worker/core/a.ts';\na();", 'arrow'],
  ['the Worker imports dev', 'worker/core/a.ts', "import { a } from '../../dev/a.ts';\na();", 'arrow'],
  [
    'the Worker imports a test',
    'worker/core/a.ts',
    "import { a } from '../../tests/support/a.ts';\na();",
    'arrow',
  ],
  ['a test reaches into a package', 'tests/a.ts', "import '../dev/stripe/api/form.ts';", 'arrow'],
  ['a package imports what is around it', 'dev/stripe/a.ts', "import '../listen.ts';", 'arrow'],
  ['a client imports a room', 'party/client/a.ts', "import '../rooms/a.ts';", 'arrow'],
  ['a tool imports a test', 'tools/a.ts', "import '../tests/support/a.ts';", 'arrow'],
  ['a folder nobody planned', 'lib/a.ts', 'export const a = 1;', 'arrow'],
  ['the Worker reads process.env', 'worker/core/a.ts', 'export const a = process.env.HOME;', 'env'],
  ['a room imports the env', 'party/rooms/a.ts', "import { env } from 'cloudflare:workers';\nenv;", 'env'],
  ['a verb reads a setting', 'worker/core/a.ts', 'export const a = (c: C) => c.env.DATABASE_URL;', 'env'],
  ['the web reads import.meta.env', 'web/shell/a.ts', 'export const a = import.meta.env.MODE;', 'env'],
  ['a cast of JSON.parse', 'worker/core/a.ts', "export const a = JSON.parse('1') as number;", 'json'],
  [
    'a cast of a body',
    'web/shell/a.ts',
    'export const a = (await fetch("/")).json() as unknown as A;',
    'json',
  ],
  ['a cast of an awaited body', 'web/shell/a.ts', 'export const a = (await b.json()) as A;', 'json'],
  ['a type given to a body', 'dev/a.ts', "const a: A = JSON.parse('1');", 'json'],
  [
    'a verb that knows tRPC',
    'worker/core/a.ts',
    "import { TRPCError } from '@trpc/server';\nthrow new TRPCError();",
    'verb',
  ],
  [
    'a verb that knows Hono',
    'worker/consults/a.ts',
    "import type { Context } from 'hono';\nlet a: Context;",
    'verb',
  ],
  [
    'a verb that knows the ladder',
    'worker/core/a.ts',
    "import { signedIn } from '../trpc.ts';\nsignedIn;",
    'verb',
  ],
  ['a file that is no TypeScript', 'worker/core/a.ts', 'export const a = {;', 'syntax'],
  ['a file named after nothing', 'worker/core/date-utils.ts', 'export const a = 1;', 'name'],
  ['a folder named after nothing', 'web/shell/common/price.ts', 'export const a = 1;', 'name'],
  ['a file too long to read', 'db/functions/a.sql', 'select 1;\n'.repeat(301), 'length'],
  ['a colour that is no token', 'web/shell/a.ts', "export const a = 'p-2 bg-black/60';", 'colour'],
  ['a path of one machine', 'docs/a.md', `See ${['', 'home', 'ana', 'notes'].join('/')}.`, 'machine-path'],
];

describe('C4 the lint fails on a planted breach', () => {
  it.each(planted)('%s', (_title, path, text, rule) => {
    const settings = { '.env.example': '# the database\nDATABASE_URL=postgres://localhost\n' };
    const said = plant({ ...settings, [path]: text });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^${path}:\\d+ ${rule}$`));
  });

  it('a text that one language lacks, and one that fills in something else', () => {
    const said = plant({
      'web/shell/a.ts': "export const keys = ['a', 'b', 'c.d'];",
      'web/billing/messages/es.json': '{"a": "Hola", "b": "Quedan {n}", "c": {"d": "Sí"}}',
      'web/billing/messages/en.json':
        '{"a": "Hello", "b": "{count, plural, one {# left} other {# left}}", "c": {}}',
    });
    expect(said).toEqual([
      'web/billing/messages/en.json:1 catalogue',
      'web/billing/messages/en.json:1 catalogue',
    ]);
  });

  it('a text that no screen shows', () => {
    const texts = '{"desk": {"title": "A", "status": {"on": "B"}, "old": "C"}}';
    const said = plant({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source to be checked
      'web/shell/a.ts': "export const a = (t: T, s: string) => [t('title'), t(`status.${s}`)];",
      'web/billing/messages/es.json': texts,
      'web/billing/messages/en.json': texts,
    });
    expect(said).toEqual(['web/billing/messages/es.json:1 dead-text']);
  });
});

describe('C4 the lint fails on a database call that only tests make', () => {
  const call = { 'db/calls/pets.ts': 'export type Pet = string;\n\nexport const weigh = () => 1;' };
  const use = "import { weigh } from '../../db/calls/pets.ts';\nweigh();";

  it('whether or not there is such a test', () => {
    expect(plant(call)).toEqual(['db/calls/pets.ts:3 test-only-call']);
    expect(plant({ 'tests/db/a.test.ts': use })).toEqual(['db/calls/pets.ts:3 test-only-call']);
  });

  it('not when a verb makes it', () => {
    expect(plant({ ...call, 'worker/consults/a.ts': use })).toEqual([]);
  });
});

describe("C4 the lint fails where core reads a product's data", () => {
  const pets = { 'db/schema/pets.ts': "export const pets = pgTable(\n  'pets', {});" };
  const reads: readonly [title: string, text: string][] = [
    ['a table by its name', "import { pets } from '../../db/schema/index.ts';\nexport const a = pets;"],
    [
      'a table from its own file',
      "import { pets as own } from '../../db/schema/pets.ts';\nexport const a = own;",
    ],
    ['a call for it', "import { startConsult } from '../../db/calls/consults.ts';\nstartConsult();"],
    ['a table in SQL', 'import { sql } from "drizzle-orm";\nexport const a = sql`select from public.pets`;'],
  ];
  it.each(reads)('%s', (_title, text) => {
    const path = 'worker/core/a.ts';
    expect(new Set(plant({ ...pets, [path]: text }).map((said) => said.replace(/:\d+/, '')))).toEqual(
      new Set([`${path} product-table`]),
    );
    expect(plant({ ...pets, [path]: 'export const a = 1;', 'worker/consults/a.ts': text })).toEqual([]);
  });
});

describe('C4 the lint fails on a screen whose texts do not come with it', () => {
  const tree = {
    'web/kit/messages/es.json': '{"kit": {"retry": "Reintentar"}}',
    'web/shell/messages/es.json': '{"shell": {"home": "Inicio"}}',
    'web/billing/messages/es.json': '{"billing": {"title": "Plan"}}',
    'web/messages/parts.ts':
      "export const texts = { billing: part(() => import('../billing/messages/es.json'), () => import('../billing/messages/en.json')) };",
    'web/screens/home.tsx':
      "import { Plan } from '../billing/plan.tsx';\nexport const Home = () => [useTranslations('shell'), Plan];",
    'web/billing/plan.tsx':
      "export const Plan = () => [useTranslations('kit'), useTranslations('billing.plan')('title')];",
  };
  const saidOf = (router: string) =>
    plant({ ...tree, 'web/router.ts': router }).filter((line) => line.endsWith('screen-text'));

  it('through what the screen imports', () => {
    expect(saidOf("\nconst a = lazy(withTexts(() => import('./screens/home.tsx')), 'Home');")).toEqual([
      'web/router.ts:2 screen-text',
    ]);
  });

  it('not when the part is named', () => {
    expect(
      saidOf("const a = lazy(withTexts(() => import('./screens/home.tsx'), texts.billing), 'Home');"),
    ).toEqual([]);
  });

  it('and on what the router itself shows', () => {
    expect(saidOf("import { Home } from './screens/home.tsx';\nHome();")).toEqual([
      'web/router.ts:1 screen-text',
    ]);
  });
});

describe('R10 the lint fails on a bare database handle', () => {
  const bare: readonly [title: string, path: string, text: string][] = [
    [
      'the driver in a verb',
      'worker/consults/a.ts',
      "import { neon } from '@neondatabase/serverless';\nneon('');",
    ],
    [
      'the driver in a room',
      'party/rooms/a.ts',
      "import { drizzle } from 'drizzle-orm/neon-http';\ndrizzle('');",
    ],
    [
      'the driver beside the door',
      'db/seed-plans.ts',
      "import { neon } from '@neondatabase/serverless';\nneon('');",
    ],
    ['another driver in a verb', 'worker/core/a.ts', "import { Client } from 'pg';\nnew Client();"],
    ['Drizzle in the middleware', 'worker/http/a.ts', "import { sql } from 'drizzle-orm';\nsql`select 1`;"],
    [
      'Drizzle in a router',
      'worker/consults/router.ts',
      "import { sql } from 'drizzle-orm';\nsql`select 1`;",
    ],
    ['a query in a router', 'worker/consults/router.ts', 'export const a = (ctx: C) => ctx.db.run(b);'],
    ['raw text in SQL', 'worker/core/a.ts', 'export const a = (role: string) => sql.raw(role);'],
  ];
  it.each(bare)('%s', (_title, path, text) => {
    expect(plant({ [path]: text })).toEqual([expect.stringMatching(new RegExp(`^${path}:\\d+ database$`))]);
  });
});

it('C4 the lint accepts a tree that keeps the rules', () => {
  const said = plant({
    '.env.example': 'DATABASE_URL=\n',
    'worker/env.ts': 'export const read = (env: Env) => env.DATABASE_URL;',
    'worker/core/a.ts': "import { db } from '../../db/client.ts';\nexport const a = db;",
    'worker/consults/verb.ts':
      "import { sql } from 'drizzle-orm';\nimport { a } from '../core/a.ts';\na();\nexport const verb = (ctx: C) => ctx.db.run(() => [sql`select 1`]);",
    'worker/trpc.ts': 'export const signedIn = 1;',
    'worker/consults/desk/desk-router.ts':
      "import { signedIn } from '../trpc.ts';\nimport { verb } from './verb.ts';\nexport const router = { a: signedIn(verb) };",
    'party/rooms/room.ts':
      "import { frame } from '../protocol/wire.ts';\nimport { a } from '../../worker/core/a.ts';\nframe.parse(a);",
    'db/client.ts': "import { neon } from '@neondatabase/serverless';\nexport const db = neon('');",
    'web/consults/a.ts':
      "import type { AppRouter } from '../../worker/router.ts';\nimport { frame } from '../../party/protocol/wire.ts';\nimport { b as c } from '../shell/a.ts';\nc();\nconst a: unknown = JSON.parse('1');\nexport const b: AppRouter = frame.parse(a);\nexport const key = 'a';",
    'web/screens/a.ts': "import { b } from '../consults/a.ts';\nb();",
    'admin/a.ts': "import { button } from '../web/kit/button.ts';\nexport const a = button;",
    'web/billing/messages/es.json': '{"a": "Hola <b>tú</b>"}',
    'web/billing/messages/en.json': '{"a": "Hi <b>you</b>"}',
  });
  expect(said).toEqual([]);
});
