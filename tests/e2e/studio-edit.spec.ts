import type { FrameLocator, Page } from '@playwright/test';
import * as z from 'zod';
import { type Account, newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { networkGone } from './support/complaints.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { looks } from './support/looks.ts';
import { pick } from './support/pick.ts';
import { editContent, newRestaurant } from './support/restaurateur.ts';
import { heading } from './support/start-flow.ts';

const pages = z.object({
  configurations: z.array(
    z.object({
      id: z.uuid(),
      templateCode: z.string(),
      content: z.looseObject({ hero: z.looseObject({ title: z.record(z.string(), z.string()) }) }),
    }),
  ),
});

/** The page as the server has it. */
async function stored(owner: Account, businessId: string) {
  const answer = await owner.call('GET', `/configurations?businessId=${businessId}`);
  const [page] = pages.parse(answer).configurations;
  if (page === undefined) throw new Error('no page');
  return page;
}

/** Somebody else writes the title of the page, from what it says now. */
async function writeElsewhere(owner: Account, businessId: string, value: string): Promise<void> {
  const { id, content } = await stored(owner, businessId);
  await editContent(owner, businessId, [
    {
      op: 'set',
      table: 'configurations',
      id,
      path: ['content', 'hero', 'title', 'en'],
      was: content.hero.title.en ?? null,
      value,
    },
  ]);
}

const shown = ({ page, t }: Visitor): FrameLocator =>
  page.frameLocator(`iframe[title="${t('workspace.frame')}"]`);
const titleIn = (page: Page, { t }: Visitor) => page.getByLabel(t('page.hero.title'), { exact: true });
const saved = ({ page, t }: Visitor) => page.getByText(t('workspace.saving.saved'), { exact: true });

/** The form of the page, in English, at a desk. */
async function openForm(visitor: Visitor, business: string): Promise<void> {
  await visitor.page.goto(`/studio/${business}/page`);
  await expect(heading(visitor, visitor.t('page.title'))).toBeVisible();
  await pick(visitor.page, 'English');
}

test('T9 T4 B4 what is typed is on the page beside, is undone and kept; a click on the page opens its field; a template takes nothing away', async ({
  open,
  stack,
}) => {
  const owner = await newOwner(stack, 'en');
  const business = await newRestaurant(owner, 'Casa Pepa');
  const visitor = await open(looks['en-1280'], owner);
  const { page, t } = visitor;
  await openForm(visitor, business);
  const frame = shown(visitor);
  await expect(frame.locator('h1')).toHaveText('Casa Pepa');

  await titleIn(page, visitor).fill('Slow dough ');
  await expect(frame.locator('h1')).toHaveText('Slow dough');
  await expect(titleIn(page, visitor)).toHaveValue('Slow dough ');
  await expect(saved(visitor)).toBeVisible();
  expect((await stored(owner, business)).content.hero.title).toEqual({ en: 'Slow dough' });

  await page.keyboard.press('Control+z');
  await expect(frame.locator('h1')).toHaveText('Casa Pepa');
  await page.keyboard.press('Control+Shift+z');
  await expect(frame.locator('h1')).toHaveText('Slow dough');

  await page.getByRole('link', { name: t('studio.place.design') }).click();
  await expect(heading(visitor, t('design.title'))).toBeFocused();
  await pick(page, /^Modern/);
  await expect(frame.locator('body')).toHaveClass(/modern/);
  await expect(frame.locator('h1')).toHaveText('Slow dough');
  const move = page.getByRole('button', {
    name: t('design.move', { name: t('design.sectionNames.contact') }),
  });
  await move.focus();
  await page.keyboard.press('Home');
  await expect(
    page.getByText(t('design.moved', { name: t('design.sectionNames.contact'), place: 1, count: 7 })),
  ).toBeAttached();
  await expect(move).toBeFocused();

  await frame.locator('h1').click();
  await expect(heading(visitor, t('page.title'))).toBeVisible();
  await expect(titleIn(page, visitor)).toBeFocused();
  await expect(saved(visitor)).toBeVisible();
  expect(await stored(owner, business)).toMatchObject({
    templateCode: 'modern',
    content: { hero: { title: { en: 'Slow dough' } } },
  });

  // A link of the page leads to its page within the frame.
  await frame.getByRole('link', { name: 'Legal' }).first().click();
  await expect(frame.locator('body')).toHaveClass(/is-legal/);
});

test('T9 T5 without a network it is kept, also when the tab is closed; two tabs follow each other; of two versions one is chosen', async ({
  open,
  stack,
}) => {
  const owner = await newOwner(stack, 'en');
  const business = await newRestaurant(owner, 'Casa Pepa');
  const visitor = await open(looks['en-1280'], owner);
  const { page, context, t } = visitor;
  visitor.allow(networkGone);
  await openForm(visitor, business);
  await titleIn(page, visitor).fill('Online');
  await expect(saved(visitor)).toBeVisible();

  await context.setOffline(true);
  await titleIn(page, visitor).fill('In the metro');
  await expect(page.getByText(t('workspace.saving.offline')).first()).toBeVisible();
  await writeElsewhere(owner, business, 'At the counter');
  await page.close();
  await context.setOffline(false);

  const next: Visitor = { ...visitor, page: await context.newPage() };
  await openForm(next, business);
  await expect(titleIn(next.page, next)).toHaveValue('In the metro');
  const card = next.page
    .getByRole('region')
    .or(next.page.locator('section'))
    .filter({ hasText: 'At the counter' })
    .first();
  await expect(card).toContainText('In the metro');
  await expectAccessibleInBoth(next, 'two versions');

  const other: Visitor = { ...visitor, page: await context.newPage() };
  await openForm(other, business);
  await expect(titleIn(other.page, other)).toHaveValue('At the counter');
  await next.page.getByRole('button', { name: t('workspace.conflict.keepMine') }).click();
  await expect(saved(next)).toBeVisible();
  expect((await stored(owner, business)).content.hero.title.en).toBe('In the metro');
  await expect(titleIn(other.page, other)).toHaveValue('In the metro');
});

test('T9 C11 on a phone the form and the page take turns', async ({ open, stack }) => {
  const owner = await newOwner(stack, 'es');
  const business = await newRestaurant(owner, 'Casa Pepa');
  const visitor = await open(looks['es-360'], owner);
  const { page, t } = visitor;
  await page.goto(`/studio/${business}/page`);
  await expect(heading(visitor, t('page.title'))).toBeVisible();
  await titleIn(page, visitor).fill('A la brasa');
  await page.getByRole('button', { name: t('workspace.toPage') }).click();
  await expect(shown(visitor).locator('h1')).toHaveText('A la brasa');
  await expectAccessibleInBoth(visitor, 'the page on a phone');
  await shown(visitor).locator('h1').click();
  await expect(titleIn(page, visitor)).toBeFocused();
});
