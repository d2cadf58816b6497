import * as z from 'zod';
import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { networkGone, serverGone } from './support/complaints.ts';
import { expect, test, withAppOnDevice } from './support/consult-test.ts';
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
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
  await expect(page.getByText(/9[.,]99/)).toBeVisible();
  // The fonts are the last thing to come.
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('1em "Figtree Variable"'))).toBe(true);
  expect(asked.filter((url) => new URL(url).origin !== stack.url && !url.startsWith('data:'))).toEqual([]);
  expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('A1 C11 reaching for the way in fetches the app; what one knows of emergencies is a link away', async ({
  open,
  look,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  await page.goto('/');
  await page.getByRole('link', { name: t('site.emergency') }).click();
  await expect(heading(visitor, t('emergency.title'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'emergency signs');
  const fetched = page.waitForResponse(/\/assets\/start-.+\.js$/);
  const start = page.getByRole('link', { name: t('landing.start') });
  await start.focus();
  await fetched;
  await start.click();
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();
});

test('A1 C11 whose account is open here is shown the way to it, from the first paint on', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look, await newOwner(stack, look.language));
  const { page, t } = visitor;
  await page.addInitScript(() => {
    if (location.pathname !== '/') return;
    // What were right only later would be drawn twice.
    document.addEventListener('DOMContentLoaded', () =>
      new MutationObserver(() => console.error('the page was changed')).observe(document.documentElement, {
        attributes: true,
      }),
    );
  });
  await page.goto('/');
  await expect(page.getByRole('link', { name: t('shell.signIn') })).toHaveCount(0);
  await page.getByRole('link', { name: t('shell.myAccount') }).click();
  await expect(heading(visitor, t('account.title'))).toBeVisible();
});

withAppOnDevice(() => {
  test('C11 the app can be installed, and without a network pages are as they were last seen', async ({
    open,
    stack,
  }) => {
    const visitor = await open({ language: 'es', size: 'phone' });
    const { page, t } = visitor;
    await page.goto('/');
    const manifest = await page.locator('link[rel="manifest"]').getAttribute('href');
    const answer = await page.request.get(manifest ?? '');
    const { start_url, display, icons } = manifestSchema.parse(await answer.json());
    expect({ start_url, display }).toEqual({ start_url: '/app', display: 'standalone' });
    for (const { src, type } of icons)
      expect((await page.request.get(src)).headers()['content-type']).toBe(type);
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));

    await page.goto('/sign-in');
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL),
    ).toContain('/sw.js');
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = await Promise.all(caches.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => url);
    });
    // Both ends of a consult; neither the studio nor what needs a network.
    for (const screen of ['start-screen', 'consult-screen', 'desk-screen', 'guest-screen'])
      expect(kept.filter((url) => url.includes(`/assets/${screen}-`))).toHaveLength(1);
    expect(kept.filter((url) => /\/assets\/(livekit-line|workspace-screen|menu-screen)-/.test(url))).toEqual(
      [],
    );
    await page.goto('/');
    await expect(page.getByText(/de guardia/).first()).toBeVisible();
    visitor.allow(networkGone);
    await visitor.context.setOffline(true);
    await page.reload();
    await expect(heading(visitor, t('landing.title'))).toBeVisible();
    await expect(page.getByText(t('duty.nobodyText'))).toBeHidden();
    await page.goto('/pricing');
    await expect(page.getByRole('alert')).toContainText(t('kit.errors.network'));
    await visitor.context.setOffline(false);
    await expect(heading(visitor, t('plans.title'))).toBeVisible();

    // The server is away, and the browser has its network: nothing tells the page when it is back.
    visitor.allow(serverGone);
    await stack.killWorker();
    await page.goto('/restaurants');
    await expect(page.getByRole('alert')).toContainText(t('kit.errors.network'));
    await stack.startWorker();
    await expect(heading(visitor, t('restaurants.title'))).toBeVisible();
  });
});

test('A1 C11 the language is changed on the spot and stays chosen, on pages and in the app', async ({
  open,
}) => {
  const visitor = await open({ language: 'es', size: 'phone' });
  const { page, t } = visitor;
  await page.goto('/');
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Start consult' })).toBeVisible();
  await page.getByRole('link', { name: 'Start consult' }).click();
  await expect(page.getByRole('heading', { name: 'Who needs help?' })).toBeVisible();
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();
  await page.getByRole('link', { name: t('shell.home') }).click();
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
});
