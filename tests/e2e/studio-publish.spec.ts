import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { addDish, editContent, giveSitePlan, newRestaurant, publishedSite } from './support/restaurateur.ts';

/** What a camera reads in a picture. */
async function decoded(page: Page, png: Buffer): Promise<string | undefined> {
  const side = 200;
  const pixels = await page.evaluate(
    async ([data, size]) => {
      const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      context?.drawImage(await createImageBitmap(blob), 0, 0, size, size);
      return Array.from(context?.getImageData(0, 0, size, size).data ?? []);
    },
    [png.toString('base64'), side] as const,
  );
  return jsQR(Uint8ClampedArray.from(pixels), side, side)?.data;
}

/** Opens a screen of the studio by its address, and waits for its heading. */
async function go({ page }: Visitor, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

test('X1 X2 X4 X6 X9 X14 T10 M6 a page goes out, is changed, sold out, rolled back, found by its own domain and by its code, and stays when the plan shrinks', async ({
  open,
  look,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  await giveSitePlan(stack, owner, 'pro');
  const business = await newRestaurant(owner, 'Casa Flan');
  const flan = await addDish(owner, business, 'Flan de huevo', 450);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  const guest = (await open(across(look))).page;
  const at = (screen: string) => `/studio/${business}/${screen}`;
  const toPublish = () => go(visitor, at('publish'), t('studioPublish.title'));
  const guestReads = async (text: string | RegExp) => {
    await expect
      .poll(async () => {
        await guest.reload();
        return guest.locator('body').textContent();
      })
      .toMatch(text);
  };

  // An address, then the first version.
  await toPublish();
  await page.getByLabel(t('studioSites.slug.label')).fill('Casa Flan 1');
  await page.getByRole('button', { name: t('studioSites.open') }).click();
  await expect(
    page.getByText(t('studioPublish.changes.dish-added', { count: 1 }), { exact: false }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: t('studioPublish.form.publish') }).click();
  await expect(page.getByText(t('studioPublish.form.done'))).toBeVisible();
  await expect(page.getByText(t('studioPublish.changes.none'))).toBeVisible();
  await guest.goto('/s/casa-flan-1');
  await expect(guest.getByText('Flan de huevo').first()).toBeVisible();

  // What has changed is said before it goes out; what is missing stops it, until somebody says why.
  await editContent(owner, business, [
    { op: 'set', table: 'item_sizes', id: flan.sizeId, path: ['price'], was: 450, value: 590 },
  ]);
  const tarta = await addDish(owner, business, 'Tarta de queso', 600, true);
  await toPublish();
  const changes = page.getByText(t('studioPublish.changes.price-up', { count: 1 }), { exact: false });
  await expect(changes.first()).toContainText(t('studioPublish.changes.dish-added', { count: 1 }));
  const mend = page.getByRole('link', { name: 'Tarta de queso' }).first();
  await expect(mend).toHaveAttribute('href', new RegExp(`/menu\\?dish=${tarta.itemId}&field=allergens`));
  await expectAccessibleInBoth(visitor, 'what stops a publication');
  await page.getByRole('button', { name: t('studioPublish.form.anyway') }).click();
  await expect(page.getByText(t('studioPublish.form.reasonMissing'))).toBeVisible();
  await page.getByLabel(t('studioPublish.form.reason')).fill('Los alérgenos llegan mañana');
  await page.getByRole('button', { name: t('studioPublish.form.anyway') }).click();
  await expect(page.getByText(t('studioPublish.form.done'))).toBeVisible();
  await guestReads(/5[.,]90/);

  // A link to what is edited, which nobody else has.
  await page.getByRole('button', { name: t('studioPublish.preview.make') }).click();
  const preview = await page.getByLabel(t('studioPublish.preview.link')).inputValue();
  expect((await guest.request.get(preview)).status()).toBe(200);
  await page.getByRole('button', { name: t('studioPublish.preview.end') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('studioPublish.preview.end') })
    .click();
  await expect(page.getByText(t('studioPublish.preview.ended', { count: 1 }))).toBeVisible();
  expect((await guest.request.get(preview)).status()).toBe(404);

  // From the kitchen: gone at once, and back by one press.
  await go(visitor, at('live'), t('studioLive.title'));
  await page.getByLabel(t('studioLive.soldOut.search')).fill('fla');
  const name = 'Flan de huevo';
  await page.getByRole('button', { name: t('studioLive.soldOut.pressNamed', { name }) }).click();
  const gone = page.getByRole('region', { name: t('studioLive.soldOut.now', { count: 1 }) });
  await expect(gone.getByText(t('studioLive.until.tomorrow'))).toBeVisible();
  await guestReads(/agotado|sold out/i);
  await page.getByRole('button', { name: t('studioLive.soldOut.undo') }).click();
  await expect(page.getByRole('heading', { name: t('studioLive.soldOut.now', { count: 0 }) })).toBeVisible();

  // Back to the first version; what is edited stays as it is.
  await toPublish();
  await page.getByRole('button', { name: t('studioPublish.versions.backNamed', { number: 1 }) }).click();
  await expectAccessibleInBoth(visitor, 'the question before a version comes back');
  await page.getByRole('button', { name: t('studioPublish.rollBack.confirm') }).click();
  await expect(page.getByText(t('studioPublish.rollBack.done', { number: 1, made: 3 }))).toBeVisible();
  await guestReads(/4[.,]50/);
  await expect(changes.first()).toBeVisible();

  // A domain is served once its owner has proven it.
  await go(visitor, at('sites'), t('studioSites.title'));
  const host = `casa-${crypto.randomUUID().slice(0, 8)}.localhost`;
  await page.getByLabel(t('studioSites.domains.host')).fill(host);
  await page.getByRole('button', { name: t('studioSites.domains.add'), exact: true }).click();
  await expect(page.getByText(t('studioSites.domains.status.pending'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'a domain that waits for its proof');
  const proof = (await page.getByText(/^site-proof=/).textContent()) ?? '';
  stack.dns.set(`_site-proof.${host}`, [proof]);
  await page.getByRole('button', { name: t('studioSites.domains.checkNamed', { host }) }).click();
  await expect(page.getByText(t('studioSites.domains.status.verified'), { exact: true })).toBeVisible();
  await guest.goto(`http://${host}:${new URL(stack.url).port}/`);
  await expect(guest.getByText(name).first()).toBeVisible();

  // The code is what it says it is, and leads there.
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return readFile(await download.path());
  };
  const code = await decoded(page, await saved(t('studioSites.qr.pngNamed')));
  expect(code).toMatch(/\/q\/[a-z0-9]{8}$/);
  expect((await saved(t('studioSites.qr.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  await guest.goto(code ?? '');
  await expect(guest.getByText(name).first()).toBeVisible();

  // A smaller plan takes no page away.
  const second = await publishedSite(owner, business);
  await giveSitePlan(stack, owner, 'free');
  await go(visitor, at('plan'), t('studioPlan.title'));
  await expect(page.getByText(second.slug)).toBeVisible();
  await expectAccessibleInBoth(visitor, 'a plan with a frozen site');
  await guest.goto(`/s/${second.slug}`);
  await expect(guest.getByText(name).first()).toBeVisible();
  await guest.goto(code ?? '');
  await expect(guest.getByText(name).first()).toBeVisible();
});

test('M5 hours with two shifts and a closed week are set, copied to other days and read by guests at once', async ({
  open,
  look,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  const business = await newRestaurant(owner);
  await addDish(owner, business, 'Flan', 450);
  const site = await publishedSite(owner, business);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await go(visitor, `/studio/${business}/live?show=hours`, t('studioLive.title'));
  const day = new Intl.DateTimeFormat(look.language, { weekday: 'long', timeZone: 'UTC' });
  const monday = day.format(Date.UTC(2024, 0, 1));
  const add = page.getByRole('button', { name: t('studioLive.hours.addShiftTo', { of: monday }) });
  await add.click();
  await add.click();
  await page
    .getByLabel(t('studioLive.hours.closes', { of: monday }))
    .last()
    .fill('01:30');
  await expect(page.getByText(t('studioLive.hours.nextDay'))).toBeVisible();
  await page.getByRole('button', { name: t('studioLive.hours.copy.named', { day: monday }) }).click();
  await page.getByRole('button', { name: t('studioLive.hours.copy.all') }).click();
  await page.getByRole('button', { name: t('studioLive.hours.copy.confirm'), exact: true }).click();
  await expect(page.getByText(t('studioLive.hours.nextDay'))).toHaveCount(7);
  await page.getByRole('button', { name: t('studioLive.hours.special.add') }).click();
  await expectAccessibleInBoth(visitor, 'the form of special days');
  await page.getByRole('button', { name: t('studioLive.hours.special.confirm'), exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: t('studioLive.hours.save'), exact: true }).click();
  await expect(page.getByText(t('studioLive.hours.saved'))).toBeVisible();
  const guest = await visitor.context.newPage();
  await guest.goto(site.url);
  await expect(guest.locator('table.hours').first()).toContainText(/20:00|8:00/);
});
