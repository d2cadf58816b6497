import { checkoutOnIntent } from '../checkout/checkout-pay.ts';
import { invoiceOnIntent } from '../invoices/collect-invoice.ts';
import { endSubscription } from '../subscriptions/subscription-cancel.ts';
import { isOver, saveSubscription } from '../subscriptions/subscription-record.ts';
import type { Invoice, Subscription } from './objects.ts';
import type { Reactions, World } from './world.ts';

/** What a payment means for the invoice and the checkout behind it, and an invoice for its subscription. */
export const reactions: Reactions = {
  intentSettled(world, intent) {
    invoiceOnIntent(world, intent);
    checkoutOnIntent(world, intent);
  },
  invoiceSettled(world, invoice, outcome) {
    const subscription = world.tables.subscriptions.get(
      invoice.parent?.subscription_details?.subscription ?? '',
    );
    if (subscription === undefined || isOver(subscription)) return;
    if (outcome === 'paid') onPaid(world, subscription, invoice);
    else if (outcome === 'closed') onClosed(world, subscription, invoice);
    else if (outcome === 'failed') onFailed(world, subscription);
    else giveUp(world, subscription);
  },
};

/** The latest invoice decides: https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses */
function onPaid(world: World, subscription: Subscription, invoice: Invoice): void {
  const unpaid = ['incomplete', 'past_due', 'unpaid'].includes(subscription.status);
  if (unpaid && subscription.latest_invoice === invoice.id)
    saveSubscription(world, subscription, { status: 'active' });
}

function onClosed(world: World, subscription: Subscription, invoice: Invoice): void {
  if (subscription.latest_invoice !== invoice.id) return;
  if (subscription.status === 'past_due') saveSubscription(world, subscription, { status: 'active' });
  if (subscription.status === 'incomplete' && invoice.status === 'void') {
    saveSubscription(world, subscription, {
      status: 'incomplete_expired',
      ended_at: world.time.now(subscription.test_clock),
    });
  }
}

function onFailed(world: World, subscription: Subscription): void {
  if (subscription.status === 'active' || subscription.status === 'trialing')
    saveSubscription(world, subscription, { status: 'past_due' });
}

function giveUp(world: World, subscription: Subscription): void {
  const end = world.settings.dunning.finally;
  if (end === 'canceled') endSubscription(world, subscription, 'payment_failed');
  else if (end === 'unpaid') saveSubscription(world, subscription, { status: 'unpaid' });
}
