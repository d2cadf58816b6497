import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Stack } from '../../support/stack.ts';
import { newConsult } from './account.ts';
import type { Open, Visitor } from './consult-test.ts';
import { press } from './start-flow.ts';

/** One video beside the plan. */
export const giveVideo = (stack: Stack, userId: string) =>
  stack.postgres.query(
    `insert into usage_grants (user_id, product, meter, amount, source, priority, grant_key)
     values ($1, 'call-a-vet', 'video', 1, 'credit', 30, $2)`,
    [userId, randomUUID()],
  );

/** A consult by chat whose owner has a video to spare. */
export async function newConsultWithVideo(stack: Stack) {
  const consult = await newConsult(stack);
  await giveVideo(stack, consult.owner.id);
  return consult;
}

/** What comes from the other side. */
const other = ({ page }: Visitor) => page.locator('video:not([data-own])');

/** Waits until one of the others is really seen: frames of some width, and a sound that is not over. */
export async function expectSeen(visitor: Visitor, which = 0): Promise<void> {
  await expect
    .poll(
      () =>
        other(visitor)
          .nth(which)
          .evaluate((element: HTMLVideoElement) => {
            const stream = element.srcObject instanceof MediaStream ? element.srcObject : null;
            const sound = stream?.getAudioTracks()[0]?.readyState;
            return `${element.videoWidth > 0} ${sound}`;
          })
          .catch(() => 'nothing'),
      { timeout: 30_000 },
    )
    .toBe('true live');
}

/**
 * Writes down the sizes in which the other's picture comes: WebRTC makes it smaller and larger while a machine is busy.
 * @returns reads what came until then, as "640x480", in order.
 */
export async function watchSizes(visitor: Visitor): Promise<() => Promise<string[]>> {
  const picture = await other(visitor)
    .first()
    .evaluateHandle((element: HTMLVideoElement) => {
      const size = () => `${element.videoWidth}x${element.videoHeight}`;
      const sizes = [size()];
      element.addEventListener('resize', () => sizes.push(size()));
      return sizes;
    });
  return () => picture.jsonValue();
}

/** What the person sends: the track of a kind, and the device that it comes from. */
export const ownTrack = ({ page }: Visitor, kind: 'audio' | 'video') =>
  page.locator('video[data-own]').evaluate((element: HTMLVideoElement, wanted) => {
    const stream = element.srcObject instanceof MediaStream ? element.srcObject : null;
    const track = stream?.getTracks().find((one) => one.kind === wanted);
    return { id: track?.id, device: track?.getSettings().deviceId };
  }, kind);

/** From the conversation into the call, by the look at oneself, which comes to the owner by itself: `called` presses for it. */
export async function enterVideo(visitor: Visitor, { called = false } = {}): Promise<void> {
  const { t } = visitor;
  if (called) await press(visitor, t('call.comeIn'));
  await expect(visitor.page.locator('video[data-own]')).toBeVisible();
  await press(visitor, t('call.enter.video'));
  await expect(visitor.page.getByRole('button', { name: t('call.leave') })).toBeVisible();
}

/** Both sides of a consult in its call, each seeing the other: the owner on a phone, the vet at a desk. */
export async function bothInVideo(open: Open, stack: Stack) {
  const consult = await newConsultWithVideo(stack);
  await consult.owner.call('POST', '/calls/mode', { sessionId: consult.id, mode: 'video' });
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  for (const { context } of [owner, vet]) await context.grantPermissions(['camera', 'microphone']);
  await owner.page.goto(`/consult/${consult.id}`);
  await vet.page.goto(`/vet?consult=${consult.id}`);
  await enterVideo(owner);
  await enterVideo(vet, { called: true });
  await Promise.all([owner, vet].map((one) => expectSeen(one)));
  return { consult, owner, vet };
}
