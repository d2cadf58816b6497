import * as z from 'zod';
import { newConsult, newName, newOwner, newPet, newVet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { serverGone } from './support/complaints.ts';
import { expect, test } from './support/consult-test.ts';
import { giveUp, payElsewhere, payWith } from './support/hosted-page.ts';
import { chooseOwn, heading, press, tellReason } from './support/start-flow.ts';
import { paymentsOf } from './support/subscriber.ts';
import { composer, expectTalk, say } from './support/talk.ts';
import {
  bothInVideo,
  enterVideo,
  expectSeen,
  giveVideo,
  newConsultWithVideo,
  ownTrack,
  watchSizes,
} from './support/video.ts';

test('L21 L22 A11 A12 a chat becomes a video, its price said before: both see and hear each other, and the chat stays beside it', async ({
  open,
  stack,
}) => {
  const consult = await newConsultWithVideo(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  for (const { context } of [owner, vet]) await context.grantPermissions(['camera', 'microphone']);
  await owner.page.goto(`/consult/${consult.id}`);
  await vet.page.goto(`/vet?consult=${consult.id}`);
  await expect(composer(vet)).toBeVisible();
  await say(vet, 'May I see her walk?');
  await expectTalk(owner, ['May I see her walk?']);

  await press(vet, vet.t('call.mode.ask'));
  await press(owner, owner.t('call.mode.open'));
  await expect(owner.page.getByText(owner.t('call.mode.fromPlan', { count: 1 }))).toBeVisible();
  await expectAccessibleInBoth(owner, 'what a video costs');
  await press(owner, owner.t('call.mode.confirm'));

  await enterVideo(owner);
  await enterVideo(vet, { called: true });
  await Promise.all([owner, vet].map((one) => expectSeen(one)));
  await expectAccessibleInBoth(owner, 'the call');
  await expect(composer(owner)).toBeInViewport({ ratio: 1 });
  await say(owner, 'Mira cómo apoya la pata');
  await expectTalk(vet, ['May I see her walk?', 'Mira cómo apoya la pata']);

  // The vet keeps what there is to see: it is in the chat of both, at a size in which it came.
  const sizesSeen = await watchSizes(vet);
  await press(vet, vet.t('call.frame.take', { name: consult.owner.name }));
  for (const { page, t } of [owner, vet])
    await expect(
      page.getByRole('button', { name: t('files.open', { name: consult.owner.name }) }),
    ).toHaveCount(1);
  const [frame] = await stack.postgres.query<{ width: number; height: number; type: string }>(
    'select width, height, type from files where subject_id = $1',
    [consult.id],
  );
  expect(frame?.type).toBe('image/jpeg');
  expect(await sizesSeen()).toContain(`${frame?.width}x${frame?.height}`);

  // The phone's other camera.
  const before = await ownTrack(owner, 'video');
  await press(owner, owner.t('call.flip'));
  await expect.poll(() => ownTrack(owner, 'video')).not.toEqual(before);
  await Promise.all([owner, vet].map((one) => expectSeen(one)));

  // The vet's small window, beside other work.
  await press(vet, vet.t('call.picture'));
  await expect.poll(() => vet.page.evaluate(() => document.pictureInPictureElement !== null)).toBe(true);
  await vet.page.evaluate(() => document.exitPictureInPicture());

  // L22: a reload comes back into the same call.
  await owner.page.reload();
  await Promise.all([owner, vet].map((one) => expectSeen(one)));
  const calls = await stack.postgres.query('select 1 from calls where session_id = $1', [consult.id]);
  expect(calls).toHaveLength(1);

  // Down the ladder by hand, and the other side is told.
  await press(owner, owner.t('call.cameraOff'));
  await expect(vet.page.getByText(vet.t('call.other.audio', { name: consult.owner.name }))).toBeVisible();
  await press(owner, owner.t('call.leave'));
  await expect(vet.page.getByText(vet.t('call.alone'))).toBeVisible();
});

test('A10 A11 a consult is started as a video: what each way costs is said before, and the vet is met after a look at oneself', async ({
  open,
  stack,
}) => {
  const [account, vet] = await Promise.all([newOwner(stack, 'es'), newVet(stack, 'en')]);
  const pet = newName('Kira').name;
  await newPet(account, pet);
  const owner = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = owner;
  await owner.context.grantPermissions(['camera', 'microphone']);
  await page.goto('/start');
  await chooseOwn(owner, pet);
  await tellReason(owner, 'Cojea y quiero que la veas andar');
  await expect(heading(owner, t('start.consent.title'))).toBeFocused();
  const chat = page.getByRole('radio', { name: t('start.mode.chatDetail') });
  const video = page.getByRole('radio', { name: t('start.mode.videoDetail') });
  await expect(chat).toBeChecked();
  await expect(page.getByText(t('start.price.included'))).toHaveCount(2);
  await video.check();
  await expect(page.getByText(t('start.price.notIncluded.video'))).toBeVisible();
  await expect(page.getByText(/^24,90/)).toHaveCount(2);
  await expectAccessibleInBoth(owner, 'the choice of chat or video');
  await giveVideo(stack, account.id);
  await page.reload();
  await expect(video).toBeChecked();
  await page.getByRole('checkbox', { name: t('consent.accept') }).check();
  await press(owner, t('start.startConsult'));

  await expect(page.getByText(t('waiting.video'))).toBeVisible();
  const [, id] = /consult\/([0-9a-f-]+)/.exec(page.url()) ?? [];
  await vet.call('POST', '/desk/accept', { sessionId: id });
  await expect(page.locator('video[data-own]')).toBeVisible();
  await expect(page.getByRole('button', { name: t('call.enter.video') })).toBeVisible();
  // Another microphone is in use as soon as it is chosen.
  const microphone = page.getByRole('combobox', { name: t('call.microphone') });
  const [other] = await microphone.selectOption({ index: 1 });
  await expect.poll(() => ownTrack(owner, 'audio')).toMatchObject({ device: other });
});

test('A33 a chat whose plan has no video left: the price before, nothing charged when one gives up, and paid the video begins', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const { page, t } = owner;
  await owner.context.grantPermissions(['camera', 'microphone']);
  await page.goto(`/consult/${consult.id}`);
  await expect(composer(owner)).toBeVisible();
  await press(owner, t('call.mode.open'));
  const pay = page.getByRole('button', { name: /24,90/ });
  await expect(page.getByRole('dialog')).toContainText('se cobra cuando la consulta termina');
  await expectAccessibleInBoth(owner, 'the price of a video');
  await pay.click();
  await giveUp(owner);
  await expect(page.getByText(t('call.paid.open'))).toBeVisible({ timeout: 30_000 });
  await press(owner, t('call.mode.open'));
  await pay.click();
  await payWith(owner, 'pay');
  await expect(page.locator('video[data-own]')).toBeVisible({ timeout: 30_000 });
  expect(await paymentsOf(stack, consult.owner)).toEqual([
    { status: 'authorised', amount: 2490, currency: 'EUR' },
  ]);
  await consult.vet.call('POST', '/sessions/end', { sessionId: consult.id });
  await expect
    .poll(async () => (await paymentsOf(stack, consult.owner)).map(({ status }) => status), {
      timeout: 60_000,
    })
    .toEqual(['captured']);
});

test('A33 whoever paid for a video and closed its page is told in the consult, and after it that nothing was charged', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const { page, t } = owner;
  const { url } = z
    .object({ url: z.url() })
    .parse(await consult.owner.call('POST', '/calls/payment', { sessionId: consult.id }));
  await page.goto(`/consult/${consult.id}`);
  await expect(page.getByRole('button', { name: t('call.mode.open') })).toBeVisible();
  await payElsewhere(url);
  await expect(page.getByText(/24,90/)).toBeVisible({ timeout: 60_000 });
  await expectAccessibleInBoth(owner, 'a video that is paid');
  await page.goto('/app');
  await expect(page.getByText(t('history.running.videoPaid'))).toBeVisible();
  await consult.vet.call('POST', '/sessions/end', { sessionId: consult.id });
  await page.goto(`/consult/${consult.id}`);
  await expect(heading(owner, t('ended.title'))).toBeVisible();
  await expect(page.getByText(/Pagaste 24,90/)).toBeVisible();
});

