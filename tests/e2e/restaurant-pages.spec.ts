import { resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, type Page, test } from '@playwright/test';
import { runnerImport } from 'vite';
import { templateCodes } from '../../contract/sites.ts';
import { axeFindings } from '../../tools/suite/axe.ts';
import { widths } from './support/looks.ts';

// The pages are drawn as the Worker is built: by Vite, which reads JSX and catalogues.
const { module } = await runnerImport<typeof import('../support/sites/answering-site.ts')>(
  resolve(import.meta.dirname, '../support/sites/answering-site.ts'),
);
type Site = ReturnType<typeof module.answeringSite>;

/** As strict as pages may be sent: what they need has to do with it. */
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src 'self'; form-action 'none'; base-uri 'none'";

const open = (page: Page, site: Site): Promise<unknown> =>
  page.route('**/*', (route) =>
    route.fulfill({
      headers: { 'content-security-policy': policy },
      ...site.answer(route.request().url()),
    }),
  );

async function findings(page: Page): Promise<string[]> {
  const found = await axeFindings(page);
  return found.map(({ id, where }) => `${id}: ${where.join(', ')}`);
}

for (const template of templateCodes) {
  test(`X11 C11 every page of ${template} is found nothing wrong with, at both widths`, async ({ page }) => {
    const site = module.answeringSite(template);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await open(page, site);
    for (const { page: name, url } of site.addresses) {
      await page.goto(url);
      if (name === 'menu') await page.locator('summary').click();
      for (const width of Object.values(widths)) {
        await page.setViewportSize({ width, height: 800 });
        expect([name, width, await findings(page)]).toEqual([name, width, []]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([name, width, sideways]).toEqual([name, width, 0]);
      }
    }
    expect(complaints).toEqual([]);
    await page.goto(site.missing);
    expect(await findings(page)).toEqual([]);
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
  const site = module.answeringSite('cozy');
  await open(page, site);
  await page.goto(site.addresses.find(({ page: name }) => name === 'menu')?.url ?? '');
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
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeHidden();
});

test('X17 the printed menu, in each language, fits a few sheets, breaks no dish and says its allergens in words', async ({
  page,
}) => {
  const said = { '': 'Contiene leche, frutos de cáscara', '/en': 'Contains milk, nuts' };
  for (const template of templateCodes) {
    const site = module.answeringSite(template);
    await open(page, site);
    const menu = site.addresses.find(({ page: name }) => name === 'menu')?.url ?? '';
    for (const [language, words] of Object.entries(said)) {
      await page.goto(menu.replace(/\/menu$/, `${language}/menu`));
      await page.emulateMedia({ media: 'print' });
      const sheets = await PDFDocument.load(await page.pdf({ format: 'A4' }));
      expect([template, language, sheets.getPageCount() <= 4]).toEqual([template, language, true]);
      await expect(page.locator('.dish').first()).toContainText(words);
      const breaks = await page
        .locator('.dish')
        .evaluateAll((dishes) => dishes.map((dish) => getComputedStyle(dish).breakInside));
      expect(new Set(breaks)).toEqual(new Set(['avoid']));
    }
  }
});
