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

/** First screen of the start flow: whose signs are asked about, by the words of its tile. */
export async function choose(visitor: Visitor, animal: string | RegExp): Promise<void> {
  await expect(heading(visitor, visitor.t('start.signs.who.title'))).toBeVisible();
  await visitor.page.getByRole('button', { name: animal }).click();
}

/** Leaves the questions about signs out. */
export async function skipSigns(visitor: Visitor, pet?: string): Promise<void> {
  const { t } = visitor;
  const title = pet ? t('start.signs.complaint.titleOf', { pet }) : t('start.signs.complaint.title');
  await expect(heading(visitor, title)).toBeFocused();
  await press(visitor, t('start.signs.skip'));
}

/** An animal of the account, whose signs are left out. */
export async function chooseOwn(visitor: Visitor, pet: string): Promise<void> {
  await choose(visitor, new RegExp(`^${pet}`));
  await skipSigns(visitor, pet);
  await expect(heading(visitor, visitor.t('start.reason.title', { pet }))).toBeFocused();
}

/** A dog that is not in the account; the questions about signs are left out. */
export async function tellPet(visitor: Visitor, name: string, onScreen: OnScreen = nothing): Promise<void> {
  const { page, t } = visitor;
  await choose(visitor, t('start.signs.species.dog'));
  await skipSigns(visitor);
  await expect(heading(visitor, t('start.pet.title'))).toBeFocused();
  await onScreen('pet');
  await page.getByLabel(t('pet.name')).fill(name);
  await page.getByLabel(t('pet.years')).fill('4');
  await page.getByLabel(t('pet.weightIn', { unit: 'kg' })).fill(visitor.language === 'es' ? '12,5' : '12.5');
  await press(visitor, t('start.next'));
}

/** Why. */
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

/** What the consult costs as it is chosen, above the consent. */
export const priceNote = ({ page, t }: Visitor) =>
  page.getByRole('paragraph').filter({ has: page.getByText(t('start.price.label'), { exact: true }) });

/** Price and consent. `next` is the text of the button that leads on. */
export async function consent(visitor: Visitor, next: string, onScreen: OnScreen = nothing): Promise<void> {
  const { page, t } = visitor;
  await expect(heading(visitor, t('start.consent.title'))).toBeFocused();
  await expect(priceNote(visitor)).toBeVisible();
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
