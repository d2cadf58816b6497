import { AxeBuilder } from '@axe-core/playwright';
import { chromium, devices } from '@playwright/test';
import { findChromium } from '../suite/chromium.ts';

const widths = [360, 1_280];

/** How many kinds of things axe finds on a page, of any weight, on a phone and on a screen. */
export async function axeFindings(url: string): Promise<number> {
  const executablePath = findChromium();
  await using browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = await (await browser.newContext({ ...devices['Pixel 7'] })).newPage();
  const found = new Set<string>();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(url, { waitUntil: 'load' });
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    for (const { id } of (await axe.analyze()).violations) found.add(id);
  }
  return found.size;
}
