import { test as base, expect } from '@playwright/test';
import { type Stack, startStack } from '../../support/stack.ts';
import { type Complaints, listen } from './complaints.ts';

/**
 * Playwright's `test` with the whole product behind it. The stack lives as long as the worker process of Playwright: one for each
 * browser project, and a fresh one after a failure, so that no test inherits what a broken one left. A fixture and not a global
 * setup, because tests restart the Worker and take the database away.
 */
export const test = base.extend<{ complaints: Complaints }, { stack: Stack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const stack = await startStack({ rateLimit: 100_000 });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ stack }, use) => use(stack.url),
  // Whatever the browser complains about fails the test, unless the test allows it.
  complaints: [
    async ({ context }, use) => {
      const complaints = listen(context);
      await use(complaints);
      expect(complaints.unexpected(), 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});
