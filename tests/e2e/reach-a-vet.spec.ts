import { newName, newOwner, newPet, newVet, startConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { goOnDuty, offer, takeOffer } from './support/desk.ts';
import { across } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';

test('A5 D3 D12 the phone is put away, the place is kept, and back at the page the next vet is asked', async ({
  open,
  look,
  stack,
}) => {
  const account = await newOwner(stack, look.language);
  const vetAccount = await newVet(stack, across(look).language);
  const pet = newName('Toby').name;
  const id = await startConsult(account, await newPet(account, pet), 'Tiembla y no quiere andar');
  const owner = await open(look, account);
  const { page, t } = owner;
  await page.goto(`/consult/${id}`);
  await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
  await press(owner, t('waiting.leave.go'));
  await expect(heading(owner, t('waiting.away.title', { pet }))).toBeVisible();
  await expectAccessibleInBoth(owner, 'away from the waiting room');

  const vet = await open(across(look), vetAccount);
  await vet.page.goto('/vet');
  await expect(heading(vet, vet.t('desk.title'))).toBeVisible();
  await goOnDuty(vet);
  // Nobody is asked to wait for somebody who is not there.
  await expect(offer(vet).filter({ hasText: pet })).toHaveCount(0);

  await press(owner, t('waiting.away.back'));
  await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
  await expect(offer(vet).filter({ hasText: pet })).toBeVisible();
  await expectAccessibleInBoth(vet, 'an offer at the desk');
  await takeOffer(vet, pet);
  await expect(heading(owner, vetAccount.name)).toBeVisible();
  await expect(vet.page.getByText(vet.t('desk.firstWord.text'))).toBeVisible();
});
