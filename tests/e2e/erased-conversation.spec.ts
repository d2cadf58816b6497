import { demoPassword } from '../../dev/demo-accounts.ts';
import { newConsult } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
import { archivedTalk } from './support/archived-talk.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { expectTalk, say } from './support/talk.ts';

/** The owner opens the consult, which is over, and its conversation. */
async function read(owner: Visitor, id: string): Promise<void> {
  await owner.page.goto(`/consult/${id}`);
  await owner.page.getByRole('button', { name: owner.t('ended.read') }).click();
}

test('K24 an admin erases a conversation, and nobody reads it any more', async ({ open, stack, look }) => {
  const { id, pet, ...sides } = await newConsult(stack, look.language);
  const owner = await open(look, sides.owner);
  await owner.page.goto(`/consult/${id}`);
  await say(owner, 'Vivo en la calle Mayor');
  await expectTalk(owner, ['Vivo en la calle Mayor']);
  await sides.vet.call('POST', '/sessions/end', { sessionId: id });

  const t = adminTexts[look.language];
  const { page } = await open(look);
  await page.goto(`/admin/consults?row=${id}`);
  await page.getByLabel(t.signIn.email).fill('admin@demo.test');
  await page.getByLabel(t.signIn.password).fill(demoPassword);
  await page.getByRole('button', { name: t.signIn.submit }).click();
  await page.getByRole('button', { name: t.consults.erase.submit }).click();
  await expectAccessibleInBoth({ page }, 'erase a conversation');
  await page.getByRole('button', { name: t.consults.erase.confirm }).click();
  await expect(page.getByText(t.consults.erase.done.replace('{pet}', pet))).toBeVisible();
  await expect(page.getByText(t.consults.detail.erasedAt)).toBeVisible();
  await expect(page.getByRole('button', { name: t.consults.erase.submit })).toHaveCount(0);

  await read(owner, id);
  await expect(owner.page.getByText(owner.t('chat.erased'))).toBeVisible();
  await expect(owner.page.getByText('Vivo en la calle Mayor')).toHaveCount(0);
});

test('A conversation whose room was cleared is read from the archive, by both sides', async ({
  open,
  stack,
  look,
}) => {
  const consult = await newConsult(stack, look.language);
  const { id, ...sides } = consult;
  const lines = Array.from({ length: 60 }, (_, n) => `Línea ${n + 1}.`);
  await archivedTalk(stack, consult, lines);

  const owner = await open(look, sides.owner);
  await read(owner, id);
  await expectTalk(owner, lines.slice(0, 50));
  await expectAccessibleInBoth(owner, 'a conversation from the archive');
  await owner.page.getByRole('button', { name: owner.t('chat.more') }).click();
  await expectTalk(owner, lines);
  await expect(owner.page.getByText(owner.t('chat.connection.refused'))).toHaveCount(0);

  const vet = await open({ language: 'en', size: 'desk' }, sides.vet);
  await vet.page.goto(`/vet?consult=${id}`);
  await expectTalk(vet, lines.slice(0, 50));
});
