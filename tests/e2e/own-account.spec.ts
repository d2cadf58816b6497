import { newName, newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { codesOf } from './support/factor.ts';
import { mailedCode } from './support/mailed-code.ts';
import { heading, press } from './support/start-flow.ts';
import { textsIn } from './support/texts.ts';

/** Says at the stand-in of another provider who one is. */
async function answerProvider({ page }: Visitor, person: { email: string; name: string } | null) {
  await expect(page.getByRole('heading', { level: 1, name: /^Sign in with (Google|Apple)$/ })).toBeVisible();
  if (person) {
    await page.getByLabel('Email').fill(person.email);
    await page.getByLabel('Name').fill(person.name);
  }
  await page.getByRole('button', { name: person ? 'Continue' : 'Cancel' }).click();
}

test('The profile keeps name, country and currency, and its language changes the app on the spot', async ({
  open,
  stack,
}) => {
  const visitor = await open({ language: 'en', size: 'desk' }, await newOwner(stack, 'en'));
  const { page, t } = visitor;
  const es = textsIn('es');
  await page.goto('/app');
  await press(visitor, t('shell.account.open'));
  await page.getByRole('menuitem', { name: t('shell.account.profile') }).click();
  await expect(heading(visitor, t('profile.title'))).toBeFocused();
  await expectAccessibleInBoth(visitor, 'profile');
  await page.getByLabel(t('profile.name'), { exact: true }).fill(' ');
  await press(visitor, t('profile.save'));
  await expect(page.getByLabel(t('profile.name'), { exact: true })).toHaveAccessibleDescription(
    new RegExp(t('profile.wrong.name')),
  );
  await page.getByLabel(t('profile.name'), { exact: true }).fill('Olga Nueva');
  await page.getByRole('radio', { name: 'Español' }).check();
  await page.getByLabel(t('profile.country')).selectOption('MX');
  await page.getByLabel(t('profile.currency')).selectOption('USD');
  await press(visitor, t('profile.save'));
  await expect(heading(visitor, es('profile.title'))).toBeVisible();
  await page.goto('/subscribe?plan=family');
  await expect(page.getByText(/US\$/).first()).toBeVisible();
  await page.goto('/app/account');
  await expect(page.getByLabel(es('profile.country'))).toHaveValue('MX');
  await expect(page.getByLabel(es('profile.name'), { exact: true })).toHaveValue('Olga Nueva');
});

test('A new e-mail address counts when both mailboxes have confirmed it', async ({ open, stack }) => {
  const account = await newOwner(stack, 'es');
  const taken = await newOwner(stack, 'es');
  const visitor = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = visitor;
  visitor.allow(/status of (403|422)/);
  const { email } = newName('Nueva');
  const address = page.getByLabel(t('emailChange.address'));
  await page.goto('/app/account/email');
  await expect(heading(visitor, t('emailChange.title'))).toBeVisible();
  await address.fill(account.email.toUpperCase());
  await press(visitor, t('emailChange.send'));
  await expect(address).toHaveAccessibleDescription(new RegExp(t('emailChange.wrong.same')));

  // Of an address that somebody has nothing else is said.
  await address.fill(taken.email);
  await press(visitor, t('emailChange.send'));
  await expect(page.getByText(t('emailChange.sent'))).toBeVisible();
  await press(visitor, t('emailChange.otherAddress'));
  await address.fill(email);
  await press(visitor, t('emailChange.send'));
  await expect(page.getByText(t('emailChange.sent'))).toBeVisible();

  const [oldCode, newCode] = [mailedCode(stack, account.email), mailedCode(stack, email)];
  const [atOld, atNew] = [
    page.getByLabel(t('emailChange.code.old')),
    page.getByLabel(t('emailChange.code.new')),
  ];
  await atOld.fill(oldCode.wrong);
  await atNew.fill(newCode.right);
  await press(visitor, t('emailChange.confirm'));
  await expect(page.getByText(t('emailChange.accepted', { email }))).toBeVisible();
  await expect(atOld).toHaveAccessibleDescription(new RegExp(t('kit.auth.otp_expired')));
  await expectAccessibleInBoth(visitor, 'one of two addresses confirmed');
  await atOld.fill(oldCode.right);
  await press(visitor, t('emailChange.confirm'));
  await expect(heading(visitor, t('profile.title'))).toBeVisible();
  await expect(page.getByText(email, { exact: true })).toBeVisible();
  const [profile] = await stack.postgres.query('select email from user_profiles where user_id = $1', [
    account.id,
  ]);
  expect(profile).toEqual({ email });
});

test('Google makes an account and opens it again; Apple is linked, and a way in is taken away', async ({
  open,
  stack,
}) => {
  const visitor = await open({ language: 'es', size: 'phone' });
  const { page, t } = visitor;
  const person = newName('Olga');
  await page.goto('/sign-in?next=/app/security');
  const google = t('auth.withProvider', { provider: 'Google' });
  await press(visitor, google);
  await answerProvider(visitor, null);
  await expect(heading(visitor, t('signInReturn.stopped.title'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'back without signing in');
  await page.getByRole('link', { name: t('signInReturn.toSignIn') }).click();
  await expect(heading(visitor, t('signIn.title'))).toBeFocused();
  await press(visitor, google);
  await answerProvider(visitor, person);
  await expect(heading(visitor, t('security.title'))).toBeVisible();
  const [profile] = await stack.postgres.query('select display_name from user_profiles where email = $1', [
    person.email,
  ]);
  expect(profile).toEqual({ display_name: person.name });
  await expect(page.getByText(t('identities.onlyWay'))).toBeVisible();

  await press(visitor, t('identities.linkNamed', { provider: 'Apple' }));
  await answerProvider(visitor, newName('Otra'));
  await expect(page.getByText(t('signInReturn.linked'))).toBeVisible();
  await press(visitor, t('identities.unlinkNamed', { provider: 'Google' }));
  await expectAccessibleInBoth(visitor, 'unlink, asked once');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('identities.ask.confirm') })
    .click();
  await expect(page.getByText(t('identities.unlinked'))).toBeVisible();
  await expect(
    page.getByRole('button', { name: t('identities.linkNamed', { provider: 'Google' }) }),
  ).toBeVisible();
});

test('An owner adds an authenticator app and takes it out with a fresh code', async ({ open, stack }) => {
  const account = await newOwner(stack, 'en');
  const visitor = await open({ language: 'en', size: 'desk' }, account);
  const { page, t } = visitor;
  visitor.allow(/status of 422/);
  await page.goto('/app/security');
  await page.getByRole('link', { name: t('factors.addFirst') }).click();
  await expect(heading(visitor, t('factors.addTitle'))).toBeFocused();
  await page.getByLabel(t('factors.name')).fill('Tablet');
  await press(visitor, t('factors.start'));
  const secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
  const code = page.getByLabel(t('kit.secondFactor.code'));
  await code.fill(codesOf(secret).right);
  await press(visitor, t('kit.secondFactor.enter'));
  await expect(heading(visitor, t('security.title'))).toBeVisible();
  await expect(account.call('GET', '/me')).rejects.toThrow('SECOND_FACTOR_REQUIRED');

  await press(visitor, t('factors.takeNamed', { name: 'Tablet' }));
  await expectAccessibleInBoth(visitor, 'take an app out');
  await code.fill(codesOf(secret).wrong);
  await press(visitor, t('kit.secondFactor.enter'));
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.mfa_verification_failed'));
  await code.fill(codesOf(secret).right);
  await press(visitor, t('kit.secondFactor.enter'));
  await expect(page.getByText(t('factors.removed'))).toBeVisible();
  await expect(page.getByRole('link', { name: t('factors.addFirst') })).toBeVisible();
  await page.reload();
  await expect(page.getByText(t('security.current'))).toBeVisible();
});

test('N10 somebody who signs in elsewhere is announced on the open page and by a mail that leads there, and marked in the list until it was seen', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'es');
  const phone = await open({ language: 'es', size: 'phone' }, account);
  await phone.page.goto('/app');
  await expect(heading(phone, phone.t('account.title'))).toBeVisible();
  // Its language is that of the profile from the first answer on, so that the texts are the same before and after.
  const desk = await open({ language: 'es', size: 'desk' });
  await desk.page.goto('/sign-in?next=/app/account');
  await desk.page.getByLabel(desk.t('auth.email')).fill(account.email);
  await desk.page.getByLabel(desk.t('auth.password'), { exact: true }).fill(account.password);
  await press(desk, desk.t('auth.signIn'));
  await expect(heading(desk, desk.t('profile.title'))).toBeVisible();

  const { page, t } = phone;
  await expect(page.getByText(t('shell.newDevice', { count: 1 }))).toBeVisible();
  await expectAccessibleInBoth(phone, 'a new device');
  await page.getByRole('link', { name: t('shell.reviewDevices') }).click();
  await expect(heading(phone, t('security.title'))).toBeFocused();
  await expect(page.getByText(t('security.new'))).toBeVisible();
  await page.getByRole('link', { name: t('shell.home') }).click();
  await expect(heading(phone, t('account.title'))).toBeFocused();
  await expect(page.getByText(t('shell.newDevice', { count: 1 }))).toBeHidden();

  await expect.poll(() => stack.mailbox.inbox.messages.some(({ to }) => to === account.email)).toBe(true);
  const mailbox = await phone.context.newPage();
  await mailbox.goto(stack.mailbox.url);
  const mail = mailbox.getByRole('article').filter({ hasText: `email to ${account.email}` });
  const opened = phone.context.waitForEvent('page');
  await mail.frameLocator('iframe').locator('a.go').click();
  const linked = await opened;
  await expect(linked.getByRole('heading', { level: 1, name: t('security.title') })).toBeVisible();
});

test('The legal texts and the way to a person are open to everybody, in both languages', async ({ open }) => {
  const visitor = await open({ language: 'es', size: 'phone' });
  const { page, t } = visitor;
  await page.goto('/legal/terms');
  await expect(heading(visitor, t('legal.terms.title'))).toBeVisible();
  await expect(page.getByText(t('legal.draft'))).toBeVisible();
  await expect(page.getByText(t('legal.gap', { what: t('legal.what.taxId') })).first()).toBeVisible();
  await expectAccessibleInBoth(visitor, 'legal text');
  await page.getByRole('button', { name: 'EN, English' }).click();
  const en = textsIn('en');
  await expect(heading(visitor, en('legal.terms.title'))).toBeVisible();
  for (const name of ['privacy', 'cookies', 'imprint'] as const) {
    await page
      .getByRole('navigation', { name: en('legal.all') })
      .getByRole('link', { name: en(`legal.${name}.title`) })
      .click();
    await expect(heading(visitor, en(`legal.${name}.title`))).toBeVisible();
  }
  await page.getByRole('link', { name: en('help.title') }).click();
  await expect(heading(visitor, en('help.title'))).toBeFocused();
  await expectAccessibleInBoth(visitor, 'how to reach a person');
});
