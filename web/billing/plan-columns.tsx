import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { BillingInterval, Currency } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { buttonClass } from '../kit/ui/button.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import { IncludedList } from './included-list.tsx';
import { type Plan, priceOf } from './plan-price.ts';
import { PriceLine } from './price-line.tsx';
import type { Subscription } from './use-current.ts';

export type Offer = { product: Product; interval: BillingInterval; currency: Currency };

type PlanColumnsProps = {
  plans: readonly Plan[];
  offer: Offer;
  /** What the person has of this product; null: nothing, or nobody is signed in. */
  current: Subscription | null;
  /** Whether that is paid for: it is changed then, not bought. */
  isPaid: boolean;
  paymentsOff: boolean;
};

/** The plans side by side, each with its price, what is in it and the way to it. */
export function PlanColumns({ plans, ...rest }: PlanColumnsProps) {
  const wide = plans.length > 3 ? 'sm:grid-cols-2 lg:grid-cols-4' : 'md:grid-cols-3';
  return (
    <ul className={`grid gap-x-8 gap-y-10 ${wide}`}>
      {plans.map((plan) => (
        <PlanColumn key={plan.code} plan={plan} {...rest} />
      ))}
    </ul>
  );
}

function PlanColumn({ plan, ...rest }: { plan: Plan } & Omit<PlanColumnsProps, 'plans'>) {
  const locale = useLocale();
  return (
    <li className="flex flex-col gap-4 border-t-2 border-primary pt-4">
      <h2 className="text-xl">{plan.name[locale]}</h2>
      {/* By the year there are two more lines below the price: room for them keeps the columns level. */}
      <div className={rest.offer.interval === 'year' ? 'md:min-h-24' : undefined}>
        <PriceLine plan={plan} {...rest.offer} />
      </div>
      <IncludedList plan={plan} />
      <div className="mt-auto pt-2">
        <PlanAction plan={plan} {...rest} />
      </div>
    </li>
  );
}

/** The way to a plan: to begin for nothing, to buy it, to change to it; or that one has it. */
function PlanAction({ plan, offer, current, isPaid, paymentsOff }: PlanActionProps) {
  const t = useTranslations('pricing');
  const locale = useLocale();
  const name = plan.name[locale];
  const { product, interval, currency } = offer;
  const isOwn = current?.planCode === plan.code && (!isPaid || current.interval === interval);
  if (isOwn)
    return (
      <p className="flex min-h-12 items-center font-semibold text-success">
        {t(current.pending ? 'yoursUntil' : 'yours')}
      </p>
    );
  if (plan.isStart) {
    if (current?.access || product !== 'call-a-vet') return null;
    return (
      <Link to="/start" className={`${buttonClass('quiet')} min-h-12 w-full`}>
        {t('start')}
      </Link>
    );
  }
  if (priceOf(plan, interval, currency) === null || paymentsOff) return null;
  if (isPaid)
    return (
      <Link
        to="/app/billing"
        search={{ ...(product === 'gastronomy' && { product }), change: plan.code, interval }}
        className={`${buttonClass('primary')} min-h-12 w-full`}
      >
        {t('change', { plan: name })}
      </Link>
    );
  return (
    <Link
      to="/subscribe"
      search={{ plan: plan.code, ...searchOf(offer) }}
      className={`${buttonClass('primary')} min-h-12 w-full`}
    >
      {t('choose', { plan: name })}
    </Link>
  );
}

type PlanActionProps = { plan: Plan } & Omit<PlanColumnsProps, 'plans'>;

/** An offer as it stands in the address. */
export function searchOf({ product, interval, currency }: Offer) {
  return {
    ...(product === 'gastronomy' && { product }),
    interval,
    currency,
  };
}

export function PlanColumnsSkeleton() {
  return (
    <SkeletonGroup className="grid gap-x-8 gap-y-10 md:grid-cols-3">
      {['one', 'two', 'three'].map((column) => (
        <div key={column} className="flex flex-col gap-4 border-t-2 border-line pt-4">
          <Skeleton className="h-7 w-28" />
          <Skeleton className="h-9 w-40" />
          <Skeleton className="h-5 w-52" />
          <Skeleton className="h-5 w-44" />
          <Skeleton className="h-12 w-full" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
