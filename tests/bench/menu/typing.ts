import type { Locator, Page } from '@playwright/test';
import * as z from 'zod';

const durations = z.array(z.number());

/** Runs in the page, before anything of it: notes how long each key takes until what it did is painted. */
function observeKeys() {
  const seen: number[] = [];
  Object.assign(window, { keysOfBench: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Has each key of a page measured (Event Timing: from the press to the paint, in steps of 8 ms). */
export const measureKeys = (page: Page): Promise<unknown> => page.addInitScript(observeKeys);

/** Types a text into a control, and gives the milliseconds from each key to the paint; those below 16 count as 16. */
export async function typed(page: Page, control: Locator, text: string): Promise<number[]> {
  await control.focus();
  await page.evaluate('window.keysOfBench.length = 0');
  await control.pressSequentially(text, { delay: 60 });
  // The last entries come after the next paint.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const slow = durations.parse(await page.evaluate('window.keysOfBench'));
  return [...slow, ...Array<number>(Math.max(0, text.length - slow.length)).fill(16)];
}
