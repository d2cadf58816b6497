import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOutcomes } from '../../../tools/suite/reports.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reports-'));
  mkdirSync(join(root, '.reports'));
});
afterEach(() => rmSync(root, { recursive: true }));

function report(stage: string, json: unknown): void {
  writeFileSync(join(root, '.reports', `${stage}.json`), JSON.stringify(json));
}

const test = (fullName: string, status: string) => ({
  fullName,
  status,
  failureMessages: status === 'failed' ? ['expected 1'] : [],
});

it('C4 tests of vitest are counted with the titles around them', () => {
  const assertionResults = [
    test('the queue K2 once', 'passed'),
    test('E4 one row', 'failed'),
    test('later', 'todo'),
  ];
  report('db', {
    success: false,
    testResults: [
      { name: join(root, 'tests/db/a.test.ts'), status: 'failed', message: '', assertionResults },
    ],
  });
  expect(readOutcomes(root, 'db', 'vitest')).toEqual([
    { title: 'the queue K2 once', file: 'tests/db/a.test.ts', status: 'passed', failure: '' },
    { title: 'E4 one row', file: 'tests/db/a.test.ts', status: 'failed', failure: 'expected 1' },
    { title: 'later', file: 'tests/db/a.test.ts', status: 'skipped', failure: '' },
  ]);
});

it('C4 a file that does not load counts as a failure', () => {
  report('db', {
    success: false,
    testResults: [
      {
        name: join(root, 'tests/db/a.test.ts'),
        status: 'failed',
        message: 'no such module',
        assertionResults: [],
      },
    ],
  });
  expect(readOutcomes(root, 'db', 'vitest')).toMatchObject([{ status: 'failed', failure: 'no such module' }]);
});

it('C4 an error outside of the tests counts as a failure', () => {
  const assertionResults = [test('one', 'passed')];
  report('db', {
    success: false,
    testResults: [{ name: join(root, 'tests/db/a.test.ts'), status: 'passed', assertionResults }],
  });
  expect(readOutcomes(root, 'db', 'vitest')?.map((outcome) => outcome.status)).toEqual(['passed', 'failed']);
});

it('C4 tests of Playwright are counted once for each browser, and a flaky one failed', () => {
  const spec = (title: string, statuses: readonly string[]) => ({
    title,
    file: 'consult.spec.ts',
    tests: statuses.map((status, i) => ({
      projectName: ['es-360', 'en-1280'][i],
      status,
      results: [{ errors: status === 'unexpected' ? [{ message: 'not visible' }] : [] }],
    })),
  });
  report('browser', {
    errors: [],
    suites: [
      {
        title: 'consult.spec.ts',
        specs: [spec('A1 whole', ['expected', 'unexpected'])],
        suites: [{ title: 'A10', specs: [spec('reload', ['flaky', 'skipped'])] }],
      },
    ],
  });
  const outcomes = readOutcomes(root, 'browser', 'playwright');
  expect(outcomes?.map(({ title, status }) => `${title} ${status}`)).toEqual([
    'A1 whole [es-360] passed',
    'A1 whole [en-1280] failed',
    'A10 reload [es-360] failed',
    'A10 reload [en-1280] skipped',
  ]);
  expect(outcomes?.[1]).toMatchObject({ file: 'tests/e2e/consult.spec.ts', failure: 'not visible' });
});

it('C4 a stage that left no report has no outcomes', () => {
  expect(readOutcomes(root, 'worker', 'vitest')).toBeUndefined();
});
