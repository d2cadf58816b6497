import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { giveSitePlan, newRestaurant } from './support/restaurateur.ts';

test('T7 somebody joins by the link of their mail, nobody else can, gets another role, and leaves', async ({
  open,
  look,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  await giveSitePlan(stack, owner, 'basic');
  const business = await newRestaurant(owner, 'Casa Equipo');
  const theirs = across(look);
  const bea = await newOwner(stack, theirs.language);
  const eva = await newOwner(stack, theirs.language);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await page.goto(`/studio/${business}/people`);
  await expect(page.getByRole('heading', { level: 1, name: t('studioPeople.title') })).toBeVisible();
  // Whoever pays stays: there always is an owner.
  await expect(page.getByText(t('studioPeople.payer'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('studioPeople.leave') })).toHaveCount(0);
  const invite = async (email: string) => {
    await page.getByLabel(t('studioPeople.invite.email')).fill(email);
    await page.getByRole('button', { name: t('studioPeople.invite.send') }).click();
  };
  await invite(bea.email);
  await expect(page.getByText(t('studioPeople.invite.done', { email: bea.email }))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'an invitation that was sent');
  const mail = () => stack.mailbox.inbox.messages.find(({ to }) => to === bea.email)?.text ?? '';
  await expect.poll(mail).toMatch(/\/studio\/join#/);
  const [link = ''] = /https?:\/\/\S+\/studio\/join#[\w-]+/.exec(mail()) ?? [];
  // The plan is full with those who are asked, and says which one has room.
  visitor.allow(/status of 402/);
  await invite('otra@example.test');
  await expect(
    page.getByRole('link', { name: t('studioPlan.fits.subscribe', { plan: 'Pro' }) }),
  ).toBeVisible();

  // A visitor is asked to sign in first; the secret is out of the address at once.
  const stranger = await open(theirs);
  await stranger.page.goto(link);
  await expect(
    stranger.page.getByRole('heading', { level: 1, name: stranger.t('studioPeople.join.signIn') }),
  ).toBeVisible();
  expect(new URL(stranger.page.url()).hash).toBe('');
  await expectAccessibleInBoth(stranger, 'an invitation, signed out');

  const other = await open(theirs, eva);
  await other.page.goto(link);
  await expect(
    other.page.getByRole('heading', { level: 1, name: other.t('studioPeople.join.other') }),
  ).toBeVisible();
  await expect(other.page.getByText(eva.email)).toBeVisible();
  await expectAccessibleInBoth(other, 'an invitation of somebody else');

  const invited = await open(theirs, bea);
  await invited.page.goto(link);
  const title = invited.t('studioPeople.join.title', { name: 'Casa Equipo' });
  await expect(invited.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectAccessibleInBoth(invited, 'an invitation');
  await invited.page.getByRole('button', { name: invited.t('studioPeople.join.accept') }).click();
  await expect(invited.page.getByRole('heading', { level: 1, name: 'Casa Equipo' })).toBeFocused();

  await page.reload();
  const role = page.getByLabel(t('studioPeople.roleOf', { name: bea.name }));
  await role.selectOption('ADMIN');
  await expect(
    page.getByText(t('studioPeople.changed', { name: bea.name, role: t('studioPeople.role.ADMIN') })),
  ).toBeVisible();
  await page.goto(`/studio/${business}/history`);
  await expect(page.getByText(bea.name).first()).toBeVisible();

  await invited.page.goto(`/studio/${business}/people`);
  await invited.page.getByRole('button', { name: invited.t('studioPeople.leave') }).click();
  await invited.page
    .getByRole('alertdialog')
    .getByRole('button', { name: invited.t('studioPeople.leave') })
    .click();
  await expect(
    invited.page.getByRole('heading', { level: 1, name: invited.t('studio.title') }),
  ).toBeFocused();
  // Used once, the link is good no more, for whoever it was sent to.
  await invited.page.goto(link);
  await expect(
    invited.page.getByRole('heading', { level: 1, name: invited.t('studioPeople.join.gone') }),
  ).toBeVisible();
});
