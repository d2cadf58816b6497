import { newName, newOwner, newPet, newVet } from './support/account.ts';
import { expect, inEveryLook, test } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { photo } from './support/photo.ts';
import { chooseOwn, consent, heading, press, tellReason } from './support/start-flow.ts';
import { bubble, composer, expectTalk, say } from './support/talk.ts';
import { enterVideo, expectSeen, giveVideo } from './support/video.ts';

inEveryLook(() => {
  test('A8 A10 A11 A12 A16 C11 one consult from a reason with a photo to its end: chat, video, a frame, a refused camera, sound alone, and a partner by a link', async ({
    open,
    look,
    stack,
  }) => {
    test.setTimeout(240_000);
    const [account, vetAccount] = await Promise.all([
      newOwner(stack, look.language),
      newVet(stack, across(look).language),
    ]);
    const pet = newName('Lola').name;
    await newPet(account, pet);
    await giveVideo(stack, account.id);
    const owner = await open(look, account);
    const { page, t, context } = owner;

    await page.goto('/start');
    await chooseOwn(owner, pet);
    await page.locator('input[type=file]').setInputFiles([await photo(owner, 'casco.jpg')]);
    await expect(page.getByText(t('files.ready'))).toBeVisible();
    await tellReason(owner, 'Mira este casco');
    await consent(owner, t('start.startConsult'));
    await expect(heading(owner, t('waiting.title', { pet }))).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await vetAccount.call('POST', '/desk/accept', { sessionId: id });
    const vet = await open(across(look), vetAccount);
    await vet.page.goto(`/vet?consult=${id}`);
    await expect(composer(vet)).toBeVisible();
    if (vet.size === 'phone') await press(vet, vet.t('desk.panes.card'));
    await expect(
      vet.page.getByRole('button', { name: vet.t('files.open', { name: 'casco.jpg' }) }),
    ).toBeVisible();
    if (vet.size === 'phone') await press(vet, vet.t('desk.panes.talk'));
    await say(vet, 'Let me see it move');
    await expectTalk(owner, ['Let me see it move']);

    // The chat becomes a video.
    for (const side of [context, vet.context]) await side.grantPermissions(['camera', 'microphone']);
    await press(owner, t('call.mode.open'));
    await press(owner, t('call.mode.confirm'));
    await enterVideo(owner);
    await enterVideo(vet, { called: true });
    await Promise.all([owner, vet].map((one) => expectSeen(one)));
    await press(vet, vet.t('call.frame.take', { name: account.name }));
    for (const side of [owner, vet])
      await expect(
        side.page.getByRole('button', { name: side.t('files.open', { name: account.name }) }),
      ).toHaveCount(1);

    // The browser takes the camera away; the microphone is enough to go on.
    await context.clearPermissions();
    await expect(page.getByText(t('call.reasons.refused'))).toBeVisible();
    await context.grantPermissions(['microphone']);
    await page.reload();
    await expect(page.getByText(`${t('call.reasons.refused')} ${t('call.goesOn.audio')}`)).toBeVisible();
    await expect(vet.page.getByText(vet.t('call.other.audio', { name: account.name }))).toBeVisible();

    // The partner, by the link that the owner sends.
    await page.getByRole('button', { name: t('links.open', { count: 0 }) }).click();
    await press(owner, t('links.make'));
    await expect(page.getByRole('heading', { name: t('links.ready') })).toBeFocused();
    const address = await page.getByRole('textbox', { name: t('links.address') }).inputValue();
    const partner = await open({ language: look.language, size: 'phone' });
    await partner.page.goto(address);
    await partner.page.getByRole('textbox', { name: t('guestDoor.name') }).fill('Íñigo');
    await partner.page.getByRole('checkbox', { name: t('guestDoor.agree') }).check();
    await press(partner, t('guestDoor.enter'));
    await press(partner, t('call.comeIn'));
    await press(partner, t('call.enter.chat'));
    await say(partner, 'Ya estoy con ella');
    await expect(bubble(vet, 'Ya estoy con ella')).toBeVisible();

    partner.allow(/status of 409/);
    await press(vet, vet.t('end.open'));
    await vet.page.getByRole('button', { name: vet.t('end.confirm') }).click();
    await expect(heading(partner, t('guest.over'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(heading(owner, t('ended.title'))).toBeVisible();
  });
});