test('L23 a camera that is refused: the screen says so, and the chat goes on', async ({ open, stack }) => {
  const consult = await newConsultWithVideo(stack);
  await consult.owner.call('POST', '/calls/mode', { sessionId: consult.id, mode: 'video' });
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  await owner.page.goto(`/consult/${consult.id}`);
  await expect(owner.page.getByText(owner.t('call.reasons.refused'))).toBeVisible();
  await expectAccessibleInBoth(owner, 'a camera that is refused');
  await press(owner, owner.t('call.enter.chat'));
  await expect(owner.page.getByText(owner.t('call.goesOn.chat'))).toBeVisible();
  await say(owner, 'No veo la cámara');
  await expectTalk(owner, ['No veo la cámara']);
});

test('A8 A11 a guest by a link is in the call beside both: seen and heard, with no say in what it is', async ({
  open,
  stack,
}) => {
  test.setTimeout(120_000);
  const consult = await newConsultWithVideo(stack);
  await consult.owner.call('POST', '/calls/mode', { sessionId: consult.id, mode: 'video' });
  const { token } = z
    .object({ token: z.string() })
    .parse(await consult.owner.call('POST', `/sessions/${consult.id}/links`, {}));
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  const guest = await open({ language: 'es', size: 'phone' });
  for (const { context } of [owner, vet, guest]) await context.grantPermissions(['camera', 'microphone']);
  await guest.page.goto(`/c#${token}`);
  await guest.page.getByRole('textbox', { name: guest.t('guestDoor.name') }).fill('Íñigo');
  await guest.page.getByRole('checkbox', { name: guest.t('guestDoor.agree') }).check();
  await press(guest, guest.t('guestDoor.enter'));
  await expect(guest.page.getByText(guest.t('call.notYet'))).toBeVisible();

  await owner.page.goto(`/consult/${consult.id}`);
  await vet.page.goto(`/vet?consult=${consult.id}`);
  await enterVideo(owner);
  await enterVideo(vet, { called: true });
  await enterVideo(guest, { called: true });
  for (const visitor of [owner, vet, guest]) {
    await expectSeen(visitor);
    await expectSeen(visitor, 1);
  }
  await expect(guest.page.getByRole('button', { name: guest.t('call.mode.open') })).toHaveCount(0);
  await expectAccessibleInBoth(guest, 'the call for a guest');
  guest.allow(/status of 409/);
  await consult.owner.call('POST', '/sessions/end', { sessionId: consult.id });
  await expect(heading(guest, guest.t('guest.over'))).toBeVisible();
});

