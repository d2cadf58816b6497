import { demoPassword } from '../../dev/demo-accounts.ts';
import { newConsult } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
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
  const { id, ...sides } = await newConsult(stack, look.language);
  await sides.vet.call('POST', '/sessions/end', { sessionId: id });
  // The room goes as when it is cleared, and the archive has what was said in it.
  await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [sides.vet.id]);
  await sides.vet.call('POST', `/admin/consults/${id}/erase`, {});
  await stack.postgres.query(`update user_profiles set role = 'vet' where user_id = $1`, [sides.vet.id]);
  await stack.postgres.query(
    `update chat_sessions set erased_at = null, reason = 'Cojea', follow_up_until = null where id = $1`,
    [id],
  );
  await stack.postgres.query(
    `insert into messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
     select gen_random_uuid(), $1, 'e', n, case when n % 2 = 1 then $2::uuid else $3::uuid end,
       case when n % 2 = 1 then 'owner' else 'vet' end, 'Línea ' || n || '.', now() + n * interval '1 second'
     from generate_series(1, 60) n`,
    [id, sides.owner.id, sides.vet.id],
  );
  const lines = Array.from({ length: 60 }, (_, n) => `Línea ${n + 1}.`);

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
