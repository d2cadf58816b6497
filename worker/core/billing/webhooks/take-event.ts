import type Stripe from 'stripe';
import { receiveEvent } from '../../../../db/calls/billing.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { customerOf, isRelevant, subjectSchema } from './event-customer.ts';
import { kindsOf } from './event-kinds.ts';

/** What became of an event: `received` = it waits in the inbox; `duplicate` = it was settled, or somebody works on it. */
export type EventOutcome = 'received' | 'ignored' | 'duplicate';

/**
 * Takes a verified event in. It is a doorbell, not news: what is true is fetched, later, for all events of its customer together.
 * Once this has answered the event is not lost, whatever happens.
 */
export async function takeEvent(ctx: RequestContext, event: Stripe.Event): Promise<EventOutcome> {
  const about = subjectSchema.parse(event.data.object);
  const customer = await customerOf(ctx, about);
  const [[received]] = await ctx.database.asService('take-event', ctx.request).run((tx) => [
    receiveEvent(tx, {
      source: 'stripe',
      id: event.id,
      type: event.type,
      customer,
      created: event.created,
      livemode: event.livemode,
      payload: { data: { object: about } },
      handled: isRelevant(event.type) && customer !== null,
      kinds: kindsOf(event.type),
    }),
  ]);
  if (received === undefined) throw new AppError('INTERNAL');
  const { outcome } = received;
  return outcome === 'done' || outcome === 'busy' ? 'duplicate' : outcome;
}
