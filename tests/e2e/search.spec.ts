import { newConsult } from './support/account.ts';
import { archivedTalk } from './support/archived-talk.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';

test.use({ database: 'pglite' });

test('A24 what was said long ago is found while one types, and the conversation opens at that message', async ({
  open,
  stack,
  look,
}) => {
  const consult = await newConsult(stack, look.language);
  const lines = Array.from({ length: 120 }, (_, n) =>
    n === 109 ? 'Se tragó un <b>calcetín</b> azul' : `Línea ${n + 1}`,
  );
  await archivedTalk(stack, consult, lines);

  const owner = await open(look, consult.owner);
  const { page, t } = owner;
  await page.goto('/app');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: t('kit.search'), exact: true }).click();
  const box = page.getByRole('combobox', { name: t('search.label') });
  await expect(box).toBeFocused();
  await expectAccessibleInBoth(owner, 'the search before anything is typed');

  await box.fill('xqzwv');
  await expect(page.getByText(t('search.nothing', { typed: 'xqzwv' }))).toBeVisible();
  await box.fill('no puede respirar');
  await expect(page.getByRole('link', { name: t('search.emergency') })).toBeVisible();

  await box.fill('calcetin');
  const option = page.locator('[role=option]').filter({ hasText: '<b>calcetín</b> azul' });
  await expect(option.locator('mark').filter({ hasText: '<b>calcetín</b>' })).toHaveCount(1);
  await expectAccessibleInBoth(owner, 'what a search found');
  const place = await page
    .locator('[role=option]')
    .evaluateAll((all) => all.findIndex(({ textContent }) => textContent?.includes('azul')));
  for (let step = 0; step < place; step += 1) await box.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await box.press('Enter');
  const message = page.getByRole('listitem').filter({ hasText: '<b>calcetín</b> azul' });
  await expect(message).toBeFocused();
  await expect(message).toBeInViewport();

  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
});
