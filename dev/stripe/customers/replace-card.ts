import { noSuch } from '../api/refusal.ts';
import { saveSubscription } from '../subscriptions/subscription-record.ts';
import type { World } from '../world/world.ts';
import { magicCard } from './cards.ts';
import { customerAt, saveCustomer } from './customer-record.ts';
import { attachMethod, usableMethod } from './payment-methods.ts';

/** Gives a customer another test card (`pm_card_visa`), for what it pays by default and for its subscriptions. */
export function replaceCard(world: World, customer: string, card: string): void {
  const owner = customerAt(world, customer, 'customer');
  if (magicCard(card) === undefined) throw noSuch('test card', card, 'card');
  const method = attachMethod(world, usableMethod(world, card, 'card'), customer);
  saveCustomer(world, owner, {
    invoice_settings: { ...owner.invoice_settings, default_payment_method: method.id },
  });
  for (const subscription of world.tables.subscriptions.having('customer', customer)) {
    if (subscription.default_payment_method === null) continue;
    saveSubscription(world, subscription, { default_payment_method: method.id });
  }
}
