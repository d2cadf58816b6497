import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { templateCodes } from '../../contract/sites.ts';
import { readRestaurant } from '../../db/seed/restaurants/read-restaurant.ts';
import { renderNoPage, renderPage } from '../../worker/sites/pages/published/render-page.tsx';
import { pageAt, pathOf, sitePages } from '../../worker/sites/pages/published/site-paths.ts';
import type { SiteView } from '../../worker/sites/pages/published/site-view.ts';
import { demoPlace, demoView } from '../support/sites/demo-site.ts';
import { widths } from './support/looks.ts';

/** As strict as pages may be sent: what they need has to do with it. */
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src 'self'; form-action 'none'; base-uri 'none'";

/** Answers for the site as the Worker would: its pages with their policy, its drawings; anything else is missing. */
async function serve(page: Page, view: SiteView): Promise<void> {
  const { drawings } = readRestaurant('ninetta');
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const drawing = drawings.get(pathname.replace(`${view.place.photos}/`, ''));
    if (drawing) return route.fulfill({ contentType: 'image/svg+xml', body: drawing });
    if (pathname === view.place.font) return route.fulfill({ contentType: 'font/woff2', body: '' });
    const address = pageAt(view.snapshot, pathname.replace(view.place.root, ''));
    return route.fulfill({
      status: address ? 200 : 404,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: address ? renderPage(view, address).html : renderNoPage(view),
    });
  });
}

const siteAt = (path: string) => `${demoPlace.origin}${demoPlace.root}${path}`;

async function findings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

for (const template of templateCodes) {
  test(`X11 C11 every page of ${template} is found nothing wrong with, at both widths`, async ({ page }) => {
    const view = demoView('ninetta', { template });
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await serve(page, view);
    for (const name of [...sitePages, 'none'] as const) {
      const path =
        name === 'none' ? '/nowhere' : pathOf(view.snapshot, { language: 'es', page: name, part: 1 });
      for (const width of Object.values(widths)) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(siteAt(path));
        if (name === 'menu') await page.locator('summary').click();
        expect([path, width, await findings(page)]).toEqual([path, width, []]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, width, sideways]).toEqual([path, width, 0]);
      }
    }
    // The page that is missing says so on the console, as every 404 does.
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
}

/** What a screen reader has of the count: the numbers are of the style sheet, and no text of the page. */
async function announced(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const below = (id: string): string[] => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    if (node?.role?.value === 'StaticText') return [String(node.name?.value)];
    return (node?.childIds ?? []).flatMap(below);
  };
  const status = nodes.find(({ role }) => role?.value === 'status');
  return below(status?.nodeId ?? '')
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('M4 a guest filters the menu with the keyboard alone, and what is left is counted, on paper too', async ({
  page,
}) => {
  const view = demoView('ninetta', { template: 'cozy' });
  await serve(page, view);
  await page.goto(siteAt('/menu'));
  const dish = (name: string) =>
    page.locator('.dish', { has: page.getByRole('heading', { name, exact: true }) });
  await expect(page.getByRole('status')).toBeHidden();
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'leche' }).focus();
  await page.keyboard.press('Space');
  await expect(dish('Margherita')).toBeHidden();
  await expect(dish('Marinara')).toBeVisible();
  // What is not declared stays, and says so.
  await expect(dish('Sorbete de limón').getByText('Algo que evitas no está declarado')).toBeVisible();
  const left = await page.locator('.dish:visible').count();
  const unsaid = await page.locator('.dish:visible .ask:visible').count();
  expect(await announced(page)).toBe(`${left} de 47 platos en esta página. Con algo sin declarar: ${unsaid}`);
  expect(left).toBeLessThan(47);
  await page.emulateMedia({ media: 'print' });
  await expect(dish('Margherita')).toBeHidden();
  await expect(dish('Marinara')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});
