import { readFile } from 'node:fs/promises';
import { readPdf } from '../support/read-pdf.ts';
import { newConsult } from './support/account.ts';
import { pastConsults } from './support/account-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';
import { composer, expectTalk, say } from './support/talk.ts';

test('A15 P4 P7 after the end the owner writes on, the vet finds it at the desk and answers, and all of it is kept as a PDF', async ({
  open,
  stack,
  look,
}) => {
  const { id, pet, ...sides } = await newConsult(stack, look.language);
  const owner = await open(look, sides.owner);
  const vet = await open(across(look), sides.vet);
  const { page, t } = owner;
  await page.goto(`/consult/${id}`);
  await say(owner, 'Gracias por todo 🐾');
  await expectTalk(owner, ['Gracias por todo 🐾']);
  await sides.vet.call('POST', '/sessions/end', { sessionId: id });

  await expect(heading(owner, t('ended.title'))).toBeVisible();
  await expectAccessibleInBoth(owner, 'the end, with time to write');
  await press(owner, t('ended.write', { vet: sides.vet.name }));
  await expect(composer(owner)).toBeVisible();
  await say(owner, '¿La pastilla, con comida?');
  await expectTalk(owner, ['Gracias por todo 🐾', '¿La pastilla, con comida?']);
  await expectAccessibleInBoth(owner, 'writing after the end');

  // The room brings it to Postgres within seconds; the desk asks for it there.
  const followUp = async () =>
    (
      await stack.postgres.query<{ follow_up: string }>('select follow_up from chat_sessions where id = $1', [
        id,
      ])
    )[0]?.follow_up;
  await expect.poll(followUp, { timeout: 20_000 }).toBe('asked');
  await vet.page.goto('/vet');
  await expect(heading(vet, vet.t('desk.title'))).toBeAttached();
  const list = vet.page.getByRole('region', { name: vet.t('desk.followUps.title') });
  await expectAccessibleInBoth(vet, 'a question at the desk');
  await list.getByRole('button', { name: pet }).click();
  await expect(composer(vet)).toBeVisible();
  await say(vet, 'Sí, siempre con comida.');
  const all = ['Gracias por todo 🐾', '¿La pastilla, con comida?', 'Sí, siempre con comida.'];
  await expectTalk(owner, all);
  await expect.poll(followUp, { timeout: 20_000 }).toBe('answered');

  await page.goto('/app');
  await expect(pastConsults(owner).filter({ hasText: pet })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('papers.transcriptOf', { pet }) }).click(),
  ]);
  const { text, fonts } = await readPdf(await readFile(await download.path()));
  for (const line of all) expect(text).toContain(line);
  expect([...fonts.values()]).not.toContain(false);

  await stack.postgres.query(
    "update chat_sessions set follow_up_until = now() - interval '1 minute' where id = $1",
    [id],
  );
  await page.goto(`/consult/${id}`);
  await expect(heading(owner, t('ended.title'))).toBeVisible();
  await press(owner, t('ended.read'));
  await expect(page.getByText(t('ended.followUpOver'))).toBeVisible();
  await expect(composer(owner)).toHaveCount(0);
  await expect(page.getByRole('link', { name: t('ended.again') })).toBeVisible();
});
