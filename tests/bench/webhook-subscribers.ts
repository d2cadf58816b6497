import type Stripe from 'stripe';
import { each, type WebhookWorld } from './webhook-world.ts';

/** A subscription at Stripe, and whose it is. */
export interface Subscriber {
  readonly customer: string;
  readonly subscription: Stripe.Subscription;
}

/** People who are customers at Stripe and subscribe there; nothing of it is known here yet. */
export async function subscribe({ postgres, stripe }: WebhookWorld, count: number): Promise<Subscriber[]> {
  const [price] = await postgres.query<{ id: string }>(
    "select stripe_price_id as id from public.subscription_plan_prices where lookup_key = 'call-a-vet.care.eur.month'",
  );
  if (price === undefined) throw new Error('The price is not there.');
  const people = Array.from({ length: count }, () => crypto.randomUUID());
  await postgres.query(
    `insert into public.user_profiles (user_id, email, display_name, locale, role)
     select id, id || '@bench.test', 'Bench', 'es', 'owner' from unnest($1::uuid[]) id`,
    [people],
  );
  const made: Subscriber[] = [];
  await each(people, async (person) => {
    const { id: customer } = await stripe.customers.create({ metadata: { user_id: person } });
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer });
    await postgres.query('insert into public.stripe_customers (user_id, customer_id) values ($1, $2)', [
      person,
      customer,
    ]);
    const subscription = await stripe.subscriptions.create({
      customer,
      items: [{ price: price.id }],
      default_payment_method: card.id,
    });
    made.push({ customer, subscription });
  });
  return made;
}

/** Subscriptions and invoices that we do not say of what Stripe says, events that are not settled, and what was noted twice. */
export async function wrongStates({ postgres, stripe }: WebhookWorld, customers: readonly string[]) {
  const there: string[] = [];
  await each(customers, async (customer) => {
    for (const subscription of (await stripe.subscriptions.list({ customer, status: 'all' })).data)
      there.push([subscription.id, subscription.status, subscription.cancel_at_period_end].join(' '));
    for (const invoice of (await stripe.invoices.list({ customer })).data)
      there.push([invoice.id, invoice.status, invoice.amount_paid].join(' '));
  });
  const here = await postgres.query<{ line: string }>(
    `with theirs as (
       select user_id from public.stripe_customers where customer_id in (select jsonb_array_elements_text($1::jsonb))
     )
     select concat_ws(' ', stripe_subscription_id, status, cancel_at_period_end::text) as line
     from public.user_subscriptions where source = 'stripe' and user_id in (select user_id from theirs)
     union all
     select concat_ws(' ', id, status, amount_paid) from public.invoices where user_id in (select user_id from theirs)`,
    [JSON.stringify(customers)],
  );
  const lines = new Set(here.map(({ line }) => line));
  const [inbox] = await postgres.query<{ unsettled: number; noted: number }>(
    `select
       (select count(*)::int from public.webhook_inbox where status not in ('done', 'ignored')) as unsettled,
       (select count(*)::int - count(distinct (user_id, details ->> 'invoiceId'))::int
        from public.billing_events where kind = 'invoice.paid') as noted`,
  );
  return {
    wrongStates: there.filter((line) => !lines.has(line)).length + Math.abs(there.length - lines.size),
    unsettledEvents: inbox?.unsettled ?? Number.NaN,
    notedTwice: inbox?.noted ?? Number.NaN,
  };
}

/** Waits until no event waits any more, or `seconds` have passed. Gives the seconds that it took. */
export async function untilSettled({ postgres }: WebhookWorld, seconds: number): Promise<number> {
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1_000;
  while (passed() < seconds) {
    const [row] = await postgres.query<{ waiting: boolean }>(
      "select exists (select from public.webhook_inbox where status in ('received', 'processing', 'failed')) as waiting",
    );
    if (row?.waiting !== true) break;
    await new Promise<void>((over) => setTimeout(over, 250));
  }
  return Math.round(passed() * 10) / 10;
}
