import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../dev/settings.ts';
import { type Outcome, readOutcomes } from '../suite/reports.ts';
import { reportPath } from '../suite/stages.ts';
import type { CheckList } from './check-list.ts';

/** Tests of the house that are run once more, against a vendor's server. */
export interface TestRun {
  readonly tool: 'vitest' | 'playwright';
  /** Names the report. */
  readonly name: string;
  readonly args: readonly string[];
  /** Says which server is the real one. */
  readonly env: Readonly<Record<string, string>>;
}

const commands = {
  vitest: ({ name, args }: TestRun) => [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--silent', '--reporter=json', `--outputFile=${reportPath(name)}`, ...args],
  ],
  playwright: ({ args }: TestRun) => [
    join(root, 'node_modules/@playwright/test/cli.js'),
    ...['test', '--reporter=json', ...args],
  ],
};

const noted = ({ title, file, status, failure }: Outcome) =>
  [`${file}: ${title}`, status, status === 'failed' ? failure : undefined] as const;

/** Runs them and notes each as a check; that there is no report is one that failed. */
export function runTests(run: TestRun, checks: CheckList): void {
  const { stdout, stderr } = spawnSync(process.execPath, commands[run.tool](run), {
    cwd: root,
    env: {
      ...process.env,
      ...run.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, reportPath(run.name)),
    },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const outcomes = readOutcomes(root, run.name, run.tool) ?? [];
  for (const outcome of outcomes) checks.note(...noted(outcome));
  if (outcomes.length === 0) checks.note(run.name, 'failed', `${stdout}\n${stderr}`.slice(-4_000));
}
