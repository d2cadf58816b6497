import { expect } from '@playwright/test';
import type { Visitor } from './consult-test.ts';

type OnScreen = (screen: string) => Promise<void>;
const nothing: OnScreen = async () => undefined;

/** The button or link by its text, in the screen's main part. */
export const press = ({ page }: Visitor, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

/** Heading of the screen: there is one. */
export const heading = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** First step of the start flow: an animal that is not in the account. */
export async function tellPet(visitor: Visitor, name: string, onScreen: OnScreen = nothing): Promise<void> {
  const { page, t } = visitor;
  await expect(heading(visitor, t('start.pet.title'))).toBeVisible();
  // The last of the account's own animals is chosen beforehand, once they are known.
  await expect(page.getByRole('button', { name: t('start.next'), exact: true })).toBeVisible();
  const another = page.getByRole('radio', { name: t('start.pet.another') });
  if (await another.isVisible()) await another.check();
  await onScreen('pet');
  await page.getByLabel(t('pet.name')).fill(name);
  await page.getByRole('radio', { name: t('pet.speciesNames.dog') }).check();
  await page.getByLabel(t('pet.years')).fill('4');
  await page.getByLabel(t('pet.weightIn', { unit: 'kg' })).fill(visitor.language === 'es' ? '12,5' : '12.5');
  await press(visitor, t('start.next'));
}

/** Second step: why. */
export async function tellReason(
  visitor: Visitor,
  reason: string,
  onScreen: OnScreen = nothing,
): Promise<void> {
  const { page, t } = visitor;
  await page.getByLabel(t('start.reason.label')).fill(reason);
  await onScreen('reason');
  await press(visitor, t('start.next'));
}

/** Third step: price and consent. `next` is the text of the button that leads on. */
export async function consent(visitor: Visitor, next: string, onScreen: OnScreen = nothing): Promise<void> {
  const { page, t } = visitor;
  await page.getByRole('checkbox', { name: t('consent.accept') }).check();
  await onScreen('consent');
  await press(visitor, next);
}

type NewPerson = { name: string; email: string; password: string };

/** Last step for a new visitor: the account. */
export async function signUp(
  visitor: Visitor,
  person: NewPerson,
  onScreen: OnScreen = nothing,
): Promise<void> {
  const { page, t } = visitor;
  await page.getByLabel(t('auth.name')).fill(person.name);
  await page.getByLabel(t('auth.email')).fill(person.email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(person.password);
  await onScreen('account');
  await press(visitor, t('start.startConsult'));
}
