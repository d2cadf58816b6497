import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Account } from './account.ts';
import { type Complaints, listen } from './complaints.ts';
import { browserOf, type Look } from './looks.ts';
import { inEveryLook, test as stackTest } from './stack-test.ts';
import { type Texts, textsIn } from './texts.ts';

/** Somebody at a browser of their own. */
export interface Visitor extends Look, Pick<Complaints, 'allow'> {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The texts that they read. */
  readonly t: Texts;
}

function signedIn(origin: string, account: Account): BrowserContextOptions {
  const localStorage = [{ name: 'cav-auth', value: JSON.stringify(account.session) }];
  return { storageState: { cookies: [], origins: [{ origin, localStorage }] } };
}

/** Opens a browser, signed in as somebody or as a visitor. Whatever it complains about fails the test. */
export type Open = (look: Look, as?: Account) => Promise<Visitor>;

type Fixtures = { open: Open };

/** Playwright's `test` for screens that several people see at once, each in a browser of their own. */
export const test = stackTest.extend<Fixtures>({
  open: async ({ browser, serviceWorkers, stack }, use) => {
    const opened: { context: BrowserContext; complaints: Complaints }[] = [];
    await use(async (look, as) => {
      const context = await browser.newContext({
        ...browserOf(look),
        serviceWorkers,
        baseURL: stack.url,
        ...(as ? signedIn(stack.url, as) : {}),
      });
      const complaints = listen(context);
      opened.push({ context, complaints });
      const page = await context.newPage();
      return { ...look, page, context, t: textsIn(look.language), allow: complaints.allow };
    });
    for (const { context } of opened) await context.close();
    expect(
      opened.flatMap(({ complaints }) => complaints.unexpected()),
      'what the browsers complained about',
    ).toEqual([]);
  },
});

/** The tests that `tests` declares run in browsers that keep the app for when there is no network; the others' keep nothing. */
export function withAppOnDevice(tests: () => void): void {
  test.describe(() => {
    test.use({ serviceWorkers: 'allow' });
    tests();
  });
}

export { expect, inEveryLook };
