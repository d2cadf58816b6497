import type Stripe from 'stripe';
import { chargedBack } from './disputes.ts';
import { subscriptionIn } from './snapshot.ts';
import { invoiceIn, paymentsIn } from './snapshot-money.ts';

const perPage = 100;

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

const customerOf = ({ customer }: { customer?: string | { id: string } | null }): string | null =>
  typeof customer === 'string' ? customer : (customer?.id ?? null);

/**
 * All money and all subscriptions of our customers at Stripe, in the words in which we keep them. `isOurs` tells ours from what else
 * the account may hold, by customer and own id.
 */
export async function fetchStripeMoney(
  stripe: Stripe,
  isOurs: (customer: string | null, id: string) => boolean,
) {
  const ours = <Item extends { id: string; customer?: string | { id: string } | null }>(items: Item[]) =>
    items.filter((item) => isOurs(customerOf(item), item.id));
  const [subscriptions, invoices, intents, pages, disputes] = await Promise.all([
    all(stripe.subscriptions.list({ status: 'all', limit: perPage, expand: ['data.schedule'] })),
    all(stripe.invoices.list({ limit: perPage, expand: ['data.payments'] })),
    all(stripe.paymentIntents.list({ limit: perPage, expand: ['data.latest_charge'] })),
    all(stripe.checkout.sessions.list({ limit: perPage })),
    all(stripe.disputes.list({ limit: perPage })),
  ]);
  const ourInvoices = ours(invoices);
  return {
    subscriptions: ours(subscriptions).map(subscriptionIn),
    invoices: ourInvoices.filter(({ status }) => status !== 'draft').map(invoiceIn),
    payments: paymentsIn(ours(intents), {
      invoices: ourInvoices,
      pages,
      chargedBack: chargedBack(disputes),
    }),
  };
}
