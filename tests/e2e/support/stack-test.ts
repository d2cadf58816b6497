import { test as base, expect } from '@playwright/test';
import { type Stack, type StackOptions, startStack } from '../../support/stack.ts';
import { type Complaints, listen } from './complaints.ts';
import { browserOf, type Look, lookOf, looks } from './looks.ts';

type Fixtures = {
  /** Spanish on a phone, or English at a desk: from the test's title, or each in turn within `inEveryLook`. */
  look: Look;
  complaints: Complaints;
};

interface StackNeeds {
  /** A PostgreSQL server, which spends a fifth less of the processor; or PGlite, with pgvector, for tests of what is found by its meaning. */
  database: NonNullable<StackOptions['postgres']>;
}

/**
 * Playwright's `test` with the whole product behind it. The stack lives as long as the worker process of Playwright: one more than cores,
 * and a fresh one after a failure, so that no test inherits what a broken one left. A fixture and not a global setup, because tests
 * restart the Worker and take the database away.
 */
export const test = base.extend<Fixtures, StackNeeds & { stack: Stack }>({
  database: ['real', { scope: 'worker', option: true }],
  stack: [
    async ({ database }, use) => {
      const stack = await startStack({ rateLimit: 100_000, postgres: database });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  look: async ({}, use, { title }) => use(lookOf(title)),
  baseURL: async ({ stack }, use) => use(stack.url),
  contextOptions: async ({ look }, use) => use(browserOf(look)),
  // Whatever the browser complains about fails the test, unless the test allows it.
  complaints: async ({ context }, use) => {
    const complaints = listen(context);
    await use(complaints);
    expect(complaints.unexpected(), 'what the browser complained about').toEqual([]);
  },
  page: async ({ page, complaints: _heard }, use) => use(page),
});

/** The tests that `tests` declares run in every look: what differs by size or by language. All others run once. */
export function inEveryLook(tests: () => void): void {
  for (const [name, look] of Object.entries(looks))
    test.describe(name, () => {
      test.use({ look });
      tests();
    });
}
