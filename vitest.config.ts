import { resolve } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Files that have a runtime of their own: rooms, and those that count on an isolate that has served nobody before. */
const alone = ['tests/worker/rooms/**/*.test.ts', 'tests/worker/**/*.alone.test.ts'];

/** Tests in workerd: the whole Worker, on embedded services that are started once for the project. */
const workerProject = (
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({
  extends: true,
  // As in wrangler.toml, which the plugin does not read for this.
  resolve: { alias: { 'co-body': resolve('worker/http/no-co-body.ts') } },
  plugins: [
    cloudflareTest(({ inject }) => ({
      wrangler: { configPath: './wrangler.toml' },
      // Where the embedded services of this run listen; the Worker knows only endpoints and keys.
      miniflare: { bindings: inject<Record<string, string>>('bindings') },
    })),
  ],
  test: { name, globalSetup: './tests/support/worker-setup.ts', ...test },
});

/**
 * The test projects, cheapest first. `npm test` runs them one after the other (tools/suite/run.ts);
 * `npx vitest run --project db tests/db/pglite/policies.test.ts` runs one file.
 */
export default defineConfig({
  test: {
    // A flaky test is a bug of the test or of the product: it is never run twice.
    retry: 0,
    // The machine may have two cores and a PGlite takes most of one.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What comes about by itself: the queue, for one, is read once a second at most.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'dev/stripe/tests/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          environment: 'node',
          include: ['tests/db/pglite/**/*.test.ts'],
          // Each file has a database of its own, and reading the modules anew takes longer than many a file's tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'races',
          environment: 'node',
          include: ['tests/db/races/**/*.test.ts'],
          // As for `db`: each file has a PostgreSQL server of its own.
          isolate: false,
          // A thousand sequences on a machine that does something else as well.
          testTimeout: 300_000,
        },
      },
      // A runtime and the Worker's modules for all files of a process: handing them over takes longer than most files' tests.
      workerProject('worker', {
        include: ['tests/worker/**/*.test.ts'],
        exclude: alone,
        isolate: false,
        // What the objects of one file keep is deleted before the next.
        setupFiles: './tests/worker/support/new-objects.ts',
      }),
      // They wait more than they work.
      workerProject('worker-alone', { include: alone, maxWorkers: 3, sequence: { groupOrder: 1 } }),
    ],
  },
});
