import { expect, test } from 'vitest';
import { asOwner } from '../support/doubles.ts';
import { openPayment, paid, withoutUnits } from '../support/overage.ts';
import { newPerson, type Person } from '../support/person.ts';
import { customerOf, pay, stripe } from '../support/stripe.ts';

const moved = { env: { APP_URL: 'https://moved.test' } };

/** The pages on which somebody could still pay. */
const payable = async (as: Person) =>
  (await stripe.checkout.sessions.list({ customer: await customerOf(as), status: 'open' })).data;

test('A33 W27 a page that is open is given again after the address of the app has changed', async () => {
  const { owner, input } = await withoutUnits();
  const first = await openPayment(input, { as: owner });
  const second = await openPayment(input, { as: owner, ...moved });
  expect(second).toEqual(first);
  expect(await payable(owner)).toMatchObject([{ url: first.url }]);
  expect(await pay(second.url)).toBe(`https://app.test/start?payment=${first.paymentId}`);
  expect(await paid(first.paymentId, owner)).toMatchObject({ status: 'authorised' });
});

test('A33 W27 a page whose answer was lost is given again after the address of the app has changed', async () => {
  const { owner, input } = await withoutUnits();
  const first = await openPayment(input, { as: owner });
  await asOwner('update public.payments set checkout_session_id = null where id = $1', [first.paymentId]);
  expect(await openPayment(input, { as: owner, ...moved })).toEqual(first);
  expect(await payable(owner)).toMatchObject([{ url: first.url }]);
});

test('A33 W27 asked for from the old and the new address at once, there is one page', async () => {
  const { owner, input } = await withoutUnits();
  const settings = Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? {} : moved));
  const pages = await Promise.all(settings.map((one) => openPayment(input, { as: owner, ...one })));
  const [first] = pages;
  for (const page of pages) expect(page).toEqual(first);
  expect(await payable(owner)).toMatchObject([{ url: first?.url }]);
});

test('W27 who changes their address while becoming a customer can pay all the same', async () => {
  const { owner, input } = await withoutUnits();
  const first = await openPayment(input, { as: owner });
  // Stripe made the customer, and we lost the answer.
  await asOwner('delete from public.payments where user_id = $1', [owner.id]);
  await asOwner('delete from public.stripe_customers where user_id = $1', [owner.id]);
  const { id, sessionId } = owner;
  const renamed = await newPerson({ id, sessionId, claims: { email: `new-${id}@example.test` } });
  const second = await openPayment(input, { as: renamed });
  expect(second.paymentId).not.toBe(first.paymentId);
  expect(await payable(renamed)).toMatchObject([{ url: second.url }]);
});
