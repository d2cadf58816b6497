import type { Page } from '@playwright/test';
import { expectAccessible, expectFits } from './accessible.ts';

/**
 * Expects no serious finding of axe on the screen as it is now, in light and in dark, where only the colours differ, and that it fits a
 * phone and a desk.
 */
export async function expectAccessibleInBoth({ page }: { page: Page }, screen: string): Promise<void> {
  // Without motion, colours change at once.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, `${screen}, dark`, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, screen);
  await expectFits(page, screen);
  await page.emulateMedia({ reducedMotion: null });
}
