import { newName, newOwner, newPet, newVet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { goOnDuty, offer, takeOffer, untilOffered } from './support/desk.ts';
import { across } from './support/looks.ts';
import { complaint, sign } from './support/signs.ts';
import { choose, consent, heading, press } from './support/start-flow.ts';

test('A1 A5 D1 D3 D12 U8 C11 from the landing page: a red flag, the place in the queue, the phone put away, a message, and back to a vet', async ({
  open,
  look,
  stack,
}) => {
  test.setTimeout(180_000);
  const account = await newOwner(stack, look.language);
  const vetAccount = await newVet(stack, across(look).language);
  const pet = newName('Toby').name;
  await newPet(account, pet);
  const owner = await open(look, account);
  const { page, t } = owner;

  await page.goto('/');
  await page.getByRole('link', { name: t('landing.start') }).click();
  await choose(owner, new RegExp(`^${pet}`));
  await expect(heading(owner, t('start.signs.complaint.titleOf', { pet }))).toBeFocused();
  await press(owner, complaint(owner, 'cough'));
  await expect(heading(owner, t('start.signs.signs.title'))).toBeFocused();
  await press(owner, sign(owner, 'choking'));
  await expect(heading(owner, t('start.signs.result.red.title'))).toBeFocused();
  await press(owner, t('start.signs.result.startRed'));
  await expect(heading(owner, t('start.reason.title', { pet }))).toBeFocused();
  await page.getByLabel(t('start.reason.label')).fill('Se ahoga con algo');
  await press(owner, t('start.next'));
  await consent(owner, t('start.startConsult'));

  await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
  const address = new URL(page.url()).pathname;
  const [place] = await stack.postgres.query<{ position: number }>(
    `select count(*)::int as position from chat_sessions where status = 'queued' and due_at <=
       (select due_at from chat_sessions where id = $1)`,
    [address.split('/').at(-1)],
  );
  await expect(
    page.getByText(t('waiting.positionSpoken', { position: place?.position ?? 0 })),
  ).toBeAttached();
  await expect(page.getByRole('link', { name: t('waiting.leave.ways') })).toBeVisible();
  await press(owner, t('waiting.leave.go'));
  await expect(heading(owner, t('waiting.away.title', { pet }))).toBeVisible();
  await expectAccessibleInBoth(owner, 'away from the waiting room');
  await page.close();

  const vet = await open(across(look), vetAccount);
  await vet.page.goto('/vet');
  await expect(heading(vet, vet.t('desk.title'))).toBeVisible();
  await goOnDuty(vet);
  // Whoever is not there is told, and nobody waits for them meanwhile.
  const mailbox = await owner.context.newPage();
  const mail = mailbox
    .getByRole('article')
    .filter({ hasText: account.email })
    .frameLocator('iframe')
    .locator(`a[href*="${address}"]`);
  await expect(async () => {
    await mailbox.goto(stack.mailbox.url);
    await expect(mail.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(offer(vet).filter({ hasText: pet })).toHaveCount(0);
  const opened = owner.context.waitForEvent('page');
  await mail.first().click();
  const back = { ...owner, page: await opened };
  await expect(heading(back, t('waiting.title', { pet }))).toBeVisible();

  await untilOffered(vet, pet);
  const shown = offer(vet).filter({ hasText: pet });
  await expect(shown).toContainText(vet.t('triage.levels.red'));
  await expect(shown).toContainText(sign(vet, 'choking'));
  await expectAccessibleInBoth(vet, 'an offer at the desk');
  await takeOffer(vet, pet);
  await expect(heading(back, vetAccount.name)).toBeVisible();
  await expect(vet.page.getByText(vet.t('desk.firstWord.text'))).toBeVisible();
});
