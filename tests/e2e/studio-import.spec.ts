import { readFile } from 'node:fs/promises';
import { startChatModel } from '../../dev/chat-model/start-chat-model.ts';
import { casaLolaPages } from '../../dev/old-sites/casa-lola.ts';
import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { serverGone } from './support/complaints.ts';
import { expect, test } from './support/consult-test.ts';
import { photo } from './support/photo.ts';
import { addDish, giveSitePlan, newRestaurant } from './support/restaurateur.ts';
import { inEveryLook } from './support/stack-test.ts';
import { heading } from './support/start-flow.ts';

inEveryLook(() => {
  test('Y9 S15 an address becomes a draft, what is chosen of it the menu, and the menu a page', async ({
    open,
    look,
    stack,
  }) => {
    const host = `${crypto.randomUUID()}.test`;
    const owner = await newOwner(stack, look.language);
    await giveSitePlan(stack, owner, 'pro');
    const business = await newRestaurant(owner, 'Casa Lola');
    const visitor = await open(look, owner);
    const { page, t } = visitor;
    const { buffer } = await photo(visitor, 'sala.jpg');
    stack.dns.web.serve(host, {
      ...casaLolaPages,
      '/': `${String(casaLolaPages['/'])}<img src="/sala.jpg" alt="La sala" width="600">`,
      '/sala.jpg': new Uint8Array(buffer),
    });
    type Said = 'facts' | 'noPrice' | 'mine' | 'keepAll' | 'all' | 'done';
    // An address that leads inside is refused.
    visitor.allow(/status of 400/);
    const review = (key: Said) => t(`studioImport.review.${key}`);

    await page.goto(`/studio/${business}`);
    await page.getByRole('link', { name: t('studio.overview.bringAlong') }).click();
    await expect(heading(visitor, t('studioImport.title'))).toBeFocused();
    const address = page.getByLabel(t('studioImport.address.label'));
    await address.fill('http://192.168.0.1/');
    await page.getByRole('button', { name: t('studioImport.address.read') }).click();
    await expect(page.getByText(t('studioImport.address.wrong'))).toBeVisible();
    await address.fill(host);
    await page.getByRole('button', { name: t('studioImport.address.read') }).click();

    // Whoever closes the tab finds what was read again.
    await expect(page.getByRole('heading', { name: review('facts') })).toBeVisible();
    await page.goto(`/studio/${business}/import`);
    const earlier = page.getByRole('region', { name: t('studioImport.earlier.title') });
    await expect(earlier.getByRole('listitem')).toContainText(t('studioImport.earlier.status.ready'));
    await earlier.getByRole('link', { name: host }).click();

    // Least sure first: a price that is a range is open, and said in the words of the page.
    await expect(page.getByRole('heading', { name: review('facts') })).toBeVisible();
    const fish = page.getByRole('region', { name: 'Pescados' });
    await expect(fish.getByRole('listitem').first()).toContainText(review('noPrice'));
    await expect(fish.getByText('Dorada a la sal 18-22 €')).toBeVisible();
    // The name stands here already, so it is kept unless somebody says otherwise.
    const name = page.getByRole('group', { name: t('studioImport.fact.name') });
    await expect(name.getByRole('radio', { name: review('mine') })).toBeChecked();
    await expectAccessibleInBoth(visitor, 'what was found of an old site');

    // Nothing of the pictures is fetched before somebody has said whose they are.
    const bring = page.getByRole('button', { name: t('studioImport.pictures.bring') });
    await expect(bring).toBeDisabled();
    await page.getByRole('checkbox', { name: t('studioImport.pictures.ours') }).check();
    await bring.click();
    const shows = page.getByLabel(t('studioImport.pictures.shows', { number: 1 }));
    await expect(shows).toHaveValue('La sala');
    await shows.fill('');
    const add = page.getByRole('button', { name: t('studioImport.pictures.add') });
    await expect(add).toBeDisabled();
    await shows.fill('La sala, con sus azulejos');
    await add.click();
    await expect(page.getByRole('button', { name: t('studioImport.pictures.inGallery') })).toBeVisible();
    await expectAccessibleInBoth(visitor, 'pictures of an old site');

    await page.getByRole('button', { name: review('keepAll') }).click();
    await expect(
      page.getByRole('button', { name: t('studioImport.review.apply', { count: 0 }) }),
    ).toBeDisabled();
    await page.getByRole('button', { name: review('all') }).click();
    await name.getByRole('radio', { name: review('mine') }).check();
    await page.getByRole('checkbox', { name: 'Torrija' }).uncheck();
    await page.getByRole('button', { name: /\(\d+\)$/ }).click();
    await expect(page.getByText(review('done'))).toBeVisible();
    await expect(page).toHaveURL(/\/menu$/);
    await expect(page.getByText('Patatas bravas').first()).toBeVisible();
    await expect(page.getByText('Torrija')).toHaveCount(0);

    const slug = host.slice(0, 8);
    await page.goto(`/studio/${business}/publish`);
    await page.getByLabel(t('studioSites.slug.label')).fill(`lola-${slug}`);
    await page.getByRole('button', { name: t('studioSites.open') }).click();
    // What the old site does not say of allergens is not declared, and the law asks for it: published all the same, with a reason.
    await page.getByLabel(t('studioPublish.form.reason')).fill('Los alérgenos llegan mañana');
    await page.getByRole('button', { name: t('studioPublish.form.anyway') }).click();
    await expect(page.getByText(t('studioPublish.form.done'))).toBeVisible();
    const guest = await page.context().newPage();
    await guest.goto(`/s/lola-${slug}`);
    await expect(guest.getByText('Patatas bravas').first()).toBeVisible();
  });
});

