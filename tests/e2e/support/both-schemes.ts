import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

/** Expects no serious finding of axe on the screen as it is now, in light and in dark. */
export async function expectAccessibleInBoth({ page }: { page: Page }, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${screen}, ${colorScheme}`);
  }
}
