import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { photo } from './support/photo.ts';
import { newRestaurant, publishedSite } from './support/restaurateur.ts';
import { heading } from './support/start-flow.ts';

test('B5 X11 a photo is chosen, framed, described, and on the page; published, a stranger sees it', async ({
  open,
  stack,
}) => {
  const owner = await newOwner(stack, 'en');
  const business = await newRestaurant(owner, 'Casa Foto');
  const visitor = await open({ language: 'en', size: 'desk' }, owner);
  const { page, t } = visitor;
  await page.goto(`/studio/${business}/page`);
  await expect(heading(visitor, t('page.title'))).toBeVisible();
  const field = page.getByRole('group', { name: t('page.hero.photo'), exact: true });

  await field
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') });
  await expect(field.getByText(t('photos.notAPhoto'))).toBeVisible();

  await field
    .locator('input[type=file]')
    .first()
    .setInputFiles(await photo(visitor, 'sala.jpg'));
  const dialog = page.getByRole('dialog', { name: t('photos.crop.title') });
  await expect(dialog).toBeVisible();
  await expectAccessibleInBoth(visitor, 'the frame of a photo');
  await dialog.getByText(t('photos.crop.shapes.square')).click();
  await dialog.getByRole('button', { name: t('photos.crop.use') }).click();
  const words = 'Un comedor con la luz de la tarde';
  await field.getByLabel(t('photos.text.label', { language: 'Spanish' })).fill(words);
  const shown = page
    .frameLocator(`iframe[title="${t('workspace.frame')}"]`)
    .getByAltText(words)
    .first();
  await expect(shown).toBeVisible();
  await expect(page.getByText(t('workspace.saving.saved'), { exact: true })).toBeVisible();

  const { slug } = await publishedSite(owner, business);
  const guest = (await open({ language: 'es', size: 'phone' })).page;
  await guest.goto(`/s/${slug}`);
  const seen = guest.getByAltText(words).first();
  await expect(seen).toBeVisible();
  await expect.poll(() => seen.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBeGreaterThan(100);
});
