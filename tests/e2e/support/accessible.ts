import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../../../tools/suite/axe.ts';
import { widths } from './looks.ts';

/** Expects that axe finds nothing serious on the screen as it is now. `rules` are those of axe to look at, all when absent. */
export async function expectAccessible(page: Page, screen: string, rules?: readonly string[]): Promise<void> {
  // What fades in or changes its colours is measured when it is there; what turns for ever (a skeleton) as it is. A change begins with the next
  // frame, and one that follows its parent's begins anew with each.
  await page.evaluate(async () => {
    const changing = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
    do {
      await Promise.allSettled(changing().map((animation) => animation.finished));
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    } while (changing().length > 0);
  });
  const findings = await axeFindings(page, {
    ...(rules && { rules }),
    // A notice that fades away at this moment is as good as gone.
    exclude: ['[data-sonner-toast][data-removed="true"]'],
  });
  const found = findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, where }) => `${id}: ${where.join(', ')}`);
  expect(found, screen).toEqual([]);
}

/** Expects that the screen as it is now does not scroll sideways, at any of the widths. Leaves it as wide as it was. */
export async function expectFits(page: Page, screen: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of Object.values(widths)) {
    if (before) await page.setViewportSize({ ...before, width });
    // Against `clientWidth`: a phone zooms out over what is too wide, and `innerWidth` grows with it.
    const sideways = await page.evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(sideways, `${screen} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