test('Y4 Y9 a menu on paper: its photos are made smaller, read by a model, and each dish is there to be checked', async ({
  open,
  look,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  await giveSitePlan(stack, owner, 'pro');
  const business = await newRestaurant(owner, 'Casa Papel');
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await page.goto(`/studio/${business}/import`);
  // Where no model is configured that is said, and nothing is offered that would fail.
  await expect(page.getByText(t('studioImport.photo.off'))).toBeVisible();

  // A Worker that starts again is gone for a moment.
  visitor.allow(serverGone);
  const model = await startChatModel(0);
  const restart = async (changes: Record<string, string>) => {
    await stack.killWorker();
    await stack.startWorker(changes);
    await page.reload();
  };
  await restart({ CHAT_MODEL_URL: model.url, CHAT_MODEL_KEY: 'paper', CHAT_MODEL: 'stand-in' });
  const choose = page.getByLabel(t('studioImport.photo.choose'), { exact: true });
  const large = await photo(visitor, 'carta.jpg', { width: 4000, height: 3000 });
  await choose.setInputFiles([{ ...large, mimeType: 'image/jpeg', buffer: Buffer.from('no photo') }]);
  await expect(page.getByText(t('studioImport.photo.wrong'))).toBeVisible();
  await choose.setInputFiles([large, await photo(visitor, 'vinos.jpg')]);

  // The stand-in reads of a photo how large it is: the one of twelve megapixels came smaller.
  const dishes = page.getByRole('region', { name: 'Carta' }).getByRole('listitem');
  await expect(dishes).toHaveCount(2);
  const [first, second] = [dishes.nth(0), dishes.nth(1)];
  await expect(first).toContainText('Foto de 2048 × 1536');
  await expect(first).toContainText(t('studioImport.review.photo', { number: 1 }));
  await expect(first).toContainText(t('studioImport.review.unsure'));
  await expect(second).toContainText('Foto de 1200 × 900');
  await expect(page.getByText(t('studioImport.review.photoAllergens'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'what was read of photos');
  await second.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: t('studioImport.review.apply', { count: 1 }) }).click();
  await expect(page.getByText(t('studioImport.review.done'))).toBeVisible();
  await expect(page.getByText('Foto de 2048 × 1536').first()).toBeVisible();

  // A model that is away: it is said, and the same photo is read when it is back.
  const control = model.url.replace('/v1', '/control/paper');
  await fetch(control, { method: 'PUT', body: JSON.stringify({ next: [{ status: 503 }] }) });
  await page.goto(`/studio/${business}/import`);
  await choose.setInputFiles([await photo(visitor, 'postres.jpg')]);
  await expect(page.getByText(t('studioImport.failed.model-away'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'photos that were not read');
  await page.getByRole('button', { name: t('studioImport.failed.again') }).click();
  await expect(page.getByText('Foto de 1200 × 900').first()).toBeVisible();
  await restart({});
  await model.close();
});

test('X16 M11 what was taken along comes back as it was', async ({ open, look, stack }) => {
  const owner = await newOwner(stack, look.language);
  await giveSitePlan(stack, owner, 'pro');
  const business = await newRestaurant(owner, 'Casa Vuelta');
  await addDish(owner, business, 'Flan de huevo', 450);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  const copy = async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: t('siteExport.content') }).click();
    return readFile(await (await download).path());
  };
  const contentOf = (file: Buffer) => ({ ...JSON.parse(file.toString()), exportedAt: '' });
  await page.goto(`/studio/${business}/sites`);
  const before = await copy();
  await addDish(owner, business, 'Tarta de queso', 600);
  await page.reload();
  await page.getByLabel(t('siteExport.import.choose'), { exact: true }).setInputFiles({
    name: 'content.json',
    mimeType: 'application/json',
    buffer: before,
  });
  await expectAccessibleInBoth(visitor, 'before a copy is loaded');
  await page.getByRole('button', { name: t('siteExport.import.confirm.yes') }).click();
  await expect(page.getByText(t('siteExport.import.done'))).toBeVisible();
  expect(contentOf(await copy())).toEqual(contentOf(before));
});
