import * as z from 'zod';
import { expect, test } from './support/consult-test.ts';
import { heading } from './support/start-flow.ts';

const manifestSchema = z.object({
  start_url: z.string(),
  display: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })),
});

test('A1 C11 the landing page asks nothing of anybody but this site, and runs no script of another', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  const asked: string[] = [];
  visitor.context.on('request', (request) => asked.push(request.url()));
  const answer = await page.goto('/');
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';");
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
  await expect(
    page
      .getByRole('heading', { name: t('landing.price.freePlan') })
      .or(page.getByText('9,99').or(page.getByText('9.99')))
      .first(),
  ).toBeVisible();
  // The fonts are the last thing to come.
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('1em "Figtree Variable"'))).toBe(true);
  expect(asked.filter((url) => new URL(url).origin !== stack.url && !url.startsWith('data:'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('C11 the app can be installed: its manifest, its icons and its service worker are there', async ({
  open,
}) => {
  const { page } = await open({ language: 'es', size: 'phone' });
  await page.goto('/');
  const manifest = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await page.request.get(manifest ?? '');
  const { start_url, display, icons } = manifestSchema.parse(await answer.json());
  expect({ start_url, display }).toEqual({ start_url: '/app', display: 'standalone' });
  for (const { src, type } of icons)
    expect((await page.request.get(src)).headers()['content-type']).toBe(type);
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toContain(
    '/sw.js',
  );
});

test('A1 C11 the language is changed on the spot and stays chosen', async ({ open }) => {
  const visitor = await open({ language: 'es', size: 'phone' });
  const { page, t } = visitor;
  await page.goto('/');
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Start consult' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Start consult' })).toBeVisible();
});
