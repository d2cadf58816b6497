import { expect, type Page } from '@playwright/test';

/** Picks a choice whose radio button is hidden behind what is seen, where a finger does: on its label, once that stands still. */
export async function pick(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  await page.locator('label', { has: radio }).click();
  await expect(radio).toBeChecked();
}
