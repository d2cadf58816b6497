import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { newConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';

test('P8 somebody takes their data along, deletes the account, and is nobody’s name any more', async ({
  open,
  look,
  stack,
}) => {
  const { id, owner, vet } = await newConsult(stack, look.language);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await page.goto('/app/account/data');
  await expect(heading(visitor, t('yourData.title'))).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(visitor, t('yourData.take.button')),
  ]);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(new TextDecoder().decode(files['profile.json'])).toContain(owner.email);
  expect(Object.keys(files)).toContain(`consults/${id}.json`);

  // A consult that runs is in the way, and its page is a press away.
  await page.getByRole('link', { name: t('yourData.remove.open') }).click();
  await expect(heading(visitor, t('deleteAccount.title'))).toBeFocused();
  await expect(page.getByRole('link', { name: t('deleteAccount.first.toConsult') })).toBeVisible();
  await expectAccessibleInBoth(visitor, 'a consult is in the way');
  await owner.call('POST', '/sessions/end', { sessionId: id });
  await page.reload();
  await expect(page.getByText(t('deleteAccount.what.out'))).toBeVisible();

  // Neither without the word nor with a wrong password.
  visitor.allow(/status of 400/);
  const password = page.getByLabel(t('password.current'), { exact: true });
  const word = page.getByLabel(t('deleteAccount.wordLabel', { word: t('deleteAccount.word') }));
  await password.fill('no-es-esta-clave');
  await press(visitor, t('deleteAccount.submit'));
  await expect(word).toHaveAccessibleDescription(
    new RegExp(t('deleteAccount.wordWrong', { word: t('deleteAccount.word') })),
  );
  await word.fill(t('deleteAccount.word').toLowerCase());
  await press(visitor, t('deleteAccount.submit'));
  await expect(password).toHaveAccessibleDescription(new RegExp(t('password.wrong.password')));
  await expectAccessibleInBoth(visitor, 'delete the account');
  await password.fill(owner.password);
  await press(visitor, t('deleteAccount.submit'));
  await expect(heading(visitor, t('goodbye.title'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'goodbye');

  // The account is gone at the auth provider, too, and the way in says no in the words that anybody reads.
  const signIn = () =>
    fetch(`${stack.auth.url}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers: { apikey: stack.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email: owner.email, password: owner.password }),
    });
  await expect.poll(async () => (await signIn()).status).toBe(400);
  await page.goto('/sign-in');
  await page.getByLabel(t('auth.email')).fill(owner.email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(owner.password);
  await press(visitor, t('auth.signIn'));
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.invalid_credentials'));

  const other = await open(across(look), vet);
  await other.page.goto(`/vet?consult=${id}`);
  await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.page.getByText('—').first()).toBeVisible();
  await expect(other.page.getByText(owner.name)).toHaveCount(0);
});
