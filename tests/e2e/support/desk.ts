import { expect } from '@playwright/test';
import type { Visitor } from './consult-test.ts';
import { press } from './start-flow.ts';
import { composer } from './talk.ts';

/** What is being offered to a vet. */
export const offer = ({ page, t }: Visitor) => page.getByRole('region', { name: t('desk.offer.title') });

/** Goes on duty at a desk that is open. */
export async function goOnDuty({ page, t }: Visitor): Promise<void> {
  await page.getByRole('switch', { name: t('desk.offDuty') }).click();
  await expect(page.getByRole('switch', { name: t('desk.onDuty') })).toBeChecked();
}

/** Waits for the offer that is about this animal; others, which another test has left, are declined. */
export async function untilOffered(vet: Visitor, pet: string): Promise<void> {
  const decline = offer(vet).getByRole('button', { name: vet.t('desk.offer.decline'), exact: true });
  await expect(async () => {
    // Read and pressed at once: the offer that is awaited may come between the two.
    await decline.evaluate((button: HTMLElement, name) => {
      if (!button.closest('section')?.textContent.includes(name)) button.click();
    }, pet);
    await expect(offer(vet)).toContainText(pet, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

/** Takes what is offered when it is about this animal. */
export async function takeOffer(vet: Visitor, pet: string): Promise<void> {
  await untilOffered(vet, pet);
  await press(vet, vet.t('desk.offer.accept'));
  await expect(composer(vet)).toBeVisible();
}
