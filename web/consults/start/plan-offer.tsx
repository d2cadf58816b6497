import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { ConsultMode } from '../../../contract/consults.ts';
import { includedIn } from '../../../contract/products.ts';
import { priceOf } from '../../billing/price-of.ts';
import { paidOf, useCurrent } from '../../billing/use-current.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { pageAddress } from '../../kit/text/page-address.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';

type PlanOfferProps = { meter: ConsultMode; currency: string; included: number };

/** The smallest plan with more consults than the person has: it is often the cheaper way, and they should know. */
export function PlanOffer({ meter, currency, included }: PlanOfferProps) {
  const t = useTranslations('start.quota');
  const locale = useLocale();
  const plans = usePlans('call-a-vet').data?.plans;
  const paid = paidOf(useCurrent('call-a-vet').data);
  const sold = paid?.price?.currency ?? currency;
  const hasMore = (units: number | null) => units === null || units > included;
  const plan = plans?.find((one) => hasMore(includedIn(one, meter)) && priceOf(one, 'month', sold) !== null);
  if (!plan) return null;
  const count = includedIn(plan, meter);
  const name = plan.name[locale];
  const price = formatMoney(locale, priceOf(plan, 'month', sold) ?? 0, sold);
  const look = `${buttonClass('quiet')} w-full sm:w-auto`;
  return (
    <div className="flex w-full flex-col gap-3 border-t border-line pt-5">
      <p>
        {count === null
          ? t(`anyNumber.${meter}`, { plan: name, price })
          : t(`plan.${meter}`, { plan: name, count, price })}
      </p>
      <p>
        {paid ? (
          <Link to="/app/billing" search={{ change: plan.code }} className={look}>
            {t('changePlan')}
          </Link>
        ) : (
          <a href={pageAddress(locale, '/pricing')} className={look}>
            {t('plans')}
          </a>
        )}
      </p>
    </div>
  );
}
