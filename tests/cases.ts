/** `npm run cases [-- W3]`: the acceptance cases and feature rows that test titles carry, and how their last run ended. */
import { resolve } from 'node:path';
import { caseIds, compareIds } from './suite/case-ids.ts';
import { type Outcome, readOutcomes } from './suite/reports.ts';
import { stages } from './suite/stages.ts';

const root = resolve(import.meta.dirname, '..');
const outcomes = stages.flatMap((stage) => readOutcomes(root, stage.name, stage.counting) ?? []);
if (outcomes.length === 0) {
  console.error('No report of a run in .reports/. Run `npm test` first.');
  process.exit(1);
}

const byCase = new Map<string, Outcome[]>();
for (const outcome of outcomes) {
  for (const id of caseIds(outcome.title)) byCase.set(id, [...(byCase.get(id) ?? []), outcome]);
}

/** A case holds when at least one of its tests passed and none failed. */
function verdict(tests: readonly Outcome[]): Outcome['status'] {
  if (tests.some((test) => test.status === 'failed')) return 'failed';
  return tests.some((test) => test.status === 'passed') ? 'passed' : 'skipped';
}

function printOne(id: string): void {
  const tests = byCase.get(id);
  if (!tests) {
    console.error(`No test of the last run names ${id}.`);
    process.exitCode = 1;
    return;
  }
  console.log(`${id} ${verdict(tests)}`);
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
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) printAll();
for (const id of wanted) printOne(id.toUpperCase());
