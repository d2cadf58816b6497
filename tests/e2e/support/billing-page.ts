import { expect } from '@playwright/test';
import type { Visitor } from './consult-test.ts';
import { chooseOwn, consent, heading, tellReason } from './start-flow.ts';

const names = { es: { care: 'Cuidado', family: 'Familia' }, en: { care: 'Care', family: 'Family' } } as const;
export type Plan = keyof (typeof names)['es'];

/** A plan as that person reads it. */
export const nameOf = ({ language }: Visitor, plan: Plan) => names[language][plan];

/** The section of a plan on the page of plan and payments. */
export const planSection = (visitor: Visitor, plan: Plan) =>
  visitor.page.getByRole('region', {
    name: visitor.t('billing.plan.name', { plan: nameOf(visitor, plan) }),
  });

/** Expects to be back from paying, with the plan. */
export const expectHas = (visitor: Visitor, plan: Plan) =>
  expect(visitor.page.getByText(visitor.t('billing.back.done', { plan: nameOf(visitor, plan) }))).toBeVisible(
    { timeout: 30_000 },
  );

/** What one consult costs in euros. */
export const singlePrice = ({ language }: Visitor) => (language === 'es' ? '14,90 €' : '€14.90');

/** To the end of the start flow, where the plan has nothing left. */
export async function beyondThePlan(visitor: Visitor, pet: string): Promise<void> {
  const { page, t } = visitor;
  await page.goto('/start');
  await chooseOwn(visitor, pet);
  await tellReason(visitor, 'Ahora le ha salido un bulto detrás de la oreja');
  visitor.allow(/status of 402/);
  await consent(visitor, t('start.startConsult'));
  await expect(heading(visitor, t('start.quota.title.chat', { count: 1 }))).toBeVisible();
}

/** The button that leads to paying for one consult. */
export const payButton = (visitor: Visitor) =>
  visitor.page.getByRole('button', { name: visitor.t('start.quota.pay', { price: singlePrice(visitor) }) });
