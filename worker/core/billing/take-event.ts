import { eq } from 'drizzle-orm';
import type Stripe from 'stripe';
import * as z from 'zod';
import { failEvent, receiveEvent } from '../../../db/calls/billing.ts';
import { payments, stripeCustomers } from '../../../db/schema/index.ts';
import type { RequestContext } from '../context.ts';
import { describeError } from '../log.ts';
import { syncCustomer } from './sync-customer.ts';

/** What became of an event: `busy` = somebody else works on it. */
export type EventOutcome = 'done' | 'ignored' | 'unmatched' | 'duplicate' | 'busy';

/** Events that can change what we keep. All others are noted and ignored. */
const relevant =
  /^(?:customer\.(?:created|updated|deleted|subscription\.)|invoice\.|payment_intent\.|charge\.|refund\.|checkout\.session\.|subscription_schedule\.)/;

const idSchema = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);
const objectSchema = z.object({
  id: z.string().optional(),
  object: z.string().optional(),
  customer: idSchema.nullish(),
  payment_intent: idSchema.nullish(),
});

/** Whom an event is about. Disputes and refunds name only their payment. */
async function customerOf(ctx: RequestContext, event: Stripe.Event): Promise<string | null> {
  const about = objectSchema.parse(event.data.object);
  if (about.object === 'customer') return about.id ?? null;
  if (about.customer) return about.customer;
  const intent = about.payment_intent;
  if (!intent) return null;
  const [[owner]] = await ctx.database
    .asService('take-event', ctx.request)
    .run((tx) => [
      tx
        .select({ customerId: stripeCustomers.customerId })
        .from(payments)
        .innerJoin(stripeCustomers, eq(stripeCustomers.userId, payments.userId))
        .where(eq(payments.paymentIntentId, intent)),
    ]);
  return owner?.customerId ?? null;
}

/** Works on a leased event: syncs its customer, and gives the lease back when that fails. Throws as syncCustomer. */
export async function workOnEvent(
  ctx: RequestContext,
  event: { id: string; customer: string; since: string },
): Promise<'done' | 'unmatched'> {
  const { id, customer, since } = event;
  try {
    const outcome = await syncCustomer(ctx, { customer, since, eventId: id });
    // Nobody's customer at our own account: somebody has to look at it.
    if (outcome === 'unmatched') ctx.log.error('webhook-unmatched', { provider: 'payments' });
    return outcome === 'synced' ? 'done' : 'unmatched';
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown';
    await ctx.database
      .asService('take-event', ctx.request)
      .run((tx) => [failEvent(tx, id, kind)])
      // The lease ends by itself.
      .catch((later: unknown) => ctx.log.warn('event-not-released', describeError(later)));
    throw error;
  }
}

/**
 * Takes a verified event in. It is a doorbell, not news: what is true is fetched. Every event is worked on once, by one at a
 * time. Throws as syncCustomer; then the event is failed and comes again.
 */
export async function takeEvent(ctx: RequestContext, event: Stripe.Event): Promise<EventOutcome> {
  const customer = await customerOf(ctx, event);
  const handled = relevant.test(event.type) && customer !== null;
  const [[received]] = await ctx.database.asService('take-event', ctx.request).run((tx) => [
    receiveEvent(tx, {
      source: 'stripe',
      id: event.id,
      type: event.type,
      customer,
      created: event.created,
      livemode: event.livemode,
      payload: event,
      handled,
    }),
  ]);
  if (received?.outcome === 'done') return 'duplicate';
  if (received?.outcome === 'claimed' && customer !== null)
    return workOnEvent(ctx, { id: received.id, customer, since: received.at });
  return received?.outcome === 'ignored' ? 'ignored' : 'busy';
}
