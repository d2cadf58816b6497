import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Definition, hashOf } from './definitions.ts';
import type { TableRule } from './replace-table-rules.ts';
import { splitSql } from './split-sql.ts';

/** One migration file. */
export interface Step {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

/** Where the SQL of this database lies. */
export const databaseFolder = join(import.meta.dirname, '..');

const read = (folder: string, ...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

const step = (folder: string, directory: string, name: string): Step => {
  const text = read(folder, directory, `${name}.sql`);
  return { name: `${directory}/${name}`, hash: hashOf(text), text };
};

/** Migrations in the order in which they are applied: drizzle-kit's journal first, then those that need pgvector. */
export const readSteps = (folder: string, vector: boolean): Step[] => {
  const journal = journalSchema.parse(JSON.parse(read(folder, 'migrations', 'meta', '_journal.json')));
  const steps = journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map((entry) => step(folder, 'migrations', entry.tag));
  if (!vector) return steps;
  const names = readdirSync(join(folder, 'migrations-vector')).toSorted();
  return [...steps, ...names.map((name) => step(folder, 'migrations-vector', name.replace(/\.sql$/, '')))];
};

// A SQL-language function is checked when it is made, so what it calls comes first.
const functionOrder = [
  'core/core',
  'consults/vet-standing',
  'billing/periods',
  'billing/limits',
  'billing/subscriptions',
  'identity/second-factor',
  'notify/notify',
  'notify/deliveries',
  'notify/delivery-reports',
  'identity/account-locks',
  'identity/identity',
  'identity/identity-events',
  'notify/notification-settings',
  'billing/billing-notes',
  'consults/centers',
  'core/contact',
  'core/search-texts',
  'core/merge-fields',
  'consults/findable',
  'consults/search-queue',
  'consults/find',
  'core/files',
  'consults/pet-record',
  'consults/record-shares',
  'billing/customers',
  'billing/grants',
  'billing/reserve',
  'billing/settle',
  'billing/payments',
  'billing/settlement',
  'consults/urgency',
  'consults/promises',
  'consults/cases',
  'consults/offers',
  'consults/calls',
  'consults/consults',
  'consults/attachments',
  'consults/drafts',
  'consults/translations',
  'consults/unsigned',
  'consults/after-consult',
  'consults/notes',
  'consults/care-plans',
  'consults/links',
  'consults/guests',
  'consults/desk',
  'consults/duty',
  'consults/call-backs',
  'consults/dispatch',
  'consults/handling',
  'consults/sweeps',
  'consults/returns',
  'consults/absences',
  'consults/vets',
  'consults/vet-applications',
  'billing/inbox',
  'billing/replay-event',
  'billing/unknown-prices',
  'billing/snapshot',
  'billing/snapshot-money',
  'payouts/earnings',
  'payouts/rules',
  'payouts/statements',
  'payouts/payouts',
  'payouts/accounts',
  'core/retention',
  'billing/reconcile',
  'billing/prices',
  'billing/levels',
  'sites/businesses',
  'sites/members',
  'sites/photos',
  'sites/templates',
  'sites/edits',
  'sites/imports',
  'sites/live',
  'sites/snapshot',
  'sites/configurations',
  'sites/sites',
  'sites/publishing',
  'sites/domains',
  'sites/plan',
  'sites/history',
  'consults/erase-side',
  'sites/erase-businesses',
  'account/kept',
  'account/outlook',
  'account/end',
  'account/erase-person',
  'account/export',
  'identity/team-acts',
  'consults/figures',
  'consults/consult-health',
  'sites/site-health',
  'core/health',
];
// A policy or a trigger of one table, a statement each.
const ruleFiles = ['rows', 'payouts', 'retention'];

const functionName = /^create or replace (?:function|procedure) (\w+\.\w+)\s*\(/i;
const ruleHead =
  /^create (?:or replace )?(?:constraint )?(policy|trigger) "?(\w+)"?\s(?:[^;]*?\s)?on public\."?(\w+)"?\s/i;

const functionOf = (file: string, statement: string): Definition => {
  const [, name] = functionName.exec(statement) ?? [];
  if (name === undefined)
    throw new Error(`functions/${file}.sql holds something else than functions: ${statement.slice(0, 80)}`);
  return { kind: 'function', name, statement };
};

/** Understands a statement that makes a policy or a trigger. Throws when it makes something else. */
export const tableRuleOf = (statement: string): TableRule => {
  const [, kind, name, table] = ruleHead.exec(statement) ?? [];
  if (kind === undefined || table === undefined)
    throw new Error(`Neither a policy nor a trigger of a table in public: ${statement.slice(0, 80)}`);
  return {
    kind: kind.toLowerCase() === 'policy' ? 'policy' : 'trigger',
    name: `${name} on public.${table}`,
    table,
    statement,
  };
};

/** What this folder says about functions, policies, triggers and grants. */
export interface Routines {
  /** In the order in which they can be made. */
  readonly functions: Definition[];
  /** Closes the tables that a migration has just made. */
  readonly newTables: string;
  /** A query whose `statement` makes a policy or a trigger that each table has. */
  readonly everyTable: string;
  readonly rules: TableRule[];
  /** All statements together, and those in it that let people call functions. */
  readonly grants: Definition;
  readonly functionGrants: string[];
}

/** Reads what is compared with the database on each run. Throws when a file holds what cannot be compared. */
export const readRoutines = (folder: string): Routines => {
  const functions = functionOrder.flatMap((name) =>
    splitSql(read(folder, 'functions', `${name}.sql`)).map((statement) => functionOf(name, statement)),
  );
  const twice = functions.find(({ name }, index) =>
    functions.some((one, at) => at > index && one.name === name),
  );
  if (twice !== undefined)
    throw new Error(`There are two functions ${twice.name}: give one of them another name.`);
  const statement = read(folder, 'policies', 'grants.sql');
  return {
    functions,
    newTables: read(folder, 'policies', 'new-tables.sql'),
    everyTable: read(folder, 'policies', 'every-table.sql'),
    rules: ruleFiles.flatMap((name) => splitSql(read(folder, 'policies', `${name}.sql`)).map(tableRuleOf)),
    grants: { kind: 'grants', name: 'grants', statement },
    functionGrants: splitSql(statement).filter((one) => /^grant execute on function\b/i.test(one)),
  };
};

/** Reference content of both products, idempotent, in order. Run as role service. */
export const readSeed = (): string[] =>
  [
    'meters',
    'call-a-vet',
    'gastronomy',
    'templates',
    'overage',
    'payout-rules',
    'promises',
    'centers',
    'retention',
  ].map((name) => read(databaseFolder, 'seed', `${name}.sql`));
