import Stripe from 'stripe';
import { syncAbout } from '../../worker/core/billing/sync/sync-about.ts';
import { drainInbox } from '../../worker/core/billing/webhooks/drain-inbox.ts';
import { customerOf, isRelevant, subjectSchema } from '../../worker/core/billing/webhooks/event-customer.ts';
import { kindsOf } from '../../worker/core/billing/webhooks/event-kinds.ts';
import { entryOf, takeEvents } from '../../worker/core/billing/webhooks/take-event.ts';
import type { RequestContext } from '../../worker/core/context.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import type { RunningStripe } from '../stripe/start-stripe.ts';

const secret = 'whsec_demo';
const minute = 60_000;

type EventRow = ReturnType<RunningStripe['control']['events']>[number];

/** An event as it reaches the product: signed, read and checked. */
function delivered(event: EventRow, control: RunningStripe['control']): Stripe.Event {
  const body = JSON.stringify(event);
  const signature = control.sign(body, secret, Math.floor(Date.now() / 1000));
  return Stripe.webhooks.constructEvent(body, signature, secret);
}

type Kinds = ReturnType<typeof kindsOf>;

/** What is to be fetched after these events, by customer; null: everything. */
async function changesIn(ctx: RequestContext, events: readonly EventRow[]): Promise<Map<string, Kinds>> {
  const changes = new Map<string, Kinds>();
  for (const { type, data } of events) {
    const customer = isRelevant(type) ? await customerOf(ctx, subjectSchema.parse(data.object)) : null;
    if (customer === null) continue;
    const before = changes.get(customer) ?? [];
    const kinds = kindsOf(type);
    const isWhole = kinds === null || changes.get(customer) === null;
    changes.set(customer, isWhole ? null : [...new Set([...before, ...kinds])]);
  }
  return changes;
}

/**
 * Writes down what is true at Stripe after these events, as the Worker does: through the inbox; or, before `eventsFrom`,
 * straight away.
 */
export async function hearOfStripe(
  ctx: RequestContext,
  control: RunningStripe['control'],
  { events, eventsFrom }: { events: readonly EventRow[]; eventsFrom: Date },
): Promise<void> {
  if (ctx.now >= eventsFrom) {
    const entries = events.map((event) => entryOf(ctx, delivered(event, control)));
    await takeEvents(ctx, await Promise.all(entries));
    await drainInbox(ctx, timeBudget(minute));
    return;
  }
  for (const [customer, kinds] of await changesIn(ctx, events))
    await syncAbout(ctx, { customer, since: ctx.now.toISOString(), eventId: null, kinds });
}
