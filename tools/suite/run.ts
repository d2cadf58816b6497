/** `npm test [-- <stage> [arguments for its last command]]`: every stage, a table, and one last line `N passed, N failed`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { readOutcomes } from './reports.ts';
import { runCommand } from './run-command.ts';
import { reportPath, type Stage, stages, totalMinutes } from './stages.ts';

type Result = {
  stage: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  note: string;
};

const root = resolve(import.meta.dirname, '../..');
const deadline = Date.now() + totalMinutes * 60_000;

/** Runs the commands of a stage; says why it failed, or nothing. */
async function runStage(stage: Stage, extra: readonly string[]): Promise<string> {
  if (stage.name === 'browser') {
    const missing = ensureChromium();
    if (missing) return missing;
  }
  const end = Math.min(Date.now() + stage.minutes * 60_000, deadline);
  for (const [index, command] of stage.commands.entries()) {
    const whole = index === stage.commands.length - 1 ? [...command, ...extra] : command;
    const ending = await runCommand(whole, { cwd: root, limitMs: Math.max(0, end - Date.now()) });
    if (ending === 'timeout') {
      return `ended after its limit (${stage.minutes} minutes, ${totalMinutes} for the whole run): ${whole.join(' ')}`;
    }
    if (ending === 'failed') return `failed: ${whole.join(' ')}`;
  }
  return '';
}

/** Counts a stage: its tests from the report, or the stage itself; a failure that no test shows counts as one. */
function count(stage: Stage, failure: string): Pick<Result, 'passed' | 'failed' | 'skipped' | 'note'> {
  if (stage.counting === 'whole') {
    return { passed: failure ? 0 : 1, failed: failure ? 1 : 0, skipped: 0, note: failure };
  }
  let outcomes: ReturnType<typeof readOutcomes>;
  try {
    outcomes = readOutcomes(root, stage.name, stage.counting);
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      note: `${failure} The report is unreadable: ${String(error)}`,
    };
  }
  const tally = (status: string): number =>
    (outcomes ?? []).filter((outcome) => outcome.status === status).length;
  const [passed, failed, skipped] = [tally('passed'), tally('failed'), tally('skipped')];
  if (!outcomes || passed + failed === 0)
    return { passed, failed: 1, skipped, note: failure || 'no test ran' };
  return { passed, failed: failure ? Math.max(failed, 1) : failed, skipped, note: failed ? '' : failure };
}

function table(results: readonly Result[]): string {
  const rows = results.map((r) => {
    const counts = [r.passed, r.failed, r.skipped].map((n) => String(n).padStart(8)).join('');
    return `${r.stage.padEnd(12)}${counts}${`${r.seconds} s`.padStart(9)}  ${r.note}`.trimEnd();
  });
  return ['stage         passed  failed skipped     time', ...rows].join('\n');
}

const [only, ...extra] = process.argv.slice(2);
const chosen = only === undefined ? stages : stages.filter((stage) => stage.name === only);
if (chosen.length === 0) {
  console.error(`No stage "${only}". There are: ${stages.map((stage) => stage.name).join(', ')}.`);
  process.exit(2);
}

mkdirSync(`${root}/.reports`, { recursive: true });
const results: Result[] = [];
for (const stage of chosen) {
  console.log(`\n=== ${stage.name}`);
  rmSync(`${root}/${reportPath(stage.name)}`, { force: true });
  const start = Date.now();
  const failure = await runStage(stage, extra);
  const result = {
    stage: stage.name,
    seconds: Math.round((Date.now() - start) / 1000),
    ...count(stage, failure),
  };
  if (result.note) console.error(`${stage.name}: ${result.note}`);
  results.push(result);
  if (process.exitCode === 130) break;
}

const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
writeFileSync(
  `${root}/.reports/run.json`,
  `${JSON.stringify({ at: new Date().toISOString(), results }, null, 2)}\n`,
);
console.log(`\n${table(results)}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
if (sum('failed') > 0) process.exitCode ??= 1;
