import type * as z from 'zod';
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { VisitorContext } from '../../core/context.ts';
import type { productSchema } from '../../core/entitlements/usage.ts';
import type { Locale } from '../../core/locale.ts';
import type { Site } from '../page.ts';

/** What a product says of its own prices. */
export interface ProductForSale {
  readonly product: z.infer<typeof productSchema>;
  /** Its name, and what is around its prices. */
  readonly site: Site;
  readonly say: (locale: Locale, what: 'title' | 'lead' | 'description' | 'link') => string;
  /** What a plan includes of a meter; null of a meter of another product. */
  readonly unitText: (locale: Locale, limit: Offer['plans'][number]['limits'][number]) => string | null;
  /** What is promised to who buys, whatever the plan; null when nothing is, or when the database does not answer. */
  readonly promise: (ctx: VisitorContext, locale: Locale) => Promise<string | null>;
  /** Where the plan that costs nothing begins; null where there is no such place (yet). */
  readonly startPath: string | null;
}
