import type { Page, Route } from '@playwright/test';
import { newName, newOwner, newPet, newVet, startConsult } from './support/account.ts';
import { pastConsults, planCount } from './support/account-page.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { chooseOwn, consent, heading, press, tellReason } from './support/start-flow.ts';
import { composer } from './support/talk.ts';

/** Holds the call of each page until all of them have made it, and lets them go together. */
async function together(pages: readonly Page[], path: RegExp): Promise<void> {
  const held: Route[] = [];
  for (const page of pages)
    await page.route(path, async (route) => {
      held.push(route);
      if (held.length === pages.length) await Promise.all(held.map((one) => one.continue()));
    });
}

test('A6 of two vets who accept at once one has the consult; the other reads it calmly', async ({
  open,
  stack,
}) => {
  const owner = await newOwner(stack, 'es');
  const pet = newName('Trueno').name;
  const [first, second] = await Promise.all([newVet(stack, 'es'), newVet(stack, 'en')]);
  const vets = [
    await open({ language: 'es', size: 'phone' }, first),
    await open({ language: 'en', size: 'desk' }, second),
  ];
  const id = await startConsult(owner, await newPet(owner, pet, 'horse'), 'Se revuelca y suda');
  // Who waits has no name on the desk: this one is the only red horse.
  await stack.postgres.query("update chat_sessions set level = 'red' where id = $1", [id]);
  const accept = ({ t }: Visitor) =>
    t('desk.acceptNamed', { level: t('triage.levels.red'), species: t('pet.speciesNames.horse') });
  await together(
    vets.map(({ page }) => page),
    /\/trpc\/desk\.accept/,
  );
  for (const vet of vets) {
    vet.allow(/status of 409/);
    await vet.page.goto('/vet');
    await expect(vet.page.getByRole('button', { name: accept(vet) })).toBeVisible();
  }
  await Promise.all(vets.map((vet) => press(vet, accept(vet))));

  const outcome = (vet: Visitor) =>
    Promise.race([
      composer(vet)
        .waitFor()
        .then(() => 'won'),
      vet.page
        .getByText(vet.t('desk.taken'))
        .waitFor()
        .then(() => 'told'),
    ]);
  expect((await Promise.all(vets.map(outcome))).sort()).toEqual(['told', 'won']);
  const [row] = await stack.postgres.query<{ vets: number }>(
    `select count(*)::int as vets from audit_log where action = 'consult.accept'
     and entity_id = (select id::text from chat_sessions where owner_id = $1)`,
    [owner.id],
  );
  expect(row?.vets).toBe(1);
});

test('A15 C11 cancelling while one waits costs nothing: the unit comes back', async ({ open, stack }) => {
  const account = await newOwner(stack, 'en');
  const pet = newName('Bolt').name;
  const id = await startConsult(account, await newPet(account, pet), 'Limping since the walk');
  const owner = await open({ language: 'en', size: 'phone' }, account);
  const { page, t } = owner;
  await page.goto('/app');
  await expect(planCount(owner, 'reserved')).toHaveText('1');
  await page.getByRole('link', { name: t('history.running.back') }).click();
  await expect(page).toHaveURL(`/consult/${id}`);
  await press(owner, t('waiting.cancel.open'));
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('waiting.cancel.confirm') })
    .click();
  await expect(heading(owner, t('closed.cancelled'))).toBeVisible();
  await page.getByRole('link', { name: t('closed.home') }).click();
  await expect(planCount(owner, 'reserved')).toHaveText('0');
  await expect(planCount(owner, 'used')).toHaveText('0');
  await expect(pastConsults(owner).filter({ hasText: pet })).toContainText(t('history.status.cancelled'));
});

test('A3 A32 a consult beyond the plan is refused with its price and the day of new ones; nothing typed is lost', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'es');
  const vet = await newVet(stack, 'es');
  const pet = newName('Nala').name;
  const petId = await newPet(account, pet);
  const first = await startConsult(account, petId, 'La primera del mes');
  await vet.call('POST', '/desk/accept', { sessionId: first });
  await account.call('POST', '/sessions/end', { sessionId: first });

  const owner = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = owner;
  const reason = 'Ahora le ha salido un bulto detrás de la oreja';
  await page.goto('/start');
  await chooseOwn(owner, pet);
  await tellReason(owner, reason);
  owner.allow(/status of 402/);
  await consent(owner, t('start.startConsult'));

  const refusal = page.getByRole('alert');
  await expect(heading(owner, t('start.quota.title.chat', { count: 1 }))).toBeVisible();
  await expect(refusal).toContainText('14,90');
  const [usage] = await stack.postgres.query<{ day: string; used: number; reserved: number }>(
    `select extract(day from period_end)::text as day, used, reserved from subscription_usage
     where user_id = $1 and meter = 'chat'`,
    [account.id],
  );
  await expect(refusal).toContainText(new RegExp(`\\b${usage?.day} de `));
  expect(usage).toMatchObject({ used: 1, reserved: 0 });

  await press(owner, t('start.refused.edit'));
  await page.goBack();
  await expect(page.getByLabel(t('start.reason.label'))).toHaveValue(reason);
  await page.reload();
  await expect(page.getByLabel(t('start.reason.label'))).toHaveValue(reason);
});
