import { Buffer } from 'node:buffer';
import { thumbnailSide } from '../../contract/files.ts';
import { heic, movie } from '../worker/support/pictures.ts';
import { newConsult, newName, newOwner, newPet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { networkGone } from './support/complaints.ts';
import { expect, test } from './support/consult-test.ts';
import { photo } from './support/photo.ts';
import { press } from './support/start-flow.ts';
import { bubble, composer, expectTalk, say } from './support/talk.ts';

test('A10 F9 F10 F12 a photo goes from the phone into the conversation, is looked at large, answered and taken back', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  await owner.page.goto(`/consult/${consult.id}`);
  await vet.page.goto(`/vet?consult=${consult.id}`);
  await expect(composer(vet)).toBeVisible();

  const files = await Promise.all(
    ['one.jpg', 'two.jpg', 'three.jpg', 'four.jpg'].map((name) => photo(owner, name)),
  );
  await owner.page.locator('form input[type=file]').setInputFiles(files);
  await expect(owner.page.getByText(owner.t('files.ready'))).toHaveCount(4, { timeout: 30_000 });
  await owner.page.getByRole('button', { name: owner.t('files.remove', { name: 'four.jpg' }) }).click();
  await expectAccessibleInBoth(owner, 'files to send');

  await say(owner, 'Es esta herida');
  await expectTalk(vet, ['Es esta herida']);
  const sent = bubble(vet, 'Es esta herida').first();
  await expect(sent.locator('button img')).toHaveCount(3);
  // Small pictures, not the photos themselves.
  const width = () =>
    sent
      .locator('button img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  expect(await width()).toBeLessThanOrEqual(thumbnailSide);
  const opened = vet.page.getByRole('button', { name: vet.t('files.open', { name: 'two.jpg' }) });
  await opened.click();
  const large = vet.page.getByRole('img', { name: 'two.jpg' });
  await expect(large).toBeVisible();
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await vet.page.getByRole('button', { name: vet.t('files.zoomIn') }).click();
  await expectAccessibleInBoth(vet, 'a photo, large');
  await vet.page.keyboard.press('Escape');
  await expect(opened).toBeFocused();

  await sent.getByRole('button', { name: vet.t('chat.actions') }).click();
  await vet.page.getByRole('menuitem', { name: vet.t('chat.reply') }).click();
  await expect(composer(vet)).toBeFocused();
  await say(vet, 'Since when?');
  await expect(bubble(owner, 'Since when?')).toContainText('Es esta herida');

  const mine = bubble(owner, 'Es esta herida').first();
  await mine.getByRole('button', { name: owner.t('chat.actions') }).click();
  await owner.page.getByRole('menuitem', { name: owner.t('chat.takeBack') }).click();
  await expect(bubble(owner, owner.t('chat.takenBackByYou'))).toBeVisible();
  await expect(bubble(vet, vet.t('chat.takenBack')).first()).toBeVisible();
  await expect(opened).toHaveCount(0);
});

test('F4 an upload goes on when the line is back and after a reload, and what was added is sent then', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const { page, t } = owner;
  const input = page.locator('form input[type=file]');
  await page.goto(`/consult/${consult.id}`);
  await expect(composer(owner)).toBeVisible();
  owner.allow(networkGone, /ERR_FAILED|ERR_ABORTED|Failed to load resource/);
  const [one, other] = [await photo(owner, 'pata.jpg'), await photo(owner, 'cojea.jpg')];
  await owner.context.setOffline(true);
  await input.setInputFiles([one]);
  await expect(page.getByText('pata.jpg')).toBeVisible();
  await owner.context.setOffline(false);
  await expect(page.getByText(t('files.ready'))).toBeVisible({ timeout: 30_000 });

  await page.route('**/files/*/1', (route) => route.abort());
  await input.setInputFiles([other]);
  await expect(page.getByText('cojea.jpg')).toBeVisible();
  await page.unroute('**/files/*/1');
  await page.reload();
  await expect(page.getByText(t('files.ready'))).toHaveCount(2, { timeout: 30_000 });
  // A second tab has them too, until one of the two sends them.
  const second = { ...owner, page: await owner.context.newPage() };
  await second.page.goto(`/consult/${consult.id}`);
  await expect(second.page.getByText(t('files.ready'))).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole('button', { name: t('chat.send') }).click();
  for (const { name } of [one, other])
    await expect(page.getByRole('button', { name: t('files.open', { name }) })).toBeVisible();
  await expect(second.page.getByText(t('files.ready'))).toHaveCount(0);
  await say(second, 'Desde la otra pestaña');
  await expectTalk(owner, ['Desde la otra pestaña']);
});

test('F6 what the browser cannot show, a HEIC or a film of another kind, is offered as a file with a clear line', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack, 'en');
  const owner = await open({ language: 'en', size: 'phone' }, consult.owner);
  const { page, t } = owner;
  await page.goto(`/consult/${consult.id}`);
  await expect(composer(owner)).toBeVisible();
  await page.locator('form input[type=file]').setInputFiles([
    { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from(heic()) },
    { name: 'IMG_2.MOV', mimeType: 'video/quicktime', buffer: Buffer.from(movie()) },
  ]);
  await expect(page.getByText(t('files.ready'))).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole('button', { name: t('chat.send') }).click();
  const saved = (name: string) => page.getByRole('button', { name: t('files.save', { name }) });
  await expect(saved('IMG_1.HEIC')).toContainText(t('files.cannotShow'));
  await page.getByRole('button', { name: t('files.open', { name: 'IMG_2.MOV' }) }).click();
  await expect(saved('IMG_2.MOV')).toContainText(t('files.cannotShow'));
  const download = page.waitForEvent('download');
  await saved('IMG_1.HEIC').click();
  expect((await download).suggestedFilename()).toBe('IMG_1.HEIC');
});

test('F9 an animal gets a photo, which is seen where the animal is, and loses it again', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'es');
  const name = newName('Nube').name;
  const pet = await newPet(account, name);
  const owner = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = owner;
  const picture = page.getByRole('img', { name: t('files.photo.of', { name }) });
  const side = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await page.goto(`/app/pets/${pet}/edit`);
  await expect(page.getByRole('button', { name: t('files.photo.add') })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles([await photo(owner, 'nube.jpg')]);
  await expect(picture).toBeVisible({ timeout: 30_000 });
  // A thumbnail, though the picture is all small pieces.
  await expect.poll(side).toBeGreaterThan(0);
  expect(await side()).toBeLessThanOrEqual(thumbnailSide);
  await expectAccessibleInBoth(owner, 'an animal with a photo');
  await press(owner, t('files.photo.remove'));
  await expect(picture).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('files.photo.add') })).toBeVisible();
});
