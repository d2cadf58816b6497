import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** One migration file. */
export interface Step {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, '..');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

const step = (directory: string, name: string): Step => {
  const text = read(directory, `${name}.sql`);
  return { name: `${directory}/${name}`, hash: createHash('sha256').update(text).digest('hex'), text };
};

/** Migrations in the order in which they are applied: drizzle-kit's journal first, then those that need pgvector. */
export const readSteps = (vector: boolean): Step[] => {
  const journal = journalSchema.parse(JSON.parse(read('migrations', 'meta', '_journal.json')));
  const steps = journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map((entry) => step('migrations', entry.tag));
  if (!vector) return steps;
  const names = readdirSync(join(folder, 'migrations-vector')).toSorted();
  return [...steps, ...names.map((name) => step('migrations-vector', name.replace(/\.sql$/, '')))];
};

// A SQL-language function is checked when it is made, so what it calls comes first.
const functionOrder = [
  'core',
  'periods',
  'subscriptions',
  'second-factor',
  'identity',
  'billing-notes',
  'grants',
  'reserve',
  'settle',
  'payments',
  'settlement',
  'promises',
  'consults',
  'after-consult',
  'desk',
  'sweeps',
  'inbox',
  'replay-event',
  'snapshot',
  'snapshot-money',
  'reconcile',
  'prices',
];
const policyOrder = ['triggers', 'grants', 'rows'];

/** The SQL that is applied anew each time: `clear`, then `functions` as role service, then `policies` as the owner. */
export const readRoutines = (): { clear: string; functions: string[]; policies: string[] } => ({
  clear: read('policies', 'clear.sql'),
  functions: functionOrder.map((name) => read('functions', `${name}.sql`)),
  policies: policyOrder.map((name) => read('policies', `${name}.sql`)),
});

/** Reference content of both products, idempotent, in order. Run as role service. */
export const readSeed = (): string[] =>
  ['meters', 'call-a-vet', 'gastronomy', 'overage', 'promises'].map((name) => read('seed', `${name}.sql`));
