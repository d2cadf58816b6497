/**
 * `npm run messages`: what each template of a message says, as pictures in `.reports/messages`: in both languages and by each channel, as it
 * looks where it arrives, in light and in dark.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { ensureChromium, findChromium } from '../suite/chromium.ts';

const folder = resolve(import.meta.dirname, '../../.reports/messages');
const missing = ensureChromium();
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}

// By Vite: Node by itself reads no JSX.
const { module } = await runnerImport<typeof import('./each-message.ts')>(
  join(import.meta.dirname, 'each-message.ts'),
  { configFile: false },
);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const page = await browser.newPage({ viewport: { width: 420, height: 700 } });
let pictures = 0;
try {
  await module.eachMessage(async (name, address) => {
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('article').screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
      pictures += 1;
    }
  });
} finally {
  await browser.close();
}
console.log(`${pictures} pictures in ${folder}`);
