import { newConsult, newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { heading, press } from './support/start-flow.ts';
import { expectTalk, say } from './support/talk.ts';

/** Signs in by the page for it: a device of its own. */
async function signIn(visitor: Visitor, email: string, password: string): Promise<void> {
  const { page, t } = visitor;
  await page.goto('/sign-in?next=/app/security');
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(password);
  await press(visitor, t('auth.signIn'));
  await expect(heading(visitor, t('security.title'))).toBeVisible();
}

test('A42 logging out everywhere signs out the other device with a reason, and closes its open chat', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const phone = await open({ language: 'es', size: 'phone' }, consult.owner);
  const tablet = await open({ language: 'es', size: 'phone' }, consult.owner);
  const desk = await open({ language: 'es', size: 'desk' });
  await phone.page.goto(`/consult/${consult.id}`);
  await say(phone, 'Sigo aquí');
  await expectTalk(phone, ['Sigo aquí']);
  await tablet.page.goto('/app/pets/new');
  await tablet.page.getByLabel(tablet.t('pet.name')).fill('Kira');
  await tablet.page.getByRole('radio', { name: tablet.t('pet.speciesNames.cat') }).check();

  await signIn(desk, consult.owner.email, consult.owner.password);
  const { page, t } = desk;
  await expect(page.getByText(t('security.current'))).toBeVisible();
  await expectAccessibleInBoth(desk, 'devices');
  for (const visitor of [phone, tablet, desk]) visitor.allow(/status of 40[13]/, /WebSocket connection to/);
  await press(desk, t('security.everywhere.open'));
  await expectAccessibleInBoth(desk, 'log out everywhere, asked once');
  await press(desk, t('security.everywhere.confirm'));
  await expect(heading(desk, t('signIn.title'))).toBeVisible();
  await expect(page.getByText(t('signIn.ended.everywhere'))).toBeVisible();
  await expectAccessibleInBoth(desk, 'sign-in after log-out');

  // The room closes with the session; nothing has to be touched.
  await expect(phone.page.getByText(phone.t('signIn.ended.revoked'))).toBeVisible();
  await press(tablet, tablet.t('pets.form.add'));
  await expect(tablet.page.getByText(tablet.t('signIn.ended.revoked'))).toBeVisible();
});

test('A42 one device is closed from the list; this one goes on', async ({ open, stack, look }) => {
  const account = await newOwner(stack, look.language);
  const here = await open(look);
  await signIn(here, account.email, account.password);
  const { page, t } = here;
  const other = page.getByRole('button', {
    name: t('security.revokeNamed', { device: t('security.device.unknown') }),
  });
  await other.click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('security.ask.confirm') })
    .click();
  await expect(page.getByText(t('security.onlyThis'))).toBeVisible();
  await expect(other).toHaveCount(0);
  await expect(account.call('GET', '/me')).rejects.toThrow('SESSION_REVOKED');
  await page.reload();
  await expect(page.getByText(t('security.current'))).toBeVisible();
});
