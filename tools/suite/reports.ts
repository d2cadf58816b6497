import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as z from 'zod';
import { type Counting, reportPath } from './stages.ts';

/** One test of the last run, whichever tool ran it. */
export type Outcome = {
  /** The title with those of the blocks around it (and the browser project), as the case ids are looked for in it. */
  title: string;
  file: string;
  status: 'passed' | 'failed' | 'skipped';
  /** What the tool said of a failure, whole. */
  failure: string;
};

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      results: z.array(
        z.object({ errors: z.array(z.object({ message: z.string().optional() })).optional() }),
      ),
    }),
  ),
});
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
type PlaywrightSuite = z.infer<typeof playwrightSuite>;
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

function vitestOutcomes(json: unknown, root: string): Outcome[] {
  const report = vitestReport.parse(json);
  const outcomes = report.testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const tests = file.assertionResults.map(
      (test): Outcome => ({
        title: test.fullName,
        file: name,
        status: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
        failure: (test.failureMessages ?? []).join('\n'),
      }),
    );
    // A file that does not even load has no tests to count, and must count all the same.
    if (file.status === 'failed' && !tests.some((test) => test.status === 'failed')) {
      tests.push({
        title: `${name} (the file itself)`,
        file: name,
        status: 'failed',
        failure: file.message ?? '',
      });
    }
    return tests;
  });
  if (!report.success && !outcomes.some((outcome) => outcome.status === 'failed')) {
    outcomes.push({ title: 'an error outside of any test', file: '', status: 'failed', failure: '' });
  }
  return outcomes;
}

function playwrightOutcomes(json: unknown): Outcome[] {
  const report = playwrightReport.parse(json);
  const outcomes: Outcome[] = report.errors.map((error) => ({
    title: 'an error outside of any test',
    file: '',
    status: 'failed',
    failure: error.message ?? '',
  }));
  const walk = (suite: PlaywrightSuite, titles: string[]): void => {
    for (const spec of suite.specs) {
      for (const test of spec.tests) {
        outcomes.push({
          title: [...titles, spec.title, `[${test.projectName}]`].join(' '),
          file: `tests/e2e/${spec.file}`,
          status: test.status === 'expected' ? 'passed' : test.status === 'skipped' ? 'skipped' : 'failed',
          failure: test.results
            .flatMap((run) => run.errors ?? [])
            .map((error) => error.message ?? '')
            .join('\n'),
        });
      }
    }
    for (const inner of suite.suites) walk(inner, [...titles, inner.title]);
  };
  // The outermost suites are the files; their title is a path, not words of a test.
  for (const file of report.suites) walk(file, []);
  return outcomes;
}

/**
 * Reads what the last run of a stage left.
 * @returns undefined when the stage left no report; throws (ZodError, SyntaxError) when it is not a report.
 */
export function readOutcomes(root: string, stage: string, counting: Counting): Outcome[] | undefined {
  const path = `${root}/${reportPath(stage)}`;
  if (counting === 'whole' || !existsSync(path)) return undefined;
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return counting === 'vitest' ? vitestOutcomes(json, root) : playwrightOutcomes(json);
}
