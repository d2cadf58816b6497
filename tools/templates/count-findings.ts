import { chromium, devices } from '@playwright/test';
import { axeFindings } from '../suite/axe.ts';
import { findChromium } from '../suite/chromium.ts';

const widths = [360, 1_280];

/** How many kinds of things axe finds on a page, of any weight, on a phone and on a screen. */
export async function countFindings(url: string): Promise<number> {
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
    for (const { id } of await axeFindings(page)) found.add(id);
  }
  return found.size;
}
