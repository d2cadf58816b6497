import type Stripe from 'stripe';
import { awaitEvent, failEvent, receiveEvent, type Turn } from '../../../db/calls/billing.ts';
import { DatabaseRefusal } from '../../../db/errors.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { describeError } from '../log.ts';
import { customerOf, isRelevant, subjectSchema } from './event-customer.ts';
import { syncCustomer } from './sync-customer.ts';

/** What became of an event: `busy` = somebody else works on it, and for long. */
export type EventOutcome = 'done' | 'ignored' | 'unmatched' | 'duplicate' | 'busy';

/** The kind of an error, for whoever looks at the inbox: a code of ours, or what it calls itself. Never its text. */
function kindOf(error: unknown): string {
  if (error instanceof DatabaseRefusal || error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
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
    await ctx.database
      .asService('take-event', ctx.request)
      .run((tx) => [failEvent(tx, id, kindOf(error))])
      // The lease ends by itself.
      .catch((later: unknown) => ctx.log.warn('event-not-released', describeError(later)));
    throw error;
  }
}

/**
 * How long an event waits for the one that is worked on, in ms, before it asks again. A sync takes about as long as the first two; who
 * is busy is asked less and less.
 */
const waits = [40, 80, 160, 320, 640, 1_280];

/** Waits until nobody works on a busy event's customer. Gives what to do then; still `busy` when that took too long. */
async function awaitTurn(ctx: RequestContext, id: string): Promise<Turn> {
  for (const ms of waits) {
    await new Promise<void>((over) => setTimeout(over, ms));
    const [[turn]] = await ctx.database
      .asService('take-event', ctx.request)
      .run((tx) => [awaitEvent(tx, id)]);
    if (turn !== undefined && turn.outcome !== 'busy') return turn;
  }
  return { outcome: 'busy', at: '' };
}

/**
 * Takes a verified event in. It is a doorbell, not news: what is true is fetched. Of the events of one customer that come together
 * one works and the others wait for it: what it fetches for the second time serves them all. Whoever waits in vain answers
 * `busy`. Throws as syncCustomer; then the event is failed and comes again.
 */
export async function takeEvent(ctx: RequestContext, event: Stripe.Event): Promise<EventOutcome> {
  const about = subjectSchema.parse(event.data.object);
  const customer = await customerOf(ctx, about);
  const handled = isRelevant(event.type) && customer !== null;
  const [[received]] = await ctx.database.asService('take-event', ctx.request).run((tx) => [
    receiveEvent(tx, {
      source: 'stripe',
      id: event.id,
      type: event.type,
      customer,
      created: event.created,
      livemode: event.livemode,
      payload: { data: { object: about } },
      handled,
    }),
  ]);
  if (received === undefined) throw new AppError('INTERNAL');
  const { id } = received;
  if (received.outcome === 'done') return 'duplicate';
  if (received.outcome === 'ignored' || customer === null) return 'ignored';
  const { outcome, at } = received.outcome === 'busy' ? await awaitTurn(ctx, id) : received;
  return outcome === 'claimed' ? workOnEvent(ctx, { id, customer, since: at }) : outcome;
}
