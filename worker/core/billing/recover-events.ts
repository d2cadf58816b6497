import type { RequestContext } from '../context.ts';
import { describeError } from '../log.ts';
import { askStripe } from './stripe.ts';
import { takeEvent } from './take-event.ts';

/** Of one run; what is left comes the next day. */
const perRun = 500;

/**
 * Cron, daily: asks Stripe for events that it could not deliver (it keeps them for 30 days) and takes them in as if they had
 * arrived. Returns how many were new.
 */
export async function recoverEvents(ctx: RequestContext): Promise<number> {
  if (ctx.providers.payments === 'off') return 0;
  const missed = await askStripe(ctx, (stripe) =>
    stripe.events.list({ delivery_success: false, limit: 100 }).autoPagingToArray({ limit: perRun }),
  );
  let recovered = 0;
  for (const event of missed.toReversed()) {
    try {
      const outcome = await takeEvent(ctx, event);
      if (outcome !== 'duplicate' && outcome !== 'busy') recovered += 1;
    } catch (error) {
      ctx.log.error('event-not-recovered', { reason: event.type, ...describeError(error) });
    }
  }
  ctx.log.info('sweep', { reason: 'events-recovered', count: recovered });
  return recovered;
}
