import Stripe from 'stripe';
import { drainInbox } from '../../worker/core/billing/drain-inbox.ts';
import { customerOf, isRelevant, subjectSchema } from '../../worker/core/billing/event-customer.ts';
import { syncCustomer } from '../../worker/core/billing/sync-customer.ts';
import { takeEvent } from '../../worker/core/billing/take-event.ts';
import type { RequestContext } from '../../worker/core/context.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import type { EventRow } from '../stripe/objects.ts';
import { signPayload } from '../stripe/webhooks/sign.ts';

const secret = 'whsec_demo';
const minute = 60_000;

/** An event as it reaches the product: signed, read and checked. */
function delivered(event: EventRow): Stripe.Event {
  const body = JSON.stringify(event);
  return Stripe.webhooks.constructEvent(
    body,
    signPayload(body, secret, Math.floor(Date.now() / 1000)),
    secret,
  );
}

/** Whose events these are, each customer once. */
async function customersIn(ctx: RequestContext, events: readonly EventRow[]): Promise<Set<string>> {
  const customers = new Set<string>();
  for (const { type, data } of events) {
    const customer = isRelevant(type) ? await customerOf(ctx, subjectSchema.parse(data.object)) : null;
    if (customer !== null) customers.add(customer);
  }
  return customers;
}

/**
 * Writes down what is true at Stripe after these events, as the Worker does: through the inbox; or, before `eventsFrom`,
 * straight away.
 */
export async function hearOfStripe(
  ctx: RequestContext,
  events: readonly EventRow[],
  eventsFrom: Date,
): Promise<void> {
  if (ctx.now >= eventsFrom) {
    for (const event of events) await takeEvent(ctx, delivered(event));
    await drainInbox(ctx, timeBudget(minute));
    return;
  }
  for (const customer of await customersIn(ctx, events))
    await syncCustomer(ctx, { customer, since: ctx.now.toISOString(), eventId: null });
}
