import { newName, newOwner, newPet, newVet, startConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { goOnDuty, offer, takeOffer } from './support/desk.ts';
import { across, looks } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';
import { composer } from './support/talk.ts';

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

test('A6 D1 three vets and ten owners at once: everybody has a vet, nobody has two', async ({
  open,
  stack,
}) => {
  test.setTimeout(180_000);
  const language = 'es';
  const pets = Array.from({ length: 10 }, (_, n) => `Coro ${n} ${newName('').name.trim()}`);
  const owners = await Promise.all(pets.map(() => newOwner(stack, language)));
  const vetAccounts = await Promise.all([1, 2, 3].map(() => newVet(stack, language)));
  await stack.postgres.query('update vets set chats_at_once = 10 where user_id = any ($1)', [
    vetAccounts.map(({ id }) => id),
  ]);
  const consults = await Promise.all(
    owners.map(async (owner, n) => startConsult(owner, await newPet(owner, pets[n] ?? ''), `Caso ${n}`)),
  );
  const waiting = await Promise.all(
    owners.map(async (owner, n) => {
      const visitor = await open({ language, size: 'phone' }, owner);
      await visitor.page.goto(`/consult/${consults[n]}`);
      return visitor;
    }),
  );
  const vets = await Promise.all(vetAccounts.map((account) => open(looks['en-1280'], account)));
  let stillOpen = consults.length;
  await Promise.all(
    vets.map(async (vet) => {
      await vet.page.goto('/vet');
      await expect(heading(vet, vet.t('desk.title'))).toBeVisible();
      await goOnDuty(vet);
      while (stillOpen > 0) {
        const accept = offer(vet).getByRole('button', { name: vet.t('desk.offer.accept') });
        const came = await accept.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        if (came) await accept.click();
        const [left] = await stack.postgres.query<{ n: number }>(
          "select count(*)::int as n from chat_sessions where id = any ($1) and status = 'queued'",
          [consults],
        );
        stillOpen = left?.n ?? 0;
      }
    }),
  );
  for (const owner of waiting) await expect(composer(owner)).toBeVisible({ timeout: 20_000 });
  const rows = await stack.postgres.query<{ times: number; vets: number }>(
    `select count(*)::int as times, count(distinct c.vet_id)::int as vets from audit_log a
     join chat_sessions c on c.id::text = a.entity_id where a.action = 'consult.accept' and c.id = any ($1)`,
    [consults],
  );
  expect(rows[0]?.times).toBe(10);
});
