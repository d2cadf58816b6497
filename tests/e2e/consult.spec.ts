import { type Account, newName, newVet, password } from './support/account.ts';
import { pastConsults, planCount } from './support/account-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { networkGone } from './support/complaints.ts';
import { expect, test, type Visitor, withAppOnDevice } from './support/consult-test.ts';
import { goOnDuty, offer, takeOffer, untilOffered } from './support/desk.ts';
import { across } from './support/looks.ts';
import { pick } from './support/pick.ts';
import { consent, heading, press, priceNote, signUp, tellPet, tellReason } from './support/start-flow.ts';
import { bubble, composer, expectTalk, say } from './support/talk.ts';
import { noteTraffic } from './support/traffic.ts';

const reason = 'Cojea de la pata de atrás desde el paseo de esta tarde';

/** The vet signs in by the page for it, and goes on duty. */
async function openDesk(vet: Visitor, account: Account): Promise<void> {
  const { page, t } = vet;
  await page.goto('/vet');
  await page.getByLabel(t('auth.email')).fill(account.email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(account.password);
  await press(vet, t('auth.signIn'));
  await expect(heading(vet, t('desk.title'))).toBeVisible();
  // One line, whatever the language and the width.
  const duty = await page.locator('label', { has: page.getByRole('switch') }).boundingBox();
  expect(duty?.height).toBeLessThan(46);
  await goOnDuty(vet);
}

withAppOnDevice(() => {
  test('A1-A3 A6 A10 A14 A15 C11 a whole consult: from the landing page as a new visitor to the rating', async ({
    open,
    look,
    stack,
  }) => {
    test.setTimeout(180_000);
    const owner = await open(look);
    const vet = await open(across(look));
    const vetAccount = await newVet(stack, vet.language);
    const person = { ...newName('Olga'), password };
    const pet = newName('Luna').name;
    const { page, t } = owner;
    const traffic = noteTraffic(page);
    const desk = noteTraffic(vet.page);
    const looksRight = (screen: string) => expectAccessibleInBoth(owner, screen);

    await page.goto('/');
    await expect(heading(owner, t('landing.title'))).toBeVisible();
    await expect(page.getByRole('heading', { name: t('landing.price.title') })).toBeVisible();
    await looksRight('landing');
    await page.getByRole('link', { name: t('landing.start') }).click();
    await tellPet(owner, pet, looksRight);
    await tellReason(owner, reason, looksRight);
    await expect(priceNote(owner)).toContainText(t('start.price.free'));
    await consent(owner, t('start.next'), looksRight);
    await signUp(owner, person, looksRight);

    await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const [place] = await stack.postgres.query<{ place: number }>(
      `select count(*)::int as place from chat_sessions where status = 'queued' and due_at <=
         (select due_at from chat_sessions where id = $1)`,
      [id],
    );
    await expect(page.getByText(t('waiting.positionSpoken', { position: place?.place ?? 0 }))).toBeAttached();
    await looksRight('waiting room');
    // A newcomer's start is two calls; the lobby tells whoever waits, and the room is entered when somebody answers.
    expect(traffic.mutations.slice(0, traffic.mutations.indexOf('sessions.start') + 1)).toEqual([
      'me.provision',
      'sessions.start',
    ]);
    await expect.poll(() => [...traffic.sockets].toSorted()).toEqual(['account-line', 'lobby']);

    await openDesk(vet, vetAccount);
    await untilOffered(vet, pet);
    await expect(offer(vet).filter({ hasText: pet })).toContainText(reason);
    await takeOffer(vet, pet);
    await expect(heading(owner, vetAccount.name)).toBeVisible();
    await expect(page.getByText(t('chat.here'))).toBeVisible();
    // Both came in by the tickets that the start and the acceptance brought along.
    expect([...traffic.mutations, ...desk.mutations]).not.toContain('sessions.ticket');

    await test.step('both write, see each other write, and see what was read', async () => {
      await composer(vet).pressSequentially('Hola', { delay: 20 });
      await expect(page.getByText(t('chat.typing', { name: vetAccount.name }))).toBeVisible();
      await say(vet, 'Hola, ya he leído lo que contaste.');
      await expect(
        bubble(vet, 'Hola, ya he leído').getByText(vet.t('chat.progress.read'), { exact: true }),
      ).toBeAttached();
      await composer(owner).pressSequentially('Gra', { delay: 20 });
      await expect(vet.page.getByText(vet.t('chat.typing', { name: person.name }))).toBeVisible();
      await say(owner, 'Gracias. La apoya un poco.');
      await expect(
        bubble(owner, 'Gracias.').getByText(t('chat.progress.read'), { exact: true }),
      ).toBeAttached();
      await looksRight('conversation');
      await expectAccessibleInBoth(vet, 'conversation at the desk');
    });

    const before = ['Hola, ya he leído lo que contaste.', 'Gracias. La apoya un poco.'];
    await test.step('a reload in the middle loses nothing', async () => {
      await composer(owner).fill('a medio escribir');
      await page.reload();
      await expectTalk(owner, before);
      await expect(composer(owner)).toHaveValue('a medio escribir');
    });

    await test.step('what is written without a network arrives later, once and in order', async () => {
      owner.allow(networkGone);
      await owner.context.setOffline(true);
      await expect(page.getByText(t('kit.offline'))).toBeVisible();
      await say(owner, 'Uno sin red');
      await say(owner, 'Dos sin red');
      await expect(bubble(owner, 'Dos sin red').getByText(t('chat.progress.pending'))).toBeAttached();
      await looksRight('offline');
      await say(vet, '¿Sigues ahí?');
      await expectTalk(vet, [...before, '¿Sigues ahí?']);
      await owner.context.setOffline(false);
      const all = [...before, '¿Sigues ahí?', 'Uno sin red', 'Dos sin red'];
      await expectTalk(owner, all);
      await expectTalk(vet, all);
    });

    await test.step('the vet ends it, the owner rates it, the plan shows it', async () => {
      await press(vet, vet.t('end.open'));
      await expect(vet.page.getByRole('alertdialog', { name: vet.t('end.title') })).toBeVisible();
      await expectAccessibleInBoth(vet, 'end, asked once');
      await press(vet, vet.t('end.confirm'));
      await expect(vet.page.getByText(vet.t('desk.followUps.ended'))).toBeVisible();
      await expect(heading(owner, t('ended.title'))).toBeVisible();
      await looksRight('rating');
      await pick(page, t('kit.stars.4'));
      await page.getByLabel(t('rating.comment')).fill('Muy clara y muy amable');
      await press(owner, t('rating.send'));
      await expect(heading(owner, t('ended.thanks'))).toBeVisible();
      await looksRight('thanks');
      await page.getByRole('link', { name: t('ended.home') }).click();
      await expect(planCount(owner, 'used')).toHaveText('1');
      const line = pastConsults(owner).filter({ hasText: pet });
      await expect(line).toContainText(vetAccount.name);
      await expect(line).toContainText(t('history.stars', { stars: 4 }));
      await looksRight('account');
      await line.getByRole('button', { name: vetAccount.name }).click();
      await expect(page.getByRole('dialog', { name: vetAccount.name })).toContainText(
        t('vetCard.ratings', { count: 1 }),
      );
      await page.keyboard.press('Escape');
      await line.getByRole('link').click();
      await expectTalk(owner, [...before, '¿Sigues ahí?', 'Uno sin red', 'Dos sin red']);
    });
  });
});
