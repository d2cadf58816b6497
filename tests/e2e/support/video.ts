import { expect } from '@playwright/test';
import type { Stack } from '../../support/stack.ts';
import { newConsult } from './account.ts';
import type { Visitor } from './consult-test.ts';
import { press } from './start-flow.ts';

/** A consult by chat whose owner has a video to spare. */
export async function newConsultWithVideo(stack: Stack) {
  const consult = await newConsult(stack);
  await stack.postgres.query(
    `insert into usage_grants (user_id, product, meter, amount, source, priority, grant_key)
     values ($1, 'call-a-vet', 'video', 1, 'credit', 30, $2)`,
    [consult.owner.id, consult.id],
  );
  return consult;
}

/** What comes from the other side. */
const other = ({ page }: Visitor) => page.locator('video:not([data-own])');

/** Waits until the other is really seen: frames of some width, and a sound that is not over. */
export async function expectSeen(visitor: Visitor): Promise<void> {
  await expect
    .poll(
      () =>
        other(visitor)
          .first()
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

/** From the conversation into the call, by the look at oneself. `camera` false: the browser refuses it. */
export async function enterVideo(visitor: Visitor, { first }: { first: boolean }): Promise<void> {
  const { t } = visitor;
  await press(visitor, t(first ? 'call.start' : 'call.comeIn'));
  await expect(visitor.page.locator('video[data-own]')).toBeVisible();
  await press(visitor, t('call.enter.video'));
  await expect(visitor.page.getByRole('button', { name: t('call.leave') })).toBeVisible();
}
