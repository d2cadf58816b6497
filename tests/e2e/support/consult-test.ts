import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { devices, expect } from '@playwright/test';
import type { Account } from './account.ts';
import { type Complaints, listen } from './complaints.ts';
import { test as stackTest } from './stack-test.ts';
import { type Language, type Texts, textsIn } from './texts.ts';

/** What somebody holds in their hands, and the language of its browser. */
export interface Look {
  readonly language: Language;
  readonly size: 'phone' | 'desk';
}

/** Somebody at a browser of their own. */
export interface Visitor extends Look, Pick<Complaints, 'allow'> {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The texts that they read. */
  readonly t: Texts;
}

const sizes: Record<Look['size'], BrowserContextOptions> = {
  phone: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
  desk: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
};

function signedIn(origin: string, account: Account): BrowserContextOptions {
  const localStorage = [{ name: 'cav-auth', value: JSON.stringify(account.session) }];
  return { storageState: { cookies: [], origins: [{ origin, localStorage }] } };
}

/** The other language at the other size: who sits at the other end. */
export function across({ language, size }: Look): Look {
  return { language: language === 'es' ? 'en' : 'es', size: size === 'phone' ? 'desk' : 'phone' };
}

type Fixtures = {
  /** What the browser project is about: Spanish on a phone, or English at a desk. */
  look: Look;
  /** Opens a browser, signed in as somebody or as a visitor. Whatever it complains about fails the test. */
  open: (look: Look, as?: Account) => Promise<Visitor>;
};

/** Playwright's `test` for screens that several people see at once, each in a browser of their own. */
export const test = stackTest.extend<Fixtures>({
  look: async ({ locale, isMobile }, use) =>
    use({ language: locale?.startsWith('es') ? 'es' : 'en', size: isMobile ? 'phone' : 'desk' }),
  open: async ({ browser, stack }, use) => {
    const opened: { context: BrowserContext; complaints: Complaints }[] = [];
    await use(async (look, as) => {
      const context = await browser.newContext({
        ...sizes[look.size],
        locale: look.language === 'es' ? 'es-ES' : 'en-GB',
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

export { expect };
