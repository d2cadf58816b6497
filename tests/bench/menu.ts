/**
 * `menu`: 300 categories and 5,000 dishes. In Chromium, signed in: how long the editor takes from the address to its first dish and to an answer to a press; from a
 * key to the paint, in the search above the list and in the name of a dish (aim: 100 ms); and the same list with 50 dishes beside it. Then each page of that menu, drawn:
 * milliseconds and bytes.
 */
import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import * as z from 'zod';
import { findChromium } from '../../tools/suite/chromium.ts';
import { type Account, newOwner } from '../e2e/support/account.ts';
import { newRestaurant } from '../e2e/support/restaurateur.ts';
import { startStack } from '../support/stack.ts';
import { fillMenu } from './menu/fill-menu.ts';
import { measureKeys, typed } from './menu/typing.ts';
import { latencyOf, report, round } from './report.ts';

const size = { categories: 300, dishes: 5_000 };
const small = { categories: 6, dishes: 50 };
const aimMs = 100;
const opened = z.number();

const { module } = await runnerImport<typeof import('./menu/draw-pages.ts')>(
  resolve(import.meta.dirname, 'menu/draw-pages.ts'),
);
const pages = module.drawPages(size.categories, size.dishes);
report({
  bench: 'menu',
  case: 'pages drawn',
  pages: pages.length,
  ms: latencyOf(pages.map(({ ms }) => ms)),
  largestKilobytes: round(Math.max(...pages.map(({ bytes }) => bytes)) / 1_000),
});

const stack = await startStack({ rateLimit: 1_000_000 });

async function measure(browser: Browser, owner: Account, business: string, of: typeof size): Promise<void> {
  const context = await browser.newContext({
    locale: 'es-ES',
    viewport: { width: 1280, height: 800 },
    storageState: {
      cookies: [],
      origins: [
        { origin: stack.url, localStorage: [{ name: 'cav-auth', value: JSON.stringify(owner.session) }] },
      ],
    },
  });
  const page = await context.newPage();
  await measureKeys(page);
  // Once before, so that code and texts are there, as they are for whoever comes back.
  await page.goto(`${stack.url}/studio/${business}/menu`);
  await page.locator('[data-handle]').first().waitFor({ timeout: 120_000 });
  await page.goto(`${stack.url}/studio/${business}/menu`);
  await page.locator('[data-handle]').first().waitFor({ timeout: 120_000 });
  const readyMs = opened.parse(await page.evaluate('performance.now()'));
  const category = page.locator('[aria-expanded="false"][aria-controls]').first();
  const press = performance.now();
  if ((await category.count()) > 0) await category.click();
  await page.locator('[data-dish]').first().waitFor();
  const openCategoryMs = performance.now() - press;
  const inSearch = await typed(page, page.getByRole('searchbox'), 'bacalao de ');
  await page.locator('[data-dish]').first().click();
  const name = page.getByRole('textbox').first();
  await name.waitFor();
  const inName = await typed(page, name, ' con patatas nuevas');
  const [search, dish] = [latencyOf(inSearch), latencyOf(inName)];
  report({
    bench: 'menu',
    case: `editor, ${of.dishes} dishes in ${of.categories} categories`,
    readyMs: round(readyMs),
    openCategoryMs: round(openCategoryMs),
    keyToPaintMs: { search, dish },
    aims: { keyToPaintMs: aimMs },
    met: search.p50 <= aimMs && dish.p50 <= aimMs,
  });
  await context.close();
}

try {
  const executablePath = findChromium();
  await using browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  for (const asked of [small, size]) {
    const owner = await newOwner(stack, 'es');
    const business = await newRestaurant(owner);
    await fillMenu(stack.postgres, business, asked.categories, asked.dishes);
    await measure(browser, owner, business, asked);
  }
} finally {
  await stack.stop();
}
