import { expectAccessible } from './accessible.ts';
import type { Visitor } from './consult-test.ts';

/** Expects no serious finding of axe on the screen as it is now, in light and in dark. */
export async function expectAccessibleInBoth({ page }: Visitor, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${screen}, ${colorScheme}`);
  }
}
