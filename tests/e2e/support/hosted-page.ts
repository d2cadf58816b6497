import { expect, type Page } from '@playwright/test';
import type { Visitor } from './consult-test.ts';

/** What a test card does on the payment provider's page. */
export type Card = 'pay' | 'decline' | 'authenticate';

const chooser = (page: Page, card: Card) => page.locator(`button[name="action"][value="${card}"]`);

/** Waits until the browser is on the payment provider's page to pay. */
export async function expectPayPage({ page, allow }: Visitor): Promise<void> {
  // The provider has no icon; a browser asks for one all the same.
  allow(/favicon\.ico/);
  await expect(chooser(page, 'pay')).toBeVisible({ timeout: 30_000 });
}

/** Pays on the provider's page with a card; with 3-D Secure, confirms at the bank too. */
export async function payWith(visitor: Visitor, card: Card): Promise<void> {
  await expectPayPage(visitor);
  await chooser(visitor.page, card).click();
  if (card === 'authenticate') await visitor.page.locator('button[name="answer"][value="complete"]').click();
  if (card === 'decline') await expect(visitor.page.getByRole('alert')).toBeVisible();
}

/** Leaves the provider's page by its own link. */
export async function giveUp(visitor: Visitor): Promise<void> {
  await expectPayPage(visitor);
  await visitor.page.locator('a.plain').click();
}

/** Pays on a hosted page from elsewhere, as if the tab had been closed right after. */
export async function payElsewhere(url: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action: 'pay' }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
}
