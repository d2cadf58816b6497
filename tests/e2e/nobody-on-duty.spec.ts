import { busyVetIsThere } from '../support/busy-vet.ts';
import { newName, newOwner, newPet, newVet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { serverGone } from './support/complaints.ts';
import { expect, test } from './support/consult-test.ts';
import { goOnDuty, takeOffer } from './support/desk.ts';
import { across } from './support/looks.ts';
import { choose, chooseOwn, consent, heading, press, tellReason } from './support/start-flow.ts';
import { giveVideo } from './support/video.ts';

const reason = 'Estornuda mucho desde anoche';

test('A7 D13 nobody is on duty: when the next vet comes, a request to be told, no payment; then one press begins', async ({
  open,
  look,
  stack,
}) => {
  const isThere = (there: boolean) => busyVetIsThere((text) => stack.postgres.query(text), there);
  const outlook = async (): Promise<unknown> => (await fetch(`${stack.url}/api/duty`)).json();
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
    // What an earlier test made the Worker read is kept for seconds, and a page asks once a minute.
    await expect.poll(outlook).toMatchObject({ vets: 0 });
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

test('A7 A11 D8 a video that is not to be had, switched off meanwhile or without a vet for it: the same consult by chat is one press away', async ({
  open,
  look,
  stack,
}) => {
  const account = await newOwner(stack, look.language);
  await giveVideo(stack, account.id);
  const pet = newName('Kira').name;
  await newPet(account, pet);
  const owner = await open(look, account);
  const { page, t } = owner;
  const startByVideo = async () => {
    await expect(heading(owner, t('start.consent.title'))).toBeVisible();
    await page.getByRole('radio', { name: t('start.mode.videoDetail') }).check();
    await page.getByRole('checkbox', { name: t('consent.accept') }).check();
  };
  await page.goto('/start');
  await chooseOwn(owner, pet);
  await tellReason(owner, reason);
  await startByVideo();
  owner.allow(serverGone);
  owner.allow(/status of (409|501)/);
  await stack.killWorker();
  await stack.startWorker({ VIDEO: 'off' });
  await press(owner, t('start.startConsult'));
  await expect(page.getByText(t('start.mode.off'))).toBeVisible();
  await expectAccessibleInBoth(owner, 'a video that was switched off');
  await stack.killWorker();
  await stack.startWorker();

  const skills = await stack.postgres.query<{ vet_id: string }>(
    `delete from vet_skills where kind = 'mode' and code = 'video' returning vet_id`,
  );
  try {
    await page.reload();
    await startByVideo();
    await press(owner, t('start.startConsult'));
    await expect(heading(owner, t('callback.refusal.title'))).toBeVisible();
    await expect(page.getByText(t('callback.refusal.byChat'))).toBeVisible();
    await expectAccessibleInBoth(owner, 'nobody for a video');
    await press(owner, t('start.mode.byChat'));
    await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
    const started = await stack.postgres.query('select mode, reason from chat_sessions where owner_id = $1', [
      account.id,
    ]);
    expect(started).toEqual([{ mode: 'chat', reason }]);
  } finally {
    await stack.postgres.query(
      `insert into vet_skills (vet_id, kind, code) select unnest($1::uuid[]), 'mode', 'video' on conflict do nothing`,
      [skills.map(({ vet_id }) => vet_id)],
    );
  }
});
