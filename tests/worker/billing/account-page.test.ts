import { expect, test } from 'vitest';
import { listCreditsOutput } from '../../../worker/core/billing/payments/list-credits.ts';
import { listInvoicesOutput } from '../../../worker/core/billing/payments/list-invoices.ts';
import { currentOutput } from '../../../worker/core/billing/plans/current.ts';
import { previewChangeOutput } from '../../../worker/core/billing/plans/preview-change.ts';
import { member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { checkoutInput, control, openCheckout, stripe, subscriber } from '../support/stripe.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

const soon = 1_000_000;

test('A34 a change of plan is shown with what it costs today, and costs that', async () => {
  const { as } = await subscriber();
  await done(currentOutput, mutation('subscriptions.confirm', {}, { as }));
  const preview = (planCode: string, interval = 'month') =>
    done(previewChangeOutput, query('subscriptions.preview', { planCode, interval }, { as }));
  expect(await preview('care')).toEqual({ when: 'same', due: 0, currency: 'EUR' });
  const bigger = await preview('family');
  expect(bigger).toMatchObject({ when: 'now', currency: 'EUR' });
  expect((await preview('care', 'year')).when).toBe('now');

  await done(
    currentOutput,
    mutation('subscriptions.change', { planCode: 'family', interval: 'month' }, { as }),
  );
  const { items } = await done(listInvoicesOutput, query('subscriptions.invoices', {}, { as }));
  expect(items.map(({ amountPaid }) => amountPaid)).toContain(bigger.due);
  expect(await preview('care')).toEqual({ when: 'later', due: 0, currency: 'EUR' });
  expect(await preview('care', 'year')).toMatchObject({ when: 'later' });

  const stranger = await member();
  const input = { planCode: 'family', interval: 'month' };
  expect(await refusal(query('subscriptions.preview', input, { as: stranger }))).toBe('404 NOT_FOUND');
});

test('A34 looking at a change of plan changes nothing at Stripe', async () => {
  const { as, subscription } = await subscriber();
  await done(currentOutput, mutation('subscriptions.confirm', {}, { as }));
  await done(
    previewChangeOutput,
    query('subscriptions.preview', { planCode: 'family', interval: 'year' }, { as }),
  );
  expect(await stripe.subscriptions.retrieve(subscription.id)).toEqual(subscription);
  await control('/card', { customer: subscription.customer, card: 'pm_card_chargeCustomerFail' });
  const input = { planCode: 'family', interval: 'month' };
  expect(await refusal(mutation('subscriptions.change', input, { as }))).toBe('402 PAYMENT_FAILED');
});

test('A30 from the page to pay one comes back to what was chosen', async () => {
  const as = await member();
  const url = await openCheckout(
    as,
    checkoutInput({ planCode: 'family', interval: 'year', currency: 'MXN' }),
  );
  const id =
    url
      .split('/')
      .at(-1)
      ?.replace(/[?#].*/, '') ?? '';
  const page = await stripe.checkout.sessions.retrieve(id);
  expect(new URL(page.cancel_url ?? '')).toMatchObject({
    pathname: '/subscribe',
    search: '?product=call-a-vet&plan=family&interval=year&currency=MXN&checkout=cancelled',
  });
  expect(new URL(page.success_url ?? '').pathname).toBe('/app/billing');
});

test('A35 units beside the plan are listed for who has them, until they are burned or run out', async () => {
  const [as, stranger] = [await member(), await member()];
  const give = (key: string, expires: string | null, used: number) =>
    asOwner(
      `insert into public.usage_grants (user_id, product, meter, amount, used, source, priority, grant_key, expires_at)
       values ($1, 'call-a-vet', 'chat', 2, $2, 'credit', 30, $3, $4::timestamptz)`,
      [as.id, used, key, expires],
    );
  const later = new Date(Date.now() + soon).toISOString();
  await give('open', null, 1);
  await give('sooner', later, 0);
  await give('over', new Date(Date.now() - soon).toISOString(), 0);
  await give('burned', null, 2);
  const list = (who: typeof as) => done(listCreditsOutput, query('subscriptions.credits', {}, { as: who }));
  const { credits } = await list(as);
  expect(credits.map(({ left, expiresAt }) => [left, expiresAt])).toEqual([
    [2, later],
    [1, null],
  ]);
  expect((await list(stranger)).credits).toEqual([]);
});
