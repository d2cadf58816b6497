/** `npm run cases [-- W3]`: the acceptance cases and feature rows (docs/acceptance/, docs/features.md) and how the tests that name them ended last. */
import { resolve } from 'node:path';
import { type Outcome, readOutcomes } from '../suite/reports.ts';
import { stages } from '../suite/stages.ts';
import { caseIds, compareIds } from './case-ids.ts';
import { readCaseTables } from './case-tables.ts';
import { untestedOf } from './untested.ts';

const root = resolve(import.meta.dirname, '../..');
const outcomes = stages.flatMap((stage) => readOutcomes(root, stage.name, stage.counting) ?? []);
if (outcomes.length === 0) {
  console.error('No report of a run in .reports/. Run `npm test` first.');
  process.exit(1);
}

const tables = readCaseTables(root);
const byCase = new Map<string, Outcome[]>();
for (const outcome of outcomes) {
  for (const id of caseIds(outcome.title, tables)) byCase.set(id, [...(byCase.get(id) ?? []), outcome]);
}

/** A case holds when at least one of its tests passed and none failed. */
function verdict(tests: readonly Outcome[]): Outcome['status'] {
  if (tests.some((test) => test.status === 'failed')) return 'failed';
  return tests.some((test) => test.status === 'passed') ? 'passed' : 'skipped';
}

function printOne(id: string): void {
  const tests = byCase.get(id);
  console.log(
    `${id} ${tables.get(id) ?? 'is in none of the tables of docs/acceptance/ and docs/features.md.'}`,
  );
  if (!tests) {
    console.error(`No test of the last run names ${id}.`);
    process.exitCode = 1;
    return;
  }
  console.log(verdict(tests));
  for (const test of tests) {
    console.log(`  ${test.status.padEnd(8)}${test.file}\n          ${test.title}`);
    if (test.failure) console.log(test.failure.replaceAll(/^/gm, '          '));
  }
}

function printAll(): void {
  const ids = [...byCase.keys()].sort(compareIds);
  for (const id of ids) {
    const tests = byCase.get(id) ?? [];
    const files = [...new Set(tests.map((test) => test.file))].join(', ');
    console.log(`${id.padEnd(5)}${verdict(tests).padEnd(9)}${String(tests.length).padStart(3)}  ${files}`);
  }
  const count = (status: Outcome['status']): number =>
    ids.filter((id) => verdict(byCase.get(id) ?? []) === status).length;
  console.log(
    `\n${ids.length} cases: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
  );
  const { missing, notYet } = untestedOf(tables.keys(), byCase);
  console.log(`${missing.length} of the tables are named by no test: ${missing.join(' ')}`);
  const later = [...notYet].map(([letter, { length }]) => `${letter} (${length})`).join(', ');
  if (later !== '') console.log(`Not yet, nothing of the letter is tested: ${later}`);
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) printAll();
for (const id of wanted) printOne(id.toUpperCase());
