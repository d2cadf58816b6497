import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, inEveryLook, test } from './support/consult-test.ts';
import { heading } from './support/start-flow.ts';

inEveryLook(() => {
  test('A25 U8 clinics are found by town and by place, on a list and on a map, called and gone to', async ({
    open,
    look,
  }) => {
    const visitor = await open(look);
    const { page, t, context } = visitor;
    await page.goto('/clinics');
    await expect(heading(visitor, t('centers.title'))).toBeVisible();

    await page.getByLabel(t('centers.search.label')).fill('Sevilla');
    await page.getByRole('button', { name: t('centers.search.submit'), exact: true }).click();
    const list = page.getByRole('region', { name: /Sevilla/ });
    await expect(list.getByRole('article')).toHaveCount(3);
    await expect(list.getByText(t('centers.example')).first()).toBeVisible();
    const call = list.getByRole('link', { name: /\+34 000 000/ }).first();
    await expect(call).toHaveAttribute('href', /^tel:\+34000000\d{3}$/);

    await page.getByLabel(t('centers.filter.animal')).selectOption('horse');
    await expect(list.getByRole('article')).toHaveCount(1);
    if (look.size === 'phone') await page.getByRole('button', { name: t('centers.map.show') }).click();
    const map = page.getByRole('region', { name: t('centers.map.title') });
    const pin = map.getByRole('button', { name: /La Dehesilla/ });
    await pin.focus();
    await page.keyboard.press('Enter');
    await expect(pin).toHaveAttribute('aria-pressed', 'true');
    await map.getByRole('button', { name: t('centers.map.move') }).focus();
    const before = await pin.boundingBox();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await pin.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
    await expectAccessibleInBoth(visitor, 'clinics, on the map');

    await context.clearPermissions();
    await page.getByRole('button', { name: t('centers.search.here') }).click();
    await expect(page.getByText(t('centers.search.denied'))).toBeVisible();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 19.41, longitude: -99.16 });
    await page.getByLabel(t('centers.filter.animal')).selectOption('any');
    await page.getByRole('button', { name: t('centers.search.here') }).click();
    await expect(map.getByRole('button', { name: /Jacaranda Norte/ })).toBeVisible();
    expect(new URL(page.url()).search).toContain('lat=19.41');
  });
});
