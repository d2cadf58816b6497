import { Buffer } from 'node:buffer';
import { newConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { bubble, composer, expectTalk, say } from './support/talk.ts';

/** A photo as a canvas makes it: many colours, so that it is no small file. */
async function photo({ page }: Visitor, name: string) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 900;
    const context = canvas.getContext('2d');
    for (let n = 0; context && n < 4000; n += 1) {
      context.fillStyle = `hsl(${n % 360} 70% ${30 + (n % 50)}%)`;
      context.fillRect((n * 97) % 1200, (n * 61) % 900, 60, 45);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

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
  await say(vet, 'Since when?');
  await expect(bubble(owner, 'Since when?')).toContainText('Es esta herida');

  const mine = bubble(owner, 'Es esta herida').first();
  await mine.getByRole('button', { name: owner.t('chat.actions') }).click();
  await owner.page.getByRole('menuitem', { name: owner.t('chat.takeBack') }).click();
  await expect(bubble(owner, owner.t('chat.takenBackByYou'))).toBeVisible();
  await expect(bubble(vet, vet.t('chat.takenBack')).first()).toBeVisible();
  await expect(opened).toHaveCount(0);
});

test('F4 an upload goes on after a reload, and what was added is sent then', async ({ open, stack }) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  await owner.page.goto(`/consult/${consult.id}`);
  await expect(composer(owner)).toBeVisible();
  owner.allow(/ERR_FAILED|ERR_ABORTED|Failed to load resource/);
  await owner.page.route('**/files/*/1', (route) => route.abort());
  await owner.page.locator('form input[type=file]').setInputFiles([await photo(owner, 'pata.jpg')]);
  await expect(owner.page.getByText('pata.jpg')).toBeVisible();
  await owner.page.unroute('**/files/*/1');
  await owner.page.reload();
  await expect(owner.page.getByText(owner.t('files.ready'))).toBeVisible({ timeout: 30_000 });
  await owner.page.getByRole('button', { name: owner.t('chat.send') }).click();
  await expect(
    owner.page.getByRole('button', { name: owner.t('files.open', { name: 'pata.jpg' }) }),
  ).toBeVisible();
});
