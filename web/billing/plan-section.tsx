import { useTranslations } from 'use-intl/react';
import type { Product } from '../../contract/products.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatMoney } from '../kit/text/money.ts';
import { pageAddress } from '../kit/text/page-address.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { NotLoaded } from '../kit/ui/not-loaded.tsx';
import { Skeleton } from '../kit/ui/skeleton.tsx';
import { PaymentsOff } from './payments-off.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanOutlook } from './plan-outlook.tsx';
import { paidOf, type Subscription, useCurrent } from './use-current.ts';
import { usePaymentsOff } from './use-payments-off.ts';

/** What the person has of a product: plan, price, what comes next, and what can be done about it. */
export function PlanSection({ product }: { product: Product }) {
  const t = useTranslations('billing.plan');
  const locale = useLocale();
  const current = useCurrent(product);
  const paymentsOff = usePaymentsOff();
  if (!current.data) {
    // Nothing of the other product is nothing to show.
    if (current.isSuccess || product !== 'call-a-vet') return null;
    return (
      <NotLoaded query={current}>
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-9 w-48" />
        <Skeleton className="h-5 w-3/4" />
      </NotLoaded>
    );
  }
  const paid = paidOf(current.data);
  return (
    <section aria-labelledby={`plan-${product}`} className="flex flex-col gap-3">
      <PlanTitle subscription={current.data} product={product} />
      <PlanOutlook subscription={current.data} product={product} />
      {paymentsOff ? (
        <PaymentsOff />
      ) : paid ? (
        <PlanActions subscription={paid} product={product} />
      ) : (
        <a
          href={pageAddress(locale, '/pricing', product === 'gastronomy' ? { product } : {})}
          className={`${buttonClass('primary')} mt-2 w-full sm:w-auto sm:self-start`}
        >
          {t('see')}
        </a>
      )}
    </section>
  );
}

const looks: Record<Subscription['status'] | 'ending', string> = {
  active: 'bg-success-soft text-success',
  trialing: 'bg-success-soft text-success',
  past_due: 'bg-emergency-soft text-emergency',
  unpaid: 'bg-emergency-soft text-emergency',
  incomplete: 'bg-sunken text-ink-soft',
  paused: 'bg-sunken text-ink-soft',
  canceled: 'bg-sunken text-ink-soft',
  ending: 'bg-sunken text-ink-soft',
};

function PlanTitle({ subscription, product }: { subscription: Subscription; product: Product }) {
  const t = useTranslations('billing.plan');
  const per = useTranslations('billing.price.per');
  const locale = useLocale();
  const { price, interval, paid, cancelAtPeriodEnd, access } = subscription;
  const status = cancelAtPeriodEnd && access ? 'ending' : subscription.status;
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`plan-${product}`} className="text-xl">
          {t(product === 'gastronomy' ? 'gastronomy' : 'name', { plan: subscription.planName[locale] })}
        </h2>
        {paid && (
          <span className={`rounded-full px-3 py-0.5 text-[0.9375rem] font-semibold ${looks[status]}`}>
            {t(`status.${status}`)}
          </span>
        )}
      </div>
      {paid && price && (
        <p className="mt-1">
          <span className="text-2xl font-semibold tracking-tight">
            {formatMoney(locale, price.unitAmount, price.currency)}
          </span>{' '}
          <span className="text-ink-soft">{per(interval)}</span>
        </p>
      )}
    </div>
  );
}
