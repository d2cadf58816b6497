import type { Page } from '@playwright/test';
import { demoPassword } from '../../../dev/demo-accounts.ts';
import { adminTexts } from './admin-texts.ts';
import type { Language } from './texts.ts';

/** Opens an address of the admin app, signed in as the admin. */
export async function openAdmin(page: Page, language: Language, path: string): Promise<void> {
  const { signIn } = adminTexts[language];
  await page.goto(`/admin${path}`);
  await page.getByLabel(signIn.email).fill('admin@demo.test');
  await page.getByLabel(signIn.password).fill(demoPassword);
  await page.getByRole('button', { name: signIn.submit }).click();
}
