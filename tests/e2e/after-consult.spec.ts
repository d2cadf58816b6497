import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { readPdf } from '../support/read-pdf.ts';
import { mayStay, searchEverywhere } from '../support/search-everywhere.ts';
import { newConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { careSaved, confirm, openCare } from './support/care.ts';
import { sessionGone } from './support/complaints.ts';
import { expect, inEveryLook, test, type Visitor } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';
import { composer, expectTalk, say } from './support/talk.ts';

test.use({ database: 'pglite' });

const text = new TextDecoder();

/** What is saved when somebody presses a button. */
async function saved(visitor: Visitor, button: string): Promise<Buffer> {
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), press(visitor, button)]);
  return readFile(await download.path());
}

inEveryLook(() => {
  test('A15 A21 A24 A27 P2 P4 P8 what stays of a consult: notes, a signed plan, its PDF, what a search finds, the record that a clinic reads; and, when the account ends, only what the law keeps', async ({
    open,
    look,
    stack,
  }) => {
    test.setTimeout(240_000);
    const { id, pet, ...sides } = await newConsult(stack, look.language);
    const said = `Cojea de la mano derecha ${randomUUID().slice(0, 8)}`;
    const advised = `Dale reposo tres días ${randomUUID().slice(0, 8)}.`;
    const owner = await open(look, sides.owner);
    // The vet of such a consult reads English.
    const vet = await open({ ...across(look), language: 'en' }, sides.vet);
    const { page, t } = owner;
    await page.goto(`/consult/${id}`);
    await say(owner, said);
    await expectTalk(owner, [said]);
    const cron = () => fetch(`${stack.url}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*`);

    await test.step('the vet signs notes and a plan', async () => {
      await vet.page.goto(`/vet?consult=${id}`);
      await expect(composer(vet)).toBeVisible();
      await say(vet, advised);
      await openCare(vet, 'note');
      await vet.page.getByLabel(vet.t('care.parts.assessment')).fill('Mano derecha caliente');
      await expect(careSaved(vet)).toBeVisible();
      await press(vet, vet.t('care.note.sign'));
      await confirm(vet, vet.t('care.note.sign'));
      await expect(vet.page.getByLabel(vet.t('care.note.add'))).toBeVisible();
      await openCare(vet, 'plan');
      await vet.page.getByLabel(vet.t('care.plan.fields.findings')).fill('Es un esguince leve.');
      await vet.page.getByLabel(vet.t('care.plan.fields.steps')).fill('Reposo tres días.');
      await vet.page.getByLabel(vet.t('care.plan.fields.warningSigns')).fill('No apoya la pata.');
      await expect(careSaved(vet)).toBeVisible();
      await press(vet, vet.t('care.plan.sign'));
      await confirm(vet, vet.t('care.plan.sign'));
      await expect(vet.page.getByRole('button', { name: vet.t('care.plan.amend') })).toBeVisible();
    });

    await test.step('a consult that runs is in the way of deleting the account, and its page is a press away', async () => {
      await page.goto('/app/account/delete');
      await expect(page.getByRole('link', { name: t('deleteAccount.first.toConsult') })).toBeVisible();
      await expectAccessibleInBoth(owner, 'a consult is in the way');
      await page.getByRole('link', { name: t('deleteAccount.first.toConsult') }).click();
      await expect(composer(owner)).toBeVisible();
      await sides.vet.call('POST', '/sessions/end', { sessionId: id });
      await expect(heading(owner, t('ended.title'))).toBeVisible();
    });

    await test.step('the vet signs a summary that was drafted from the conversation, and only then its owner reads it', async () => {
      const archived = () =>
        stack.postgres.query('select 1 from messages where session_id = $1 and body = $2', [id, advised]);
      await expect.poll(archived).toHaveLength(1);
      // As when the seconds that a room is given for that are over, and cron comes by.
      await stack.postgres.query('update consult_drafts set due_at = now() where session_id = $1', [id]);
      await cron();
      await vet.page.goto(`/vet?consult=${id}`);
      await openCare(vet, 'plan');
      const draft = vet.page.getByRole('region', { name: vet.t('drafts.title') });
      await draft.getByRole('button', { name: vet.t('drafts.languages.es') }).click();
      await expect(draft.getByText(vet.t('drafts.extractive'))).toBeVisible();
      await expect(draft.getByRole('button', { name: vet.t('drafts.quote', { text: said }) })).toBeVisible();
      await expectAccessibleInBoth(vet, 'a draft');
      const conversation = page.getByRole('button', {
        name: new RegExp(`^${t('ended.write', { vet: '.*' })}$`),
      });
      await conversation.click();
      await expectTalk(owner, [said, advised]);
      await expect(page.getByText(t('drafts.forOwner'))).toHaveCount(0);
      await press(vet, vet.t('drafts.edit'));
      const first = vet.page
        .getByRole('dialog')
        .getByLabel(vet.t('drafts.line', { number: 1 }))
        .first();
      await expect(first).toHaveValue(said);
      await expectAccessibleInBoth(vet, 'the summary of a draft');
      await first.fill(`${said} y calor`);
      await press(vet, vet.t('drafts.sign'));
      await expect(draft.getByText(`${said} y calor`)).toBeVisible();
      await page.reload();
      await conversation.click();
      await page.getByText(t('drafts.forOwner')).click();
      await expect(page.getByRole('group').getByText(`${said} y calor`)).toBeVisible();
      await expectAccessibleInBoth(owner, 'a signed summary');
    });

    await test.step('the owner has the plan as a PDF, and finds it', async () => {
      await page.goto(`/consult/${id}`);
      const pdf = await readPdf(await saved(owner, t('papers.plan')));
      expect(pdf.text).toContain('Es un esguince leve.');
      await page.goto('/app');
      await press(owner, t('kit.search'));
      await page.getByRole('combobox', { name: t('search.label') }).fill('esguince');
      await page.getByRole('option').filter({ hasText: 'Es un esguince leve.' }).click();
      await expect(heading(owner, t('ended.title'))).toBeVisible();
      await page.getByRole('link', { name: t('chat.plan.read') }).click();
      await expect(heading(owner, t('care.signed.title', { pet }))).toBeVisible();
      await expect(page.getByText('Reposo tres días.')).toBeVisible();
    });

    await test.step('takes the record along, and a clinic reads it by a link', async () => {
      const [row] = await stack.postgres.query<{ pet_id: string }>(
        'select pet_id from chat_sessions where id = $1',
        [id],
      );
      await page.goto(`/app/pets/${row?.pet_id}`);
      await expect(heading(owner, pet)).toBeVisible();
      const files = unzipSync(await saved(owner, t('record.export.save')));
      expect(text.decode(files['record.json'])).toContain('Es un esguince leve.');
      await press(owner, t('record.share.new'));
      await page.getByLabel(t('record.share.label')).fill('Clínica del Mar');
      await press(owner, t('record.share.make'));
      const address = await page.getByLabel(t('record.share.address'), { exact: true }).inputValue();
      await press(owner, t('record.share.done'));
      const clinic = await open({ ...look, size: across(look).size });
      await clinic.page.goto(address);
      await press(clinic, t('record.page.open'));
      await expect(heading(clinic, t('record.page.docTitle', { name: pet }))).toBeVisible();
      await expect(clinic.page.getByText('Es un esguince leve.')).toBeVisible();
    });

    await test.step('takes all of it along, and deletes the account', async () => {
      await page.goto('/app/account/data');
      const files = unzipSync(await saved(owner, t('yourData.take.button')));
      expect(text.decode(files['profile.json'])).toContain(sides.owner.email);
      expect(Object.keys(files)).toContain(`consults/${id}.json`);
      await page.getByRole('link', { name: t('yourData.remove.open') }).click();
      await expect(heading(owner, t('deleteAccount.title'))).toBeFocused();
      await expect(page.getByText(t('deleteAccount.what.out'))).toBeVisible();
      // Neither without the word nor with a wrong password.
      owner.allow(/status of 400/);
      const password = page.getByLabel(t('password.current'), { exact: true });
      const word = page.getByLabel(t('deleteAccount.wordLabel', { word: t('deleteAccount.word') }));
      await password.fill('no-es-esta-clave');
      await press(owner, t('deleteAccount.submit'));
      await expect(word).toHaveAccessibleDescription(
        new RegExp(t('deleteAccount.wordWrong', { word: t('deleteAccount.word') })),
      );
      await word.fill(t('deleteAccount.word').toLowerCase());
      await press(owner, t('deleteAccount.submit'));
      await expect(password).toHaveAccessibleDescription(new RegExp(t('password.wrong.password')));
      await expectAccessibleInBoth(owner, 'delete the account');
      await password.fill(sides.owner.password);
      // The account may be gone before its device signs out.
      owner.allow(sessionGone);
      await press(owner, t('deleteAccount.submit'));
      await expect(heading(owner, t('goodbye.title'))).toBeVisible();
      await expectAccessibleInBoth(owner, 'goodbye');
    });

    await test.step('is nobody’s name any more, neither at the sign-in nor at the vet’s desk', async () => {
      const signIn = () =>
        fetch(`${stack.auth.url}/auth/v1/token?grant_type=password`, {
          method: 'POST',
          headers: { apikey: stack.publishableKey, 'content-type': 'application/json' },
          body: JSON.stringify({ email: sides.owner.email, password: sides.owner.password }),
        });
      await expect.poll(async () => (await signIn()).status).toBe(400);
      await page.goto('/sign-in');
      await page.getByLabel(t('auth.email')).fill(sides.owner.email);
      await page.getByLabel(t('auth.password'), { exact: true }).fill(sides.owner.password);
      await press(owner, t('auth.signIn'));
      await expect(page.getByRole('alert')).toHaveText(t('kit.auth.invalid_credentials'));
      await vet.page.goto(`/vet?consult=${id}`);
      await expect(vet.page.getByText('—').first()).toBeVisible();
      await expect(vet.page.getByText(sides.owner.name)).toHaveCount(0);
      await expect(vet.page.getByText(said)).toHaveCount(0);
    });

    await test.step('every table, those of searches and vectors among them, has only what the law keeps', async () => {
      // As when the last ticket to a room has run out, and cron has come by.
      const finished = async () => {
        await stack.postgres.query(
          `update account_erasures set requested_at = requested_at - interval '20 minutes', due_at = now() where user_id = $1 and finished_at is null`,
          [sides.owner.id],
        );
        await cron();
        const [row] = await stack.postgres.query<{ finished_at: Date | null }>(
          'select finished_at from account_erasures where user_id = $1',
          [sides.owner.id],
        );
        return row !== undefined && row.finished_at !== null;
      };
      await expect.poll(finished, { timeout: 60_000 }).toBe(true);
      expect(await searchEverywhere(stack.postgres, [said])).toEqual([]);
      const found = async (which: 'id' | 'person', words: string[]) => {
        const stays = mayStay(which);
        return (await searchEverywhere(stack.postgres, words)).filter((place) => !stays.includes(place));
      };
      expect(await found('person', [sides.owner.name, sides.owner.email])).toEqual([]);
      expect(await found('id', [sides.owner.id])).toEqual([]);
      const [findable] = await stack.postgres.query(
        'select 1 from search_texts where owner_id = $1 union all select 1 from search_pieces where owner_id = $1',
        [sides.owner.id],
      );
      expect(findable).toBeUndefined();
    });
  });
});
