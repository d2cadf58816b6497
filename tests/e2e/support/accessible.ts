import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { widths } from './looks.ts';

/** Expects that axe finds nothing serious on the screen as it is now. `rules` are those of axe to look at, all when absent. */
export async function expectAccessible(page: Page, screen: string, rules?: readonly string[]): Promise<void> {
  // What fades in is measured when it is there; what turns for ever (a skeleton) is measured as it is.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
        .map((animation) => animation.finished),
    ),
  );
  // One call in the page, for what is wrong only: a third of the time of the usual way, which is for frames of other origins.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  // A notice that fades away at this moment is as good as gone.
  axe.exclude('[data-sonner-toast][data-removed="true"]');
  if (rules) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
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
