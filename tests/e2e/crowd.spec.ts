import { errors } from '@playwright/test';
import { newName, newOwner, newPet, newVet, startConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { goOnDuty, offer } from './support/desk.ts';
import { looks } from './support/looks.ts';
import { heading } from './support/start-flow.ts';
import { composer } from './support/talk.ts';

test('A6 D1 D3 three vets and ten owners at once: everybody has a vet, nobody has two', async ({
  open,
  stack,
}) => {
  test.setTimeout(240_000);
  const [phone, desk] = [looks['es-360'], looks['en-1280']];
  const accounts = await Promise.all(Array.from({ length: 10 }, () => newOwner(stack, phone.language)));
  const consults = await Promise.all(
    accounts.map(async (owner, n) =>
      startConsult(owner, await newPet(owner, newName('Coro').name), `Tose desde hace ${n + 2} horas`),
    ),
  );
  const owners: Visitor[] = [];
  for (const [n, account] of accounts.entries()) {
    const owner = await open(phone, account);
    await owner.page.goto(`/consult/${consults[n]}`);
    owners.push(owner);
  }
  const openCases = async () => {
    const [row] = await stack.postgres.query<{ count: number }>(
      "select count(*)::int from chat_sessions where id = any ($1) and status = 'queued'",
      [consults],
    );
    return row?.count ?? 0;
  };

  /** Takes whatever is offered, until everybody has a vet. An offer may pass to a colleague while it is being pressed. */
  const serve = async (vet: Visitor): Promise<void> => {
    while ((await openCases()) > 0)
      await offer(vet)
        .getByRole('button', { name: vet.t('desk.offer.accept') })
        .click({ timeout: 2_000 })
        .catch((error: unknown) => {
          if (!(error instanceof errors.TimeoutError)) throw error;
        });
  };
  const vetAccounts = await Promise.all([1, 2, 3].map(() => newVet(stack, desk.language)));
  await stack.postgres.query('update vets set chats_at_once = 10 where user_id = any ($1)', [
    vetAccounts.map(({ id }) => id),
  ]);
  const vets = await Promise.all(vetAccounts.map((account) => open(desk, account)));
  for (const vet of vets) {
    vet.allow(/status of 409/);
    await vet.page.goto('/vet');
    await expect(heading(vet, vet.t('desk.title'))).toBeVisible();
  }
  await Promise.all(
    vets.map(async (vet) => {
      await goOnDuty(vet);
      await serve(vet);
    }),
  );

  for (const owner of owners) await expect(composer(owner)).toBeVisible();
  const accepted = await stack.postgres.query<{ times: number }>(
    `select count(*)::int as times from audit_log
     where action = 'consult.accept' and entity_id = any ($1) group by entity_id`,
    [consults],
  );
  expect(accepted.map(({ times }) => times)).toEqual(consults.map(() => 1));
  const [busiest] = vets;
  if (busiest) await expectAccessibleInBoth(busiest, 'a desk with several consults');
});
