import { randomUUID } from 'node:crypto';
import { grantCredit } from '../../worker/backoffice/grant-credit.ts';
import { refundPayment } from '../../worker/backoffice/refund-payment.ts';
import { checkPayment } from '../../worker/consults/sessions/check-payment.ts';
import { payForSession } from '../../worker/consults/sessions/pay-for-session.ts';
import { checkout } from '../../worker/core/billing/checkout/checkout.ts';
import { settlePayments } from '../../worker/core/billing/payments/settle-payments.ts';
import { cancel } from '../../worker/core/billing/plans/cancel.ts';
import { changePlan } from '../../worker/core/billing/plans/change-plan.ts';
import { customersOf } from '../../worker/core/billing/sync/customer.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import type { MoneyStep } from './cast/owner.ts';
import type { Chance } from './chance.ts';
import type { Player, Stage } from './stage.ts';
import { type Scene, startOf, tellConsult } from './tell-consult.ts';

/** Whose money it is, and who looks after it. */
export interface Account {
  readonly owner: Player;
  readonly admin: Player;
  readonly currency: 'EUR' | 'USD' | 'MXN';
  readonly chance: Chance;
  /** A consult that one would pay for. */
  readonly scene: () => Promise<Scene>;
}

const product = 'call-a-vet';
const minute = 60_000;

async function subscribe(
  stage: Stage,
  account: Account,
  step: Extract<MoneyStep, { does: 'subscribe' }>,
): Promise<void> {
  const { owner, currency } = account;
  const { plan: planCode, interval = 'month' } = step;
  const order = { product, planCode, interval, currency, locale: owner.locale } as const;
  const { url } = await checkout(stage.as(owner), order);
  await stage.wait(70);
  await stage.press(url, 'pay');
  await stage.wait(20);
}

async function payForOne(
  stage: Stage,
  account: Account,
  step: Extract<MoneyStep, { does: 'payForOne' }>,
): Promise<void> {
  const { owner, admin, chance } = account;
  const scene = await account.scene();
  const start = startOf(scene);
  const { url, paymentId } = await payForSession(stage.as(owner), start);
  await stage.wait(50);
  await stage.press(url, step.ends === 'declined' ? 'decline' : 'pay');
  await stage.wait(10);
  await checkPayment(stage.as(owner), { paymentId });
  if (step.ends === 'declined') return;
  const rating = step.stars === undefined ? null : { stars: step.stars, comment: step.comment ?? '' };
  await tellConsult(stage, scene, { chance, rating, ends: step.ends, start });
  await settlePayments(stage.asProduct(), timeBudget(minute));
  if (step.refund === undefined) return;
  await stage.wait(19 * 3600);
  await refundPayment(stage.asAdmin(admin), {
    id: paymentId,
    ...(step.refund === 'all' ? {} : { amount: step.refund }),
    reason: 'requested_by_customer',
    idempotencyKey: randomUUID(),
  });
}

/** Lets one thing happen to an owner's money, through the verb that does it. */
export async function tellMoney(stage: Stage, account: Account, step: MoneyStep): Promise<void> {
  const { owner, admin } = account;
  switch (step.does) {
    case 'subscribe':
      return subscribe(stage, account, step);
    case 'payForOne':
      return payForOne(stage, account, step);
    case 'change':
      await changePlan(stage.as(owner), { product, planCode: step.plan, interval: 'month' });
      return;
    case 'cancel':
      await cancel(stage.as(owner), { product });
      return;
    case 'card':
      for (const { id } of await customersOf(stage.asProduct(), owner.id)) stage.setCard(id, step.card);
      return;
    case 'credit':
      await grantCredit(stage.asAdmin(admin), {
        userId: owner.id,
        meter: 'chat',
        amount: step.units,
        expiresAt: new Date(stage.now().getTime() + 90 * 24 * 60 * minute).toISOString(),
        note: step.note,
        idempotencyKey: randomUUID(),
      });
  }
}
