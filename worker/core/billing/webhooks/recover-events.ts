import { and, eq, inArray } from 'drizzle-orm';
import type Stripe from 'stripe';
import { webhookInbox } from '../../../../db/schema/index.ts';
import type { RequestContext } from '../../context.ts';
import { describeError } from '../../log.ts';
import type { TimeBudget } from '../../time-budget.ts';
import { askStripe } from '../stripe.ts';
import { entryOf, takeEvents } from './take-event.ts';

/** New ones of one run; what is left comes the next day. */
const perRun = 5_000;
/** How far back the list is read; a hundred events make a page. */
const maxPages = 100;

/** Those of a page that never reached the inbox. What is in it, the other cron works on until it is settled. */
async function unknownNamed(ctx: RequestContext, page: readonly Stripe.Event[]): Promise<Stripe.Event[]> {
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const [rows] = await ctx.database.asService('cron:recover-events', ctx.request).run((tx) => [
    tx
      .select({ id: webhookInbox.externalId })
      .from(webhookInbox)
      .where(and(eq(webhookInbox.source, 'stripe'), inArray(webhookInbox.externalId, ids))),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  return page.filter(({ id }) => !known.has(id));
}

/** The newest events that Stripe could not deliver and that are new to us, oldest first. It keeps them for 30 days. */
async function findMissed(ctx: RequestContext, budget: TimeBudget): Promise<Stripe.Event[]> {
  const missed: Stripe.Event[] = [];
  let after: string | undefined;
  for (let read = 0; read < maxPages && missed.length < perRun && !budget.isUsed(); read += 1) {
    const { data, has_more } = await askStripe(ctx, (stripe) =>
      stripe.events.list({
        delivery_success: false,
        limit: 100,
        ...(after === undefined ? {} : { starting_after: after }),
      }),
    );
    missed.push(...(await unknownNamed(ctx, data)));
    after = data.at(-1)?.id;
    if (!has_more) break;
  }
  return missed.toReversed();
}

/**
 * Cron, daily: asks Stripe for events that it could not deliver and takes them in as if they had arrived. Returns how many
 * were taken in. Throws UNAVAILABLE while Stripe is away: it keeps them until tomorrow.
 */
export async function recoverEvents(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  if (ctx.providers.payments === 'off') return 0;
  let recovered = 0;
  for (const event of await findMissed(ctx, budget)) {
    try {
      const [outcome] = await takeEvents(ctx, [await entryOf(ctx, event)]);
      if (outcome !== 'duplicate') recovered += 1;
    } catch (error) {
      ctx.log.error('event-not-recovered', { reason: event.type, ...describeError(error) });
    }
  }
  if (recovered > 0) await ctx.enqueue({ kind: 'sync' });
  ctx.log.info('sweep', { reason: 'events-recovered', count: recovered });
  return recovered;
}