test('A12 the server restarts in the middle of a call: picture and sound go on, and so does the chat', async ({
  open,
  stack,
}) => {
  const { consult, owner, vet } = await bothInVideo(open, stack);

  owner.allow(serverGone);
  vet.allow(serverGone);
  await stack.killWorker();
  await expect(owner.page.getByText(owner.t('chat.connection.offline'))).toBeVisible({ timeout: 30_000 });
  await say(owner, 'Se ha cortado el chat');
  await Promise.all([owner, vet].map((one) => expectSeen(one)));
  await stack.startWorker();
  await expectTalk(vet, ['Se ha cortado el chat']);
  await Promise.all([owner, vet].map((one) => expectSeen(one)));
  // The room knows both again: one who turns the camera off is announced to the other.
  await press(owner, owner.t('call.cameraOff'));
  await expect(vet.page.getByText(vet.t('call.other.audio', { name: consult.owner.name }))).toBeVisible();
});

test('A12 one side is gone in the middle of a call: the other is told, and they come back into the same one', async ({
  open,
  stack,
}) => {
  const { consult, owner, vet } = await bothInVideo(open, stack);

  await owner.page.close();
  await expect(vet.page.getByText(vet.t('call.other.away', { name: consult.owner.name }))).toBeVisible({
    timeout: 30_000,
  });
  await say(vet, 'I have lost you');
  const back = { ...owner, page: await owner.context.newPage() };
  await back.page.goto(`/consult/${consult.id}`);
  await enterVideo(back);
  await Promise.all([back, vet].map((one) => expectSeen(one)));
  await expectTalk(back, ['I have lost you']);
  const calls = await stack.postgres.query('select 1 from calls where session_id = $1', [consult.id]);
  expect(calls).toHaveLength(1);
});
