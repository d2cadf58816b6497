import { busyVetIsThere } from '../support/busy-vet.ts';
import { newName, newOwner, newPet, newVet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { goOnDuty, takeOffer } from './support/desk.ts';
import { across } from './support/looks.ts';
import { choose, chooseOwn, consent, heading, press, tellReason } from './support/start-flow.ts';

const reason = 'Estornuda mucho desde anoche';

test('A7 D13 nobody is on duty: when the next vet comes, a request to be told, no payment; then one press begins', async ({
  open,
  look,
  stack,
}) => {
  const isThere = (there: boolean) => busyVetIsThere((text) => stack.postgres.query(text), there);
  await stack.postgres.exec('update vets set on_duty = false');
  await isThere(false);
  const account = await newOwner(stack, look.language);
  const vetAccount = await newVet(stack, across(look).language);
  const pet = newName('Kira').name;
  await newPet(account, pet);
  await stack.postgres.query(
    "insert into duty_shifts (vet_id, starts_at, ends_at) values ($1, now() + interval '3 hours', now() + interval '8 hours')",
    [vetAccount.id],
  );
  const owner = await open(look, account);
  const { page, t } = owner;
  try {
    await page.goto('/start');
    await expect(page.getByText(t('callback.nobody'))).toBeVisible();
    await chooseOwn(owner, pet);
    await tellReason(owner, reason);
    owner.allow(/status of 409/);
    await consent(owner, t('start.startConsult'));
    await expect(heading(owner, t('callback.refusal.title'))).toBeVisible();
    await expect(page.getByText(t('callback.nonePlanned'))).toHaveCount(0);
    await expectAccessibleInBoth(owner, 'nobody on duty');
    await page.getByLabel(t('callback.form.phone')).fill('+34 600 111 222');
    await press(owner, t('callback.form.send'));
    await expect(heading(owner, t('callback.screen.waiting', { pet }))).toBeVisible();
    await expectAccessibleInBoth(owner, 'a request to be called back');
    const asked = page.url();
    expect(await stack.postgres.query('select from chat_sessions where owner_id = $1', [account.id])).toEqual(
      [],
    );

    const vet = await open(across(look), vetAccount);
    await vet.page.goto('/vet');
    await expect(heading(vet, vet.t('desk.title'))).toBeVisible();
    await goOnDuty(vet);
    const requests = vet.page.getByRole('region', { name: vet.t('desk.callback.title') });
    await expect(requests).not.toContainText(pet);
    await press(vet, vet.t('desk.callback.answer'));
    await expect(requests).toContainText(reason);
    await expect(requests).toContainText(pet);
    const told = await stack.postgres.query(
      "select from notifications where user_id = $1 and kind = 'call-back'",
      [account.id],
    );
    expect(told).toHaveLength(1);

    // Meanwhile they have begun to ask about another animal: that is theirs to go on with.
    await page.goto('/start');
    await choose(owner, t('start.signs.species.horse'));
    await expect(heading(owner, t('start.signs.complaint.title'))).toBeVisible();
    await page.goto(asked);
    await expect(heading(owner, t('callback.screen.here', { pet }))).toBeVisible();
    await press(owner, t('callback.screen.begin'));
    await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
    await takeOffer(vet, pet);
    await expect(heading(owner, vetAccount.name)).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('cav-consult-draft'))).toContain('horse');
  } finally {
    await isThere(true);
  }
});
