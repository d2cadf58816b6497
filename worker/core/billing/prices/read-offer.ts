import type * as z from 'zod';
import type { VisitorContext } from '../../context.ts';
import { KeptFor } from '../../kept-for.ts';
import { describeError } from '../../log.ts';
import { listPlans, type listPlansInput, type listPlansOutput } from './list-plans.ts';

type Product = z.output<typeof listPlansInput>['product'];

/** A product's price list as visitors are shown it. */
export type Offer = z.infer<typeof listPlansOutput>;

/**
 * Looked at again after some seconds, by its version (see list-plans). While the database is away, the last list that was read is shown for a
 * quarter of an hour: what is ordered is priced anew, by the database.
 */
const kept = new KeptFor<Offer>({ fresh: 5_000, usable: 900_000, patience: 1_500 });

/** The price list for a page that anybody may see: at most five seconds old; null when it cannot be had. */
export async function readOffer(ctx: VisitorContext, product: Product): Promise<Offer | null> {
  try {
    return await kept.read(`${product} ${ctx.settings.database.url}`, ctx.now, () =>
      listPlans(ctx, { product }),
    );
  } catch (error) {
    ctx.log.warn('offer-unknown', describeError(error));
    return null;
  }
}

/** A price was changed here: the next page shows it. Other isolates of the Worker see it when they look again. */
export function forgetOffers(): void {
  kept.forget();
}
