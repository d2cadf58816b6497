/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { priceOf } from '../../../web/billing/price-of.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { Locale } from '../../core/locale.ts';
import { IncludedList } from './included-list.tsx';
import type { Shown } from './offer-links.tsx';
import { PriceLine } from './price-line.tsx';
import { pricingTexts } from './pricing-texts.ts';
import type { ProductForSale } from './product-for-sale.ts';

interface PlanColumnsProps {
  plans: Offer['plans'];
  shown: Shown;
  locale: Locale;
  sold: ProductForSale;
  /** The order of a plan; null where nothing is sold. */
  orderOf: ((planCode: string) => string) | null;
}

/** The plans side by side, each with its price, what is in it and the way to it. */
export function PlanColumns({ plans, ...rest }: PlanColumnsProps) {
  const wide = plans.length > 3 ? 'sm:grid-cols-2 lg:grid-cols-4' : 'md:grid-cols-3';
  return (
    <ul class={`grid gap-x-8 gap-y-10 ${wide}`}>
      {plans.map((plan) => (
        <PlanColumn key={plan.code} plan={plan} {...rest} />
      ))}
    </ul>
  );
}

type PlanColumnProps = { plan: Offer['plans'][number] } & Omit<PlanColumnsProps, 'plans'>;

function PlanColumn(props: PlanColumnProps) {
  const { plan, shown, locale, sold } = props;
  return (
    <li class="flex flex-col gap-4 border-t-2 border-primary pt-4">
      <h2 class="text-xl">{plan.name[locale]}</h2>
      {/* By the year there are two more lines below the price: room for them keeps the columns level. */}
      <div class={shown.interval === 'year' ? 'md:min-h-24' : undefined}>
        <PriceLine plan={plan} {...shown} locale={locale} />
      </div>
      <IncludedList plan={plan} locale={locale} sold={sold} />
      <div class="mt-auto pt-2">
        <PlanAction {...props} />
      </div>
    </li>
  );
}

/** The way to a plan: to begin for nothing, or to order it. */
function PlanAction({ plan, shown, locale, sold: { startPath }, orderOf }: PlanColumnProps) {
  const t = pricingTexts(locale);
  if (plan.isStart)
    return startPath === null ? null : (
      <a href={startPath} data-app class={`${buttonClass('quiet')} min-h-12 w-full`}>
        {t('start')}
      </a>
    );
  if (orderOf === null || priceOf(plan, shown.interval, shown.currency) === null) return null;
  return (
    <a href={orderOf(plan.code)} data-app rel="nofollow" class={`${buttonClass('primary')} min-h-12 w-full`}>
      {t('choose', { plan: plan.name[locale] })}
    </a>
  );
}
