import type Stripe from 'stripe';
import { type ReceivedEvent, receiveEvents } from '../../../../db/calls/billing.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { customerOf, isRelevant, subjectSchema } from './event-customer.ts';
import { kindsOf } from './event-kinds.ts';

/** What became of an event: `received` = it waits in the inbox; `duplicate` = it was settled, or somebody works on it. */
export type EventOutcome = 'received' | 'ignored' | 'duplicate';

/** What the inbox keeps of a verified event. It is a doorbell, not news: what is true is fetched. */
export async function entryOf(ctx: RequestContext, event: Stripe.Event): Promise<ReceivedEvent> {
  const about = subjectSchema.parse(event.data.object);
  const customer = await customerOf(ctx, about);
  return {
    source: 'stripe',
    id: event.id,
    type: event.type,
    customer,
    created: event.created,
    livemode: event.livemode,
    payload: { data: { object: about } },
    handled: isRelevant(event.type) && customer !== null,
    kinds: kindsOf(event.type),
  };
}

/**
 * Takes events in, all or none; gives their outcomes in the same order. They are worked on later, all those of a customer together.
 * Once this has answered they are not lost, whatever happens.
 */
export async function takeEvents(
  ctx: RequestContext,
  entries: readonly ReceivedEvent[],
): Promise<EventOutcome[]> {
  const [received] = await ctx.database
    .asService('take-event', ctx.request)
    .run((tx) => [receiveEvents(tx, entries)]);
  const outcomes = new Map(received.map(({ externalId, outcome }) => [externalId, outcome]));
  return entries.map(({ id }) => {
    const outcome = outcomes.get(id);
    if (outcome === undefined) throw new AppError('INTERNAL');
    return outcome === 'done' || outcome === 'busy' ? 'duplicate' : outcome;
  });
}
